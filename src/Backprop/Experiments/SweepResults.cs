namespace Backprop;

/// <summary>What a sweep came to: one result per setting and seed, in the order of <see cref="Sweep.Settings"/> with the seeds innermost.</summary>
[TypeFormatterSource]
public sealed partial class SweepResults : IDisplayable
{
    private readonly string definition;

    internal SweepResults(Sweep sweep, string definition, IReadOnlyList<SweepRun> runs) => (Sweep, this.definition, Runs) = (sweep, definition, runs);

    /// <summary>The experiment's definition.</summary>
    public Sweep Sweep { get; }

    /// <summary>Every run.</summary>
    public IReadOnlyList<SweepRun> Runs { get; }

    /// <summary>The settings of these runs, in order.</summary>
    public IReadOnlyList<SweepSetting> Settings => [.. Runs.Select(run => run.Setting).Distinct()];

    /// <summary>16 hexadecimal digits of a hash over the bits of every loss, accuracy and final parameter, in order. Equal on every machine.</summary>
    public string Fingerprint => SweepFingerprint.Of(Runs);

    /// <summary>The runs of some settings only: <c>results.Where(setting => setting.BatchSize == 16)</c>.</summary>
    /// <exception cref="ArgumentException">No setting is left.</exception>
    public SweepResults Where(Func<SweepSetting, bool> isWanted)
    {
        ArgumentNullException.ThrowIfNull(isWanted);
        var wanted = Settings.Where(isWanted).ToHashSet();
        if (wanted.Count == 0) throw new ArgumentException($"None of the {Settings.Count} settings is wanted; they go from \"{Settings[0]}\" to \"{Settings[^1]}\".", nameof(isWanted));
        return new(Sweep, definition, [.. Runs.Where(run => wanted.Contains(run.Setting))]);
    }

    /// <summary>The metric of each run, in order.</summary>
    public IReadOnlyList<double> Values(Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return [.. Runs.Select(metric.Of)];
    }

    /// <summary>Median, mean and interval over the seeds of one setting.</summary>
    /// <exception cref="ArgumentException">There are several settings; or the metric is NaN, as a test loss without test data is.</exception>
    public Estimate EstimateOf(Metric metric, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ThrowUnlessOne("EstimateOf");
        return Estimate.Of(Values(metric), level);
    }

    /// <summary>
    /// The mean over seeds of this setting's metric minus another's, each difference taken between runs of one seed: they share their start and the
    /// order of their samples, so what these do to both falls out, and the interval is of the difference alone.
    /// </summary>
    /// <exception cref="ArgumentException">One of them has several settings, or their seeds differ, or a metric isn't finite.</exception>
    public Estimate PairedDifference(SweepResults other, Metric metric, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(other);
        ThrowUnlessOne("PairedDifference");
        other.ThrowUnlessOne("PairedDifference");
        if (!Runs.Select(run => run.Seed).SequenceEqual(other.Runs.Select(run => run.Seed)))
            throw new ArgumentException($"PairedDifference: the {Runs.Count} and {other.Runs.Count} runs don't have the same seeds, so they make no pairs.", nameof(other));
        foreach (var run in Runs.Concat(other.Runs))
            if (!double.IsFinite(metric.Of(run))) throw new ArgumentException($"PairedDifference: {metric} is {NumberText.Short(metric.Of(run))} in the run \"{run}\", so it has no difference.", nameof(metric));
        return Estimate.Of([.. Runs.Zip(other.Runs, (a, b) => metric.Of(a) - metric.Of(b))], level);
    }

    /// <summary>A row per setting: runs, how many diverged, median, mean and interval over seeds.</summary>
    public SweepSummary Summary(Metric? metric = null, double level = 0.95) => new(this, metric ?? Metric.Loss, level);

    /// <summary>What a write-up states so that others can tell whether they made the same experiment and found the same: sizes, method, hashes, version.</summary>
    public ResultTable Provenance() => ResultTable.Of(["what", "value"],
        ["settings", Settings.Count],
        ["seeds", Runs.Select(run => run.Seed).Distinct().Count()],
        ["runs", Runs.Count],
        ["of them diverged", Runs.Count(run => run.Diverged)],
        ["updates in all", Runs.Sum(run => (long)run.Steps)],
        ["intervals", "mean ± t·s/√n over seeds (Student's t, n − 1 degrees of freedom)"],
        ["fingerprint of the definition", definition],
        ["fingerprint of the results", Fingerprint],
        ["library", $"Backprop {typeof(Sweep).Assembly.GetName().Version?.ToString(3)}"]);

    /// <summary>Runs, settings, how many diverged, and the results' fingerprint.</summary>
    public override string ToString() => $"{Runs.Count} runs of {Settings.Count} settings, {Runs.Count(run => run.Diverged)} diverged; results {Fingerprint}";

    /// <summary>The summary of the final loss as an HTML table.</summary>
    public string ToHtml() => Summary().ToHtml() + $"<div>{HtmlText.Escape(ToString())}</div>";

    private void ThrowUnlessOne(string method)
    {
        if (Settings.Count > 1) throw new ArgumentException($"{method}: there are {Settings.Count} settings, from \"{Settings[0]}\" to \"{Settings[^1]}\"; choose one with Where.");
    }
}
