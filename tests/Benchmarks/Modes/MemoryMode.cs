using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Backprop;

namespace Benchmarks;

/// <summary>Ten million steps of a small network, and what memory does meanwhile: nothing.</summary>
internal static class MemoryMode
{
    private const int Portions = 10, Mega = 1_000_000;

    /// <summary>What may differ between the second measurement and the last: the first still holds what the start brought.</summary>
    private const double HeapSlack = 0.1, WorkingSetSlack = 10;

    private static readonly NumberColumn Heap = new("MB, heap", Exact), WorkingSet = NumberColumn.Plain("MB, working set"), Allocated = new("bytes a step", Exact);

    public static IEnumerable<Report> Measure(Filter filter)
    {
        var count = (long)(NamedValues.From(filter.Words, "--count")["--count"] ?? 10_000_000);
        if (count < Portions || count / Portions > int.MaxValue) throw new BenchmarkException($"--count takes a number from {Portions} to {(long)Portions * int.MaxValue}.");
        var workload = Workload.W1;
        var report = new Report("memory", string.Create(CultureInfo.InvariantCulture, $"{count:N0} training steps, {workload.Title}"),
            NumberColumn.Count("steps"), NumberColumn.Plain("µs a step"), Allocated, Heap, WorkingSet, NumberColumn.Count("collections"), new WordColumn("loss"));
        var network = workload.Network;
        var steps = (int)(count / Portions);
        for (var portion = 1; portion <= Portions; portion++)
        {
            Progress.Say(string.Create(CultureInfo.InvariantCulture, $"{portion * (long)steps:N0} steps"));
            var (collections, allocated, clock) = (GC.CollectionCount(0), GC.GetTotalAllocatedBytes(precise: true), Stopwatch.StartNew());
            var (after, loss) = Train(workload, network, steps);
            var seconds = clock.Elapsed.TotalSeconds;
            var bytes = GC.GetTotalAllocatedBytes(precise: true) - allocated;
            var collected = GC.CollectionCount(0) - collections;
            network = after;
            report.Add((double)portion * steps, seconds / steps * 1e6, (double)bytes / steps, GC.GetTotalMemory(forceFullCollection: true) / (double)Mega,
                Environment.WorkingSet / (double)Mega, (double)collected, loss.ToString("R", CultureInfo.InvariantCulture));
        }
        report.Note("Measured after each tenth, the heap after a full collection; nearly all of it are the networks of other benchmarks. What is allocated is the history: a loss for each step, kept until its tenth has ended.");
        var faults = Faults(report).ToList();
        faults.ForEach(report.Note);
        yield return report;
        if (faults.Count > 0) throw new BenchmarkException(string.Join("\n", faults));
    }

    /// <summary>By itself, so that nothing of the history is held when memory is measured.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Network After, double Loss) Train(Workload workload, Network network, int steps)
    {
        var history = Trainer.Run(network, workload.Batch, workload.Loss, Workload.Plan(steps));
        return (history.Final, history.Losses[^1]);
    }

    private static IEnumerable<string> Faults(Report report)
    {
        foreach (var (column, slack) in new[] { (Heap, HeapSlack), (WorkingSet, WorkingSetSlack) })
        {
            var (second, last) = (report.Rows[1][column], report.Rows[^1][column]);
            if (last > second + slack) yield return string.Create(CultureInfo.InvariantCulture, $"Memory grows: {column.Heading} {second:N3} after the second tenth, {last:N3} after the last; {slack:N1} may lie between them.");
        }
    }

    private static string Exact(double value) => value.ToString("N3", CultureInfo.InvariantCulture);
}
