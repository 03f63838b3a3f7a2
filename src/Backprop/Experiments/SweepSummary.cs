namespace Backprop;

/// <summary>A sweep setting by setting: what the runs of each came to over its seeds.</summary>
[TypeFormatterSource]
public sealed class SweepSummary : IDisplayable
{
    private readonly Metric metric;
    private readonly double level;

    internal SweepSummary(SweepResults results, Metric metric, double level)
    {
        (this.metric, this.level) = (metric, level);
        Rows = [.. results.Runs.GroupBy(run => run.Setting).Select(runs => new SettingSummary(runs.Key, runs.Count(run => run.Diverged), Estimate.Of([.. runs.Select(metric.Of)], level)))];
    }

    /// <summary>One row per setting, in the order of the grid.</summary>
    public IReadOnlyList<SettingSummary> Rows { get; }

    /// <summary>The row whose median is lowest; of equals, the first.</summary>
    public SettingSummary Lowest => Rows.MinBy(row => row.Estimate.Median)!;

    /// <summary>The row whose median is highest; of equals, the first.</summary>
    public SettingSummary Highest => Rows.MaxBy(row => row.Estimate.Median)!;

    /// <summary>The rows as lines, their cells apart by <c> | </c>.</summary>
    public override string ToString() => Table().ToString();

    /// <summary>The rows as an HTML table.</summary>
    public string ToHtml() => Table().Digits(4).ToHtml();

    private ResultTable Table()
    {
        (string Heading, Func<SweepSetting, object> Of)[] all =
            [("batch", s => s.BatchSize), ("rate", s => s.Rate), ("bias rule", s => s.BiasRule.Name), ("loss", s => s.Loss.ToString())];
        var varied = all.Where(factor => Rows.Select(row => factor.Of(row.Setting)).Distinct().Count() > 1).ToArray();
        if (varied.Length == 0) varied = [("setting", s => s.ToString())];
        var interval = $"{NumberText.Short(100 * level)} % of the mean";
        return ResultTable.Of(
            [.. varied.Select(factor => factor.Heading), "runs", "diverged", $"median {metric}", $"mean {metric}", $"{interval}: from", "to"],
            [.. Rows.Select(row => (IReadOnlyList<object>)
            [
                .. varied.Select(factor => factor.Of(row.Setting)), row.Estimate.Count, row.Diverged, row.Estimate.Median, row.Estimate.Mean,
                End(row.Estimate.Low), End(row.Estimate.High),
            ])]);
    }

    private static object End(double value) => double.IsNaN(value) ? "–" : value;
}
