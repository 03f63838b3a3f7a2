namespace Backprop;

/// <summary>What the generated data sets have in common: samples shared out evenly among classes, in a random order.</summary>
internal static class ToyData
{
    private static readonly string[] Plane = ["x₁", "x₂"];

    /// <summary>Writes the features of sample i of the n of class c.</summary>
    public delegate void Draw(int c, int i, int n, SeededRandom random, Span<double> features);

    /// <summary>
    /// <paramref name="samples"/> samples shared out evenly among the classes (where they don't divide, the first classes have one more),
    /// then shuffled. X (samples × features), Y (samples × classes) one-hot.
    /// </summary>
    public static Batch Classes(int samples, IReadOnlyList<string> features, IReadOnlyList<string> classes, long seed, Draw draw)
    {
        if (samples < classes.Count)
            throw new ArgumentOutOfRangeException(nameof(samples), $"{samples} samples are too few: each of the {classes.Count} classes needs at least one.");
        var random = new SeededRandom(seed);
        var (x, labels) = (new Matrix(samples, features.Count), new int[samples]);
        var row = 0;
        for (var c = 0; c < classes.Count; c++)
        {
            var n = samples / classes.Count + (c < samples % classes.Count ? 1 : 0);
            for (var i = 0; i < n; i++, row++)
            {
                draw(c, i, n, random, x.RowEntries(row));
                labels[row] = c;
            }
        }
        return new Batch(x, OneHot.Of(labels, classes.Count), new BatchNames(features, classes)).Pick(random.Permutation(samples));
    }

    /// <summary>Points of the plane in classes, both coordinates moved by normal noise. <paramref name="point"/> is point i of the n of class c before the noise.</summary>
    public static Batch Points(int samples, IReadOnlyList<string> classes, double noise, long seed, Func<int, int, int, (double X1, double X2)> point)
    {
        ThrowUnlessNoise(noise);
        return Classes(samples, Plane, classes, seed, (c, i, n, random, features) =>
        {
            var (x1, x2) = point(c, i, n);
            (features[0], features[1]) = (x1 + noise * random.NextNormal(), x2 + noise * random.NextNormal());
        });
    }

    /// <summary>Number i of n numbers evenly spaced from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static double Spaced(double first, double last, int i, int n) => n == 1 ? first : i == n - 1 ? last : i * ((last - first) / (n - 1)) + first;

    public static void ThrowUnlessNoise(double noise)
    {
        if (!(noise >= 0 && double.IsFinite(noise)))
            throw new ArgumentOutOfRangeException(nameof(noise), FormattableString.Invariant($"The noise is a standard deviation, 0 or more, not {noise}."));
    }
}
