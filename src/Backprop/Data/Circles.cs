namespace Backprop;

/// <summary>Two circles around the origin. Class 0, outer: radius 1; class 1, inner: radius <c>ratio</c>; angles evenly spaced from 0.</summary>
public static class Circles
{
    private static readonly string[] Classes = ["outer circle", "inner circle"];

    /// <summary>X (samples × 2), Y (samples × 2) one-hot, in a random order.</summary>
    /// <param name="samples">Number of points on both circles together.</param>
    /// <param name="noise">Standard deviation of the normal noise on each coordinate.</param>
    /// <param name="ratio">Radius of the inner circle, between 0 and 1.</param>
    /// <param name="seed">Start of the random numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 samples, a noise that is negative or not finite, or a ratio outside (0, 1).</exception>
    public static Batch Generate(int samples = 200, double noise = 0.05, double ratio = 0.5, long seed = 1)
    {
        if (ratio is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(ratio), FormattableString.Invariant($"The inner circle has a radius between 0 and 1, not {ratio}."));
        return ToyData.Points(samples, Classes, noise, seed, (circle, i, n) =>
        {
            var (radius, t) = (circle == 0 ? 1 : ratio, 2 * Math.PI * i / n);
            return (radius * Trigonometry.Cos(t), radius * Trigonometry.Sin(t));
        });
    }
}
