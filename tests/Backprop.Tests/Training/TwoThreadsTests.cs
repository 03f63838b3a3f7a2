namespace Backprop.Tests;

/// <summary>What two threads may share, and what refuses to be shared.</summary>
public sealed class TwoThreadsTests
{
    private const int Rounds = 50;
    private static readonly Network Start = Network.Create([2, 40, 2], Activation.Tanh, seed: 1, Activation.Identity);
    private static readonly Batch Data = Moons.Generate(300, seed: 2);

    [Fact]
    public void One_network_and_one_batch_give_every_thread_the_same_gradients()
    {
        var alone = Start.Gradients(Data, Loss.SoftmaxCrossEntropy).ToVector();
        Together(() =>
        {
            for (var i = 0; i < Rounds; i++) Assert.True(Start.Gradients(Data, Loss.SoftmaxCrossEntropy).ToVector().SameBits(alone));
        });
    }

    [Fact]
    public void Runs_of_the_trainer_at_the_same_time_give_the_bits_of_a_run_alone()
    {
        var plan = new TrainingPlan { Rate = 0.1, Epochs = 10, BatchSize = 32, ShuffleSeed = 3, OnStep = step => step.Gradients.Norm() };
        var alone = Trainer.Run(Start, Data, Loss.SoftmaxCrossEntropy, plan);
        Together(() =>
        {
            for (var i = 0; i < 5; i++)
            {
                var run = Trainer.Run(Start, Data, Loss.SoftmaxCrossEntropy, plan);
                Assert.True(run.Final.SameBits(alone.Final));
                Assert.Equal(alone.Losses, run.Losses);
            }
        });
    }

    [Fact]
    public void Large_products_at_the_same_time_give_the_bits_of_one_alone()
    {
        var (a, b) = (Matrix.FromFormula(300, 300, k => 0.001 * (k % 977)), Matrix.FromFormula(300, 300, k => 0.002 * (k % 991)));
        var alone = a * b;
        Together(() =>
        {
            for (var i = 0; i < 5; i++) Assert.True((a * b).SameBits(alone));
        });
    }

    public static TheoryData<string> Generators => ["SeededRandom", "NumPyRandom", "PythonRandom"];

    [Theory, MemberData(nameof(Generators))]
    public void A_generator_refuses_a_second_thread_while_the_first_one_draws(string kind)
    {
        var caller = default(OneCaller);
        caller.Enter(kind);
        Assert.Contains(kind, Assert.Throws<InvalidOperationException>(() => caller.Enter(kind)).Message);
        caller.Leave();
        caller.Enter(kind);
    }

    [Theory, MemberData(nameof(Generators))]
    public void Two_threads_on_one_generator_are_refused_or_draw_the_numbers_of_the_seed_between_them(string kind)
    {
        var (draw, alone) = (Drawing(kind), Drawing(kind));
        const int each = 20_000;
        var drawn = new System.Collections.Concurrent.ConcurrentBag<double>();
        Together(() =>
        {
            for (var i = 0; i < each; i++)
                try
                {
                    drawn.Add(draw());
                }
                catch (InvalidOperationException refusal)
                {
                    Assert.Contains("Give each thread a generator of its own", refusal.Message);
                }
        });
        Assert.Equal(Enumerable.Range(0, drawn.Count).Select(_ => alone()).Order(), drawn.Order());
    }

    private static Func<double> Drawing(string kind)
    {
        var (seeded, numPy, python) = (new SeededRandom(5), new NumPyRandom(5), new PythonRandom(5));
        return kind switch { "SeededRandom" => seeded.NextNormal, "NumPyRandom" => numPy.Randn, _ => python.Random };
    }

    private static void Together(Action action)
    {
        var failures = new Exception?[2];
        using var both = new Barrier(2);
        var threads = Enumerable.Range(0, 2).Select(t => new Thread(() =>
        {
            try
            {
                both.SignalAndWait();
                action();
            }
            catch (Exception exception)
            {
                failures[t] = exception;
            }
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Assert.All(failures, failure => Assert.Null(failure));
    }
}
