namespace Backprop;

/// <summary>The check of one parameter's gradient.</summary>
/// <param name="Name">The parameter, such as <c>b2</c>.</param>
/// <param name="Entries">Every entry with its central difference.</param>
[TypeFormatterSource]
public sealed record ParameterCheck(string Name, IReadOnlyList<GradientEntry> Entries) : IDisplayable
{
    /// <summary>The judged entries.</summary>
    public IEnumerable<GradientEntry> Judged => Entries.Where(entry => entry.IsJudged);

    /// <summary>Number of entries that the central difference can't judge: within h of a ReLU kink, or below the rounding of the loss.</summary>
    public int Unjudged => Entries.Count(entry => !entry.IsJudged);

    /// <summary>The judged entry with the largest relative error; null if none is judged.</summary>
    public GradientEntry? Worst => Judged.Any() ? Judged.MaxBy(entry => entry.RelativeError) : null;

    /// <summary>The largest relative error of a judged entry; NaN if none is judged.</summary>
    public double RelativeError => Worst?.RelativeError ?? double.NaN;

    /// <summary>‖a − n‖ / (‖a‖ + ‖n‖) over the judged entries; ∞ if one is NaN or infinite, NaN if none is judged.</summary>
    public double NormError => double.IsInfinity(RelativeError) ? double.PositiveInfinity
        : Length(entry => entry.Analytic - entry.Numeric) / (Length(entry => entry.Analytic) + Length(entry => entry.Numeric));

    /// <summary>The cosine of the angle between the claimed gradient and the differences: 1 for the same direction; NaN if none is judged.</summary>
    public double Cosine => Judged.Sum(entry => entry.Analytic * entry.Numeric) / (Length(entry => entry.Analytic) * Length(entry => entry.Numeric));

    private double Length(Func<GradientEntry, double> value) => Math.Sqrt(Judged.Sum(entry => value(entry) * value(entry)));

    /// <summary>The entries beside their central differences as an HTML table, worst first.</summary>
    public string ToHtml() => ReportHtml.Of(this);
}
