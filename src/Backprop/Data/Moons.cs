namespace Backprop;

/// <summary>
/// Two half circles of radius 1 that reach into one another. Class 0, the upper moon: (cos t, sin t); class 1, the lower moon:
/// (1 − cos t, ½ − sin t); t evenly spaced from 0 to π.
/// </summary>
public static class Moons
{
    private static readonly string[] Classes = ["upper moon", "lower moon"];

    /// <summary>X (samples × 2), Y (samples × 2) one-hot, in a random order.</summary>
    /// <param name="samples">Number of points in both moons together.</param>
    /// <param name="noise">Standard deviation of the normal noise on each coordinate.</param>
    /// <param name="seed">Start of the random numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 samples, or a noise that is negative or not finite.</exception>
    public static Batch Generate(int samples = 200, double noise = 0.2, long seed = 1) =>
        ToyData.Points(samples, Classes, noise, seed, (moon, i, n) => moon == 0 ? Upper(i, n) : Lower(i, n));

    /// <summary>
    /// The points that scikit-learn's <c>make_moons(samples, noise=noise)</c> gives after <c>numpy.random.seed(seed)</c>, in its order: the data
    /// of the tutorial the second question links to is (200, 0.20, 0). Coordinates agree to 2.3e-16 with a NumPy that takes its cosine from
    /// the C runtime, and to 4.5e-16 with one that uses AVX-512, whose cosine is coarser.
    /// </summary>
    /// <param name="samples">Number of points in both moons together.</param>
    /// <param name="noise">Standard deviation of the normal noise on each coordinate.</param>
    /// <param name="seed">NumPy's seed, 0 to 2³² − 1.</param>
    /// <returns>X (samples × 2), Y (samples × 2) one-hot.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 samples, a noise that is negative or not finite, or a seed NumPy doesn't take.</exception>
    public static Batch LikeScikitLearn(int samples = 200, double noise = 0.2, long seed = 0)
    {
        if (samples < 2) throw new ArgumentOutOfRangeException(nameof(samples), $"{samples} samples are too few: each of the 2 moons needs at least one.");
        ToyData.ThrowUnlessNoise(noise);
        var random = new NumPyRandom(seed);
        var x = new Matrix(samples, 2);
        var upper = samples / 2;
        var order = random.Permutation(samples);
        for (var row = 0; row < samples; row++)
        {
            var (x1, x2) = order[row] < upper ? Upper(order[row], upper) : Lower(order[row] - upper, samples - upper);
            var entries = x.RowEntries(row);
            (entries[0], entries[1]) = (x1 + noise * random.Randn(), x2 + noise * random.Randn());
        }
        return new(x, OneHot.Of([.. order.Select(i => i < upper ? 0 : 1)], 2), new(["x₁", "x₂"], Classes));
    }

    private static (double, double) Upper(int i, int n)
    {
        var t = ToyData.Spaced(0, Math.PI, i, n);
        return (Trigonometry.Cos(t), Trigonometry.Sin(t));
    }

    private static (double, double) Lower(int i, int n)
    {
        var t = ToyData.Spaced(0, Math.PI, i, n);
        return (1 - Trigonometry.Cos(t), 1 - Trigonometry.Sin(t) - 0.5);
    }
}
