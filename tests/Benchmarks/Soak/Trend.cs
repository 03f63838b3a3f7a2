namespace Benchmarks;

/// <summary>A line through measurements in their order, by least squares.</summary>
/// <param name="Mean">Their mean.</param>
/// <param name="Slope">What each adds to the one before.</param>
/// <param name="Uncertainty">The standard error of the slope.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct Trend(double Mean, double Slope, double Uncertainty, int Count)
{
    /// <summary>Below this many nothing can be told from chance.</summary>
    public const int Fewest = 8;

    private const double Errors = 3, Share = 0.05;

    /// <summary>Growth from the first to the last, relative to the mean.</summary>
    public double Growth => Slope * (Count - 1) / Mean;

    /// <summary>Whether they grow by more than a twentieth, and more surely than by chance.</summary>
    public bool Grows => Count >= Fewest && Slope > Errors * Uncertainty && Growth > Share;

    public static Trend Of(IReadOnlyList<double> values)
    {
        var (n, centre, mean) = (values.Count, (values.Count - 1) / 2.0, values.Average());
        var spread = values.Select((_, i) => (i - centre) * (i - centre)).Sum();
        if (n < 3) return new(mean, 0, double.PositiveInfinity, n);
        var slope = values.Select((value, i) => (i - centre) * (value - mean)).Sum() / spread;
        var rest = values.Select((value, i) => value - mean - slope * (i - centre)).Sum(error => error * error);
        return new(mean, slope, Math.Sqrt(rest / (n - 2) / spread), n);
    }
}
