namespace Benchmarks;

/// <summary>What several rounds of the same work took.</summary>
/// <param name="Seconds">The median over the rounds, for one piece of work.</param>
/// <param name="Spread">Half the distance between the quartiles of the rounds, relative to the median.</param>
internal readonly record struct Measurement(double Seconds, double Spread)
{
    public double Microseconds => Seconds * 1e6;

    public double SpreadPercent => Spread * 100;

    public static Measurement Of(IEnumerable<double> rounds)
    {
        var sorted = rounds.Order().ToArray();
        var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        var quarter = sorted.Length / 4;
        return new(median, (sorted[^(quarter + 1)] - sorted[quarter]) / 2 / median);
    }
}
