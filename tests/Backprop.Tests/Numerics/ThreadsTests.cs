namespace Backprop.Tests;

/// <summary>Work handed to the team is done once, by no more threads than are allowed, and never waits for another caller's.</summary>
[Collection(nameof(Threads))]
public class ThreadsTests
{
    [Fact]
    public void Every_part_is_done_exactly_once()
    {
        using var _ = Limited.To(3);
        for (var count = 0; count <= 40; count++)
        {
            var work = new Counting(count);
            ThreadTeam.Run(work, count);
            Assert.All(work.Times, times => Assert.Equal(1, times));
        }
    }

    [Fact]
    public void Two_threads_work_at_the_same_time()
    {
        using var _ = Limited.To(2);
        using var both = new Barrier(2);
        ThreadTeam.Run(new Parts(_ => Assert.True(both.SignalAndWait(TimeSpan.FromSeconds(30)), "The second part waited for the first one's end.")), 2);
    }

    [Fact]
    public void With_a_limit_of_one_all_parts_stay_on_the_calling_thread()
    {
        using var _ = Limited.To(1);
        AssertStaysHere();
    }

    [Fact]
    public void A_thread_that_asked_to_be_single_stays_single_until_the_end()
    {
        using var _ = Limited.To(3);
        using (Threads.Single())
        {
            using (Threads.Single()) AssertStaysHere();
            AssertStaysHere();
            var other = 0;
            var thread = new Thread(() => other = Threads.Allowed);
            thread.Start();
            thread.Join();
            Assert.Equal(3, other);
        }
        Assert.Equal(3, Threads.Allowed);
    }

    [Fact]
    public void An_exception_of_a_part_reaches_the_caller_and_the_team_goes_on_working()
    {
        using var _ = Limited.To(3);
        for (var bad = 0; bad < 8; bad++)
        {
            var thrown = Assert.Throws<InvalidOperationException>(() => ThreadTeam.Run(new Parts(part => { if (part == bad) throw new InvalidOperationException($"part {bad}"); }), 8));
            Assert.Equal($"part {bad}", thrown.Message);
        }
        Every_part_is_done_exactly_once();
    }

    [Fact]
    public void Work_begun_inside_a_part_is_done_there()
    {
        using var _ = Limited.To(3);
        ThreadTeam.Run(new Parts(_ => AssertStaysHere()), 6);
    }

    [Fact]
    public void Several_callers_at_once_each_get_their_own_work_done()
    {
        using var _ = Limited.To(3);
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
        {
            var work = new Counting(20);
            ThreadTeam.Run(work, 20);
            Assert.All(work.Times, times => Assert.Equal(1, times));
        });
    }

    [Fact]
    public void Helpers_that_have_fallen_asleep_are_woken()
    {
        using var _ = Limited.To(2);
        for (var i = 0; i < 5; i++)
        {
            Thread.Sleep(5);
            Two_threads_work_at_the_same_time();
        }
    }

    [Fact]
    public void Handing_work_over_allocates_nothing()
    {
        using var _ = Limited.To(2);
        var work = new Counting(4);
        Assert.Equal(0, Allocations.Of(() => ThreadTeam.Run(work, 4)));
    }

    [Theory]
    [InlineData(null), InlineData("")]
    public void Without_a_setting_all_processors_are_used(string? setting) => Assert.Equal(Environment.ProcessorCount, Threads.AtFirst(setting));

    [Fact]
    public void The_environment_sets_the_limit() => Assert.Equal(3, Threads.AtFirst("3"));

    [Theory]
    [InlineData("0"), InlineData("-1"), InlineData("two"), InlineData("1.5")]
    public void A_setting_that_is_no_number_of_threads_is_an_error_that_names_it(string setting) =>
        Assert.Contains($"BACKPROP_THREADS is '{setting}'", Assert.Throws<FormatException>(() => Threads.AtFirst(setting)).Message);

    [Fact]
    public void A_limit_below_one_is_an_error() => Assert.Throws<ArgumentOutOfRangeException>(() => Threads.Limit = 0);

    private static void AssertStaysHere()
    {
        var here = Environment.CurrentManagedThreadId;
        ThreadTeam.Run(new Parts(_ => Assert.Equal(here, Environment.CurrentManagedThreadId)), 8);
    }

    private sealed class Counting(int count) : SharedWork
    {
        public readonly int[] Times = new int[count];

        public override void Do(int part) => Interlocked.Increment(ref Times[part]);
    }

    private sealed class Parts(Action<int> action) : SharedWork
    {
        public override void Do(int part) => action(part);
    }
}
