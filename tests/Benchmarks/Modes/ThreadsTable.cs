using Backprop;

namespace Benchmarks;

/// <summary>What more threads bring: to one large step, and to a sweep of small runs. The bits are asserted to be the same first.</summary>
internal static class ThreadsTable
{
    private const int Runs = 1000, Epochs = 1000;

    private static readonly WordColumn Work = new("work");
    private static readonly NumberColumn Ratio = NumberColumn.Ratio("as quick");

    public static Report? Measure(Filter filter)
    {
        var report = new Report("threads", "The same work on more threads",
            Work, NumberColumn.Count("threads"), NumberColumn.Plain("ms"), NumberColumn.Spread, Ratio, NumberColumn.Percent("of the time on one"));
        var threads = Enumerable.Range(1, Environment.ProcessorCount).ToArray();
        if (filter.Takes("threads step " + Workload.W4.Title)) Add(report, "one step of " + Workload.W4.Title, threads, Step);
        if (filter.Takes("threads workers sweep of W2")) Add(report, "a sweep of W2: 1,000 runs of 1,000 epochs", threads, SweepOn);
        if (report.Rows.Count == 0) return null;
        report.Picture = Plot.Bars("How many times as quick on more threads", [.. threads.Select(count => $"{count}")],
            [.. report.Rows.GroupBy(row => row[Work]).Select(work => (work.Key, (IReadOnlyList<double>)[.. work.Select(row => row[Ratio])]))]).Axes("threads", "times as quick");
        return report;
    }

    private static void Add(Report report, string work, int[] threads, Func<int, Contestant> on)
    {
        Progress.Say(work);
        var times = Race.Run([.. threads.Select(on)]);
        foreach (var (count, time) in threads.Zip(times))
            report.Add(work, (double)count, time.Seconds * 1e3, time.SpreadPercent, times[0].Seconds / time.Seconds, 100 * time.Seconds / times[0].Seconds);
    }

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
