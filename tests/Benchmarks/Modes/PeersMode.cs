using Backprop;

namespace Benchmarks;

/// <summary>The steps of four networks against the same steps in NumPy, PyTorch and scikit-learn, taking turns.</summary>
internal static class PeersMode
{
    /// <summary>Threads of OpenBLAS spin a while when their work is done.</summary>
    private const double Pause = 0.05;

    private static readonly WordColumn Core = new("OpenBLAS core");
    private static readonly NumberColumn Spread = NumberColumn.Spread;

    public static WordColumn Network { get; } = new("network");

    public static WordColumn By { get; } = new("by");

    public static NumberColumn Time { get; } = NumberColumn.Plain("µs a step");

    public static NumberColumn Ratio { get; } = NumberColumn.Ratio("against Backprop");

    public static IEnumerable<Report> Measure(Filter filter)
    {
        var report = new Report("peers", "One training step: forward, backward, update, in double precision", Network, By, Core, Time, Spread, Ratio);
        using (var pool = new PeerPool())
        {
            foreach (var workload in Workload.All) Measure(report, pool, workload, threads: 1, filter);
            if (Environment.ProcessorCount > 1) Measure(report, pool, Workload.W4, threads: 2, filter);
            if (pool.Versions.Any())
                report.Note($"One thread each unless it says two. Against {string.Join(", ", pool.Versions)}; of the ways to set OpenBLAS's core the better is quoted.");
        }
        if (report.Rows.Count == 0) yield break;
        report.Note("\"At its best\" is the quickest that we know: memory kept, few calls, everything a product that can be one. \"As the equations stand\" is how NumPy is " +
            "written: a line for each equation, a new array for each value; \"nn and optim\" how PyTorch is written, \"autograd alone\" what it takes without modules and optimizer.");
        report.Note("Backprop notes the loss of every step, from a softmax with each row's maximum subtracted, penalty included. \"Loss noted\" does, too; " +
            "NumPy's other forms do neither, and PyTorch's loss is without the penalty. " +
            "Each peer's parameters equalled Backprop's after a few steps before anything was timed, and so did the losses where noted.");
        report.Picture = Picture(report);
        yield return report;
    }

    private static void Measure(Report report, PeerPool pool, Workload workload, int threads, Filter filter)
    {
        var title = workload.Title + (threads == 1 ? "" : $", {threads} threads");
        var wanted = PeerForm.Of(workload).Where(form => filter.Takes($"{title} {form.Label}")).ToArray();
        if (wanted.Length == 0) return;
        var forms = wanted.Where(form => form.Library.IsInstalled).ToArray();
        Agreement.AssertStepIsGradient(workload);
        var entries = forms.SelectMany(form => BlasSetting.All.Select(setting => (Form: form, Setting: setting))).ToArray();
        var contestants = entries.Select(entry => Ready(pool[entry.Form.Library, entry.Setting, threads], entry.Form));
        Progress.Say($"{title}: {forms.Length + 1} contestants");
        var results = Race.Run([TrainerSteps.Of("Backprop", workload).On(threads), .. contestants], pauseSeconds: Pause);

        var ours = results[0];
        report.Add(title, "Backprop", "", ours.Microseconds, ours.SpreadPercent, 1);
        foreach (var same in entries.Zip(results.Skip(1)).GroupBy(pair => pair.First.Form))
        {
            var (entry, best) = same.MinBy(pair => pair.Second.Seconds);
            report.Add(title, same.Key.Label, entry.Setting.Name, best.Microseconds, best.SpreadPercent, best.Seconds / ours.Seconds);
            if (same.Key.Difference is { } difference) report.Note(difference);
        }
        foreach (var absent in wanted.Except(forms))
        {
            report.Add(title, absent.Label, "not installed", double.NaN, double.NaN, double.NaN);
            report.Note(absent.Library.Absence);
        }
    }

    private static Contestant Ready(Peer peer, PeerForm form)
    {
        var work = peer.Start(form.Step.ForPeer(form.Name), [.. form.Step.Matrices]);
        work.AsContestant("").SecondsFor(Agreement.Steps);
        var state = work.State();
        Agreement.Assert(form.Label, form.Step, name => state[name]);
        if (form.NotesLoss) Agreement.AssertLosses(form.Label, form.Step, state["losses"].Entries);
        return work.AsContestant(form.Label);
    }

    private static Plot? Picture(Report report)
    {
        var networks = report.Rows.Select(row => row[Network]).Distinct().ToArray();
        string Peer(Row row) => row[By].StartsWith(PeerLibrary.ScikitLearn.Name, StringComparison.Ordinal) ? PeerLibrary.ScikitLearn.Name : row[By];
        bool IsDrawn(Row row) => row[Ratio] > 0 && !row[By].StartsWith(PeerForm.NumPySamples, StringComparison.Ordinal);       // those make the steps of W3 only
        var others = report.Rows.Where(IsDrawn).GroupBy(Peer).Skip(1).ToArray();
        IReadOnlyList<double> RatiosOf(IGrouping<string, Row> peer) => [.. networks.Select(network => peer.FirstOrDefault(row => row[Network] == network)?[Ratio] ?? double.NaN)];
        string Short(string network) => network[..network.IndexOf(':')] + (network.EndsWith("2 threads", StringComparison.Ordinal) ? "×2" : "");
        if (others.Length == 0) return null;
        var ratios = others.SelectMany(peer => peer).Select(row => row[Ratio]).ToArray();
        return Plot.Bars("A step's time against Backprop's", [.. networks.Select(Short)], [.. others.Select(peer => (peer.Key, RatiosOf(peer)))])
            .Axes("network", "times as long").LogY().YRange(Math.Min(1, ratios.Min() / 1.2), 1.5 * Math.Max(1, ratios.Max())).Size(960, 420);
    }
}
