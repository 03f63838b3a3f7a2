namespace Backprop;

/// <summary>What a central difference of a loss can tell.</summary>
internal static class CentralDifference
{
    /// <summary>Two slopes that agree to so many digits need no closer look.</summary>
    public const double Agreement = 1e-6;

    /// <summary>The roundings of a loss are a part of those that <see cref="RoundingNoise"/> puts into it.</summary>
    private const double PartOfNoise = 1.0 / 2;

    /// <summary>The smallest difference of slopes that (L(x + h) − L(x − h))/2h can tell: the roundings of L over h, those of x ± h, and what half the step changes.</summary>
    /// <param name="value">The difference with the step h.</param>
    /// <param name="shifted">L at x plus what is given.</param>
    /// <param name="x">Where.</param>
    /// <param name="h">The step.</param>
    /// <param name="noise">How far L moves under <see cref="RoundingNoise"/>.</param>
    public static double Resolution(double value, Func<double, double> shifted, double x, double h, double noise)
    {
        var half = (shifted(h / 2) - shifted(-h / 2)) / h;
        return PartOfNoise * noise / h + Math.Abs(value) * Ulp(x) / h + 2 * Math.Abs(value - half);
    }

    private static double Ulp(double x) => Math.BitIncrement(Math.Abs(x)) - Math.Abs(x);
}
