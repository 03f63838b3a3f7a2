namespace Backprop;

public sealed partial class SweepResults
{
    /// <summary>A metric over one of the things that were swept: a line per series through the mean or the median over seeds, with a band around it.</summary>
    /// <param name="title">What stands above.</param>
    /// <param name="metric">What is drawn.</param>
    /// <param name="x">Where a setting stands on the x axis, such as <c>setting => setting.BatchSize</c>.</param>
    /// <param name="series">The line a setting belongs to, such as <c>setting => setting.BiasRule.Name</c>.</param>
    /// <param name="spread">What line and band are.</param>
    /// <exception cref="ArgumentException">Two settings stand at one point of a line.</exception>
    public Plot Curves(string title, Metric metric, Func<SweepSetting, double> x, Func<SweepSetting, string> series, Spread spread = Spread.MeanInterval)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(x);
        var lines = Settings.GroupBy(series).Select(line => new SpreadLine(line.Key, [.. line.Select(setting => (x(setting), Estimated(setting, metric))).OrderBy(point => point.Item1)], spread)).ToArray();
        foreach (var line in lines) line.ThrowUnlessDistinct(title);
        return SpreadLine.Draw(title, lines).Axes("", $"{(spread == Spread.Quartiles ? "median" : "mean")} {metric}");
    }

    /// <summary>The loss of all training data after each epoch: a line per series through the median or the mean over seeds, with a band around it.</summary>
    /// <param name="title">What stands above.</param>
    /// <param name="series">The line a setting belongs to.</param>
    /// <param name="spread">What line and band are.</param>
    /// <exception cref="InvalidOperationException">The sweep didn't record losses.</exception>
    /// <exception cref="ArgumentException">Two settings belong to one line.</exception>
    public Plot LossCurves(string title, Func<SweepSetting, string> series, Spread spread = Spread.Quartiles)
    {
        if (!Sweep.RecordLosses) throw new InvalidOperationException($"LossCurves \"{title}\": the sweep didn't record its losses; run it with RecordLosses = true.");
        var lines = Settings.GroupBy(series).Select(line => new SpreadLine(line.Key, Epochs(title, line.Key, [.. line]), spread)).ToArray();
        return SpreadLine.Draw(title, lines).Axes("epoch", $"{(spread == Spread.Quartiles ? "median" : "mean")} loss of all data");
    }

    private Estimate Estimated(SweepSetting setting, Metric metric) => Estimate.Of([.. Runs.Where(run => run.Setting == setting).Select(metric.Of)]);

    private (double, Estimate)[] Epochs(string title, string series, SweepSetting[] settings)
    {
        if (settings.Length > 1) throw new ArgumentException($"LossCurves \"{title}\": \"{settings[0]}\" and \"{settings[1]}\" both belong to the line {series}; choose settings with Where, or name more lines.");
        var runs = Runs.Where(run => run.Setting == settings[0]).ToArray();
        return [.. Enumerable.Range(0, Sweep.Epochs + 1).Select(epoch => ((double)epoch, Estimate.Of([.. runs.Select(run => run.Losses[epoch])])))];
    }
}
