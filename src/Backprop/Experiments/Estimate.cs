using System.Globalization;

namespace Backprop;

/// <summary>
/// What n independent values say about the mean they are drawn around: mean x̄ and the interval x̄ ± t·s/√n, with s² = Σ(xᵢ − x̄)²/(n − 1) and t the
/// quantile of Student's t distribution with n − 1 degrees of freedom (Student, 1908). Repeated, such intervals hold the true mean in the given
/// share of cases if the values are normally distributed; for others, the better the larger n.
/// </summary>
[TypeFormatterSource]
public sealed record Estimate : IDisplayable
{
    private Estimate(double[] values, double level)
    {
        (Count, Level) = (values.Length, level);
        Mean = Reduce.Sum(values) / Count;
        var sorted = values.Order().ToArray();
        (Minimum, LowerQuartile, Median, UpperQuartile, Maximum) = (sorted[0], Quantile(sorted, 0.25), Quantile(sorted, 0.5), Quantile(sorted, 0.75), sorted[^1]);
        var isFinite = values.All(double.IsFinite);
        StandardDeviation = Count > 1 && isFinite ? Math.Sqrt(Reduce.SumOfSquares([.. values.Select(x => x - Mean)]) / (Count - 1)) : double.NaN;
        var half = Count > 1 ? StudentT.Quantile(level, Count - 1) * StandardDeviation / Math.Sqrt(Count) : double.NaN;
        (Low, High) = (Mean - half, Mean + half);
    }

    /// <summary>The estimate from values, one per seed.</summary>
    /// <param name="values">The values. Where one is infinite, such as the loss of a run that diverged, the mean is infinite and has no interval; the median stands.</param>
    /// <param name="level">The interval's level, between 0 and 1.</param>
    /// <exception cref="ArgumentException">There are no values, one is NaN, or the level isn't between 0 and 1.</exception>
    public static Estimate Of(IReadOnlyList<double> values, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0) throw new ArgumentException("values: there are none to estimate a mean from.", nameof(values));
        if (!(level > 0 && level < 1)) throw new ArgumentOutOfRangeException(nameof(level), string.Create(CultureInfo.InvariantCulture, $"level: {level} is no share; give one between 0 and 1, such as 0.95."));
        for (var i = 0; i < values.Count; i++)
            if (double.IsNaN(values[i])) throw new ArgumentException($"values: entry {i} of {values.Count} is NaN; was it measured in every run?", nameof(values));
        return new([.. values], level);
    }

    /// <summary>n, the number of values.</summary>
    public int Count { get; }

    /// <summary>x̄.</summary>
    public double Mean { get; }

    /// <summary>The share of intervals that hold the true mean.</summary>
    public double Level { get; }

    /// <summary>Lower end of the interval of the mean; NaN with one value, or with an infinite one.</summary>
    public double Low { get; }

    /// <summary>Upper end of the interval of the mean; NaN with one value, or with an infinite one.</summary>
    public double High { get; }

    /// <summary>s, the standard deviation of the values, with n − 1.</summary>
    public double StandardDeviation { get; }

    /// <summary>The smallest value.</summary>
    public double Minimum { get; }

    /// <summary>A quarter of the way through the sorted values, linearly between neighbours (Hyndman and Fan's definition 7, NumPy's default).</summary>
    public double LowerQuartile { get; }

    /// <summary>Half of the way through the sorted values.</summary>
    public double Median { get; }

    /// <summary>Three quarters of the way through the sorted values.</summary>
    public double UpperQuartile { get; }

    /// <summary>The largest value.</summary>
    public double Maximum { get; }

    /// <summary>Mean and interval: <c>0.0123 (95 %: 0.0101 to 0.0145, n = 20)</c>.</summary>
    public override string ToString() => double.IsNaN(Low)
        ? $"{NumberText.Short(Mean)} (no interval, n = {Count})"
        : string.Create(CultureInfo.InvariantCulture, $"{NumberText.Short(Mean)} ({NumberText.Short(100 * Level)} %: {NumberText.Short(Low)} to {NumberText.Short(High)}, n = {Count})");

    string IDisplayable.ToHtml() => HtmlText.Escape(ToString());

    private static double Quantile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var (before, part) = ((int)place, place - (int)place);
        return part == 0 ? sorted[before] : sorted[before] == sorted[before + 1] ? sorted[before] : sorted[before] + part * (sorted[before + 1] - sorted[before]);
    }
}
