namespace Backprop;

/// <summary>Round normal clouds of points, one class each.</summary>
public static class Blobs
{
    /// <summary>Clouds around given centres.</summary>
    /// <param name="centres">Centre of each class (classes × 2).</param>
    /// <param name="samples">Number of points in all clouds together.</param>
    /// <param name="spread">Standard deviation of a cloud in each direction.</param>
    /// <param name="seed">Start of the random numbers.</param>
    /// <returns>X (samples × 2), Y (samples × classes) one-hot, in a random order.</returns>
    /// <exception cref="ArgumentException">The centres aren't points of the plane.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer samples than classes, or a spread that is negative or not finite.</exception>
    public static Batch Generate(Matrix centres, int samples = 200, double spread = 0.3, long seed = 1)
    {
        ArgumentNullException.ThrowIfNull(centres);
        if (centres.ColumnCount != 2 || centres.RowCount == 0)
            throw new ArgumentException($"The centres are {centres.Shape}; they must be one row per class with its 2 coordinates, (classes × 2).", nameof(centres));
        string[] classes = [.. Enumerable.Range(1, centres.RowCount).Select(cloud => $"cloud {cloud}")];
        return ToyData.Points(samples, classes, spread, seed, (cloud, _, _) => (centres[cloud, 0], centres[cloud, 1]));
    }

    /// <summary>Clouds whose centres stand evenly on the circle of radius 1, the first at (1, 0).</summary>
    /// <inheritdoc cref="Generate(Matrix, int, double, long)"/>
    /// <param name="classes">Number of clouds.</param>
    /// <param name="samples"/><param name="spread"/><param name="seed"/>
    public static Batch Generate(int classes, int samples = 200, double spread = 0.3, long seed = 1)
    {
        if (classes < 1) throw new ArgumentOutOfRangeException(nameof(classes), $"There has to be at least one cloud, not {classes}.");
        var angle = 2 * Math.PI / classes;
        return Generate(Matrix.Create(classes, 2, (c, j) => j == 0 ? Trigonometry.Cos(angle * c) : Trigonometry.Sin(angle * c)), samples, spread, seed);
    }
}
