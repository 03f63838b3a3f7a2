using Backprop;

namespace Benchmarks;

/// <summary>
/// What more threads bring: to one large step, to a sweep of small runs, and to multiply-adds in registers, which share nothing at all and so
/// show what the machine gives. The bits are asserted to be the same first.
/// </summary>
internal static class ThreadsTable
{
    private const int Runs = 1000, Epochs = 1000, RegisterRuns = 10_000;

    private static readonly WordColumn Work = new("work");
    private static readonly NumberColumn Ratio = NumberColumn.Ratio("as quick");

    public static Report? Measure(Filter filter)
    {
        var report = new Report("threads", "The same work on more threads",
            Work, NumberColumn.Count("threads"), NumberColumn.Plain("ms"), NumberColumn.Spread, Ratio, NumberColumn.Percent("of the time on one"));
        var works = Works().Where(work => filter.Takes($"threads workers {work.Name}")).ToArray();
        if (works.Length == 0) return null;
        var threads = Enumerable.Range(1, Environment.ProcessorCount).ToArray();
        Progress.Say(string.Join("; ", works.Select(work => work.Name)));
        var times = Race.Run([.. works.SelectMany(work => threads.Select(work.On))]).Chunk(threads.Length);
        foreach (var (work, its) in works.Zip(times))
            foreach (var (count, time) in threads.Zip(its))
                report.Add(work.Name, (double)count, time.Seconds * 1e3, time.SpreadPercent, its[0].Seconds / time.Seconds, 100 * time.Seconds / its[0].Seconds);
        report.Note("Multiply-adds in registers share neither memory nor work: their ratio is the most that any work can expect of this machine at the time.");
        report.Picture = Plot.Bars("How many times as quick on more threads", [.. threads.Select(count => $"{count}")],
            [.. report.Rows.GroupBy(row => row[Work]).Select(work => (work.Key, (IReadOnlyList<double>)[.. work.Select(row => row[Ratio])]))]).Axes("threads", "times as quick");
        return report;
    }

    private static IEnumerable<(string Name, Func<int, Contestant> On)> Works()
    {
        yield return ("multiply-adds in registers", Registers);
        yield return ("one step of " + Workload.W4.Title, Step);
        yield return ("a sweep of W2: 1,000 runs of 1,000 epochs", SweepOn);
    }

    private static Contestant Registers(int threads) =>
        Contestant.Of($"{threads} threads", () => Workers.ForEach(RegisterRuns, threads, static () => 0, static (_, _) => MultiplyAddRate.Run()));

    private static Contestant Step(int threads)
    {
        Network After(int count) { using (ThreadLimit.Of(count)) return Workload.W4.After(2); }
        if (!After(threads).SameBits(After(1))) throw new BenchmarkException($"Two steps of W4 have other bits on {threads} threads; nothing was timed.");
        return TrainerSteps.Of($"{threads} threads", Workload.W4).On(threads);
    }

    private static Contestant SweepOn(int workers)
    {
        var small = Curves.Sweep(runs: 8, epochs: 10);
        if (small.Run(workers).Fingerprint != small.Run(1).Fingerprint) throw new BenchmarkException($"A sweep has other bits with {workers} workers; nothing was timed.");
        return Curves.Sweeping(Runs, Epochs, workers);
    }
}
