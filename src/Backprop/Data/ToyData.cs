namespace Backprop;

/// <summary>What the generated data sets have in common: points of the plane in classes, moved by noise, in a random order.</summary>
internal static class ToyData
{
    private static readonly string[] Plane = ["x₁", "x₂"];

    /// <summary>
    /// <paramref name="samples"/> points shared out evenly among the classes (where they don't divide, the first classes have one more),
    /// then normal noise on both coordinates, then the order shuffled.
    /// </summary>
    /// <param name="samples">Number of points.</param>
    /// <param name="classes">A name for each class.</param>
    /// <param name="noise">Standard deviation of the noise.</param>
    /// <param name="seed">Start of the random numbers.</param>
    /// <param name="point">The point number i of n of a class, before the noise.</param>
    public static Batch Points(int samples, IReadOnlyList<string> classes, double noise, long seed, Func<int, int, int, (double X1, double X2)> point)
    {
        ThrowUnlessPossible(samples, classes.Count, noise);
        var random = new SeededRandom(seed);
        var (x, labels) = (new Matrix(samples, 2), new int[samples]);
        var row = 0;
        for (var c = 0; c < classes.Count; c++)
        {
            var n = samples / classes.Count + (c < samples % classes.Count ? 1 : 0);
            for (var i = 0; i < n; i++, row++)
            {
                var (x1, x2) = point(c, i, n);
                var entries = x.RowEntries(row);
                (entries[0], entries[1]) = (x1 + noise * random.NextNormal(), x2 + noise * random.NextNormal());
                labels[row] = c;
            }
        }
        return new Batch(x, OneHot.Of(labels, classes.Count), new BatchNames(Plane, classes)).Pick(random.Permutation(samples));
    }

    /// <summary>Number i of n numbers evenly spaced from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static double Spaced(double first, double last, int i, int n) => n == 1 ? first : i == n - 1 ? last : i * ((last - first) / (n - 1)) + first;

    public static void ThrowUnlessPossible(int samples, int classes, double noise)
    {
        if (samples < classes) throw new ArgumentOutOfRangeException(nameof(samples), $"{samples} samples are too few: each of the {classes} classes needs at least one.");
        ThrowUnlessNoise(noise);
    }

    public static void ThrowUnlessNoise(double noise)
    {
        if (!(noise >= 0 && double.IsFinite(noise)))
            throw new ArgumentOutOfRangeException(nameof(noise), FormattableString.Invariant($"The noise is a standard deviation, 0 or more, not {noise}."));
    }
}
