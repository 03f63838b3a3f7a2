namespace Backprop;

/// <summary>What a central difference of a loss can tell.</summary>
internal static class CentralDifference
{
    /// <summary>Two slopes that agree to six digits need no closer look at what the difference leaves out.</summary>
    public const double Agreement = 1e-6;

    /// <summary>A difference decides where it is known to four digits: less, and right and wrong may agree by accident.</summary>
    public const double Decisive = 1e-4;

    /// <summary>The roundings of a loss are a part of those that <see cref="RoundingNoise"/> puts into it.</summary>
    private const double PartOfNoise = 1.0 / 2;

    /// <summary>What the roundings of L and of x ± h can make of (L(x + h) − L(x − h))/2h.</summary>
    /// <param name="value">The difference with the step h.</param>
    /// <param name="x">Where.</param>
    /// <param name="h">The step.</param>
    /// <param name="noise">How far L moves under <see cref="RoundingNoise"/>.</param>
    public static double Rounding(double value, double x, double h, double noise) => PartOfNoise * noise / h + Math.Abs(value) * Ulp(x) / h;

    /// <summary>What is left out by stopping at h²: twice what half the step changes, where theory says four thirds.</summary>
    /// <param name="value">The difference with the step h.</param>
    /// <param name="shifted">L at x plus what is given.</param>
    /// <param name="h">The step.</param>
    public static double Truncation(double value, Func<double, double> shifted, double h) =>
        2 * Math.Abs(value - (shifted(h / 2) - shifted(-h / 2)) / h);

    private static double Ulp(double x) => Math.BitIncrement(Math.Abs(x)) - Math.Abs(x);
}
