using Backprop;

namespace Benchmarks;

/// <summary>What a step costs through the public trainer, what asking for its gradients adds, and what it costs as one writes it the first time.</summary>
internal static class StepsMode
{
    public const string Naive = "naive C#";

    private const string Alone = "losses alone";

    private static readonly NumberColumn Time = NumberColumn.Plain("µs a step"), Rate = NumberColumn.Plain("GFLOP/s");

    public static WordColumn Network { get; } = new("network");

    public static WordColumn Way { get; } = new("how");

    public static NumberColumn Ratio { get; } = NumberColumn.Ratio("against losses alone");

    public static IEnumerable<Report> Measure(Filter filter)
    {
        var report = new Report("steps", "One training step through the trainer, and without it", Network, Way, Time, NumberColumn.Spread, Ratio, Rate);
        foreach (var workload in Workload.All) Measure(report, workload, filter);
        if (report.Rows.Count == 0) yield break;
        report.Note("GFLOP/s counts the operations of the products alone. What doesn't use the trainer equalled it after a few steps before anything was timed.");
        report.Picture = Draw(report);
        yield return report;
    }

    private static void Measure(Report report, Workload workload, Filter filter)
    {
        var ways = Ways(workload).Where(way => way.Name == Alone || filter.Takes($"{workload.Title} {way.Name}")).ToArray();
        if (ways.Length == 1 && !filter.Takes($"{workload.Title} {Alone}")) return;
        Agreement.AssertStepIsGradient(workload);
        Progress.Say(workload.Title);
        var results = Race.Run(ways);
        foreach (var (way, time) in ways.Zip(results))
            report.Add(workload.Title, way.Name, time.Microseconds, time.SpreadPercent, time.Seconds / results[0].Seconds, workload.Operations / time.Seconds / 1e9);
    }

    private static IEnumerable<Contestant> Ways(Workload workload)
    {
        yield return TrainerSteps.Of(Alone, workload);
        yield return TrainerSteps.Of("gradient norms recorded", workload, plan => plan with { Record = Recording.GradientNorms });
        yield return TrainerSteps.Of("a callback at each step", workload, plan => plan with { OnStep = static _ => { } });
        yield return TrainerSteps.Of("a callback that reads db1", workload, plan => plan with { OnStep = static step => _ = step.Gradients["db1"] });
        yield return TrainerSteps.Of("a callback that reads all gradients", workload, plan => plan with { OnStep = ReadAll });
        var naive = new NaiveStep(workload);
        yield return Checked(Naive, workload, naive.Run, name => naive[name]);
        if (!SampleBySample.Fits(workload)) yield break;
        var loops = new SampleBySample(workload);
        yield return Checked("C# sample by sample", workload, loops.Run, name => loops[name]);
    }

    private static Plot? Draw(Report report)
    {
        var networks = report.Rows.Select(row => row[Network]).Distinct().ToArray();
        var ways = report.Rows.Select(row => row[Way]).Where(way => way != Alone).Distinct().ToArray();
        IReadOnlyList<double> RatiosOf(string way) => [.. networks.Select(network => report.Rows.FirstOrDefault(row => row[Network] == network && row[Way] == way)?[Ratio] ?? double.NaN)];
        if (ways.Length == 0) return null;
        var ratios = report.Rows.Select(row => row[Ratio]).ToArray();
        return Plot.Bars("A step's time against the trainer's with losses alone", [.. networks.Select(network => network[..2])], [.. ways.Select(way => (way, RatiosOf(way)))])
            .Axes("network", "times as long").LogY().YRange(ratios.Min() / 1.2, 1.5 * ratios.Max()).Size(960, 460);
    }

    private static void ReadAll(TrainingStep step)
    {
        for (var l = 1; l <= step.Gradients.Layers; l++) (_, _, _) = (step.Gradients.DZ(l), step.Gradients.DW(l), step.Gradients.Db(l));
    }

    private static Contestant Checked(string name, Workload workload, Action step, Func<string, Matrix> parameter)
    {
        for (var i = 0; i < Agreement.Steps; i++) step();
        Agreement.Assert(name, workload, parameter);
        return Contestant.Of(name, step);
    }
}
