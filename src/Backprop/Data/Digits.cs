namespace Backprop;

/// <summary>
/// Pictures of handwritten-looking digits, drawn: a stand-in for MNIST where no files are given. Each digit's strokes are moved, turned, slanted,
/// stretched and drawn with a pen of varying width, all at random, and every pixel gets noise.
/// </summary>
public static class Digits
{
    private const double Margin = 0.1;

    /// <summary>Pictures in a random order, as many of each digit as go.</summary>
    /// <param name="samples">Number of pictures.</param>
    /// <param name="size">Height and width in pixels: 28 as in MNIST, 8 for a network that fits on a page.</param>
    /// <param name="noise">Standard deviation of the normal noise on each pixel, before it is cut to [0, 1].</param>
    /// <param name="seed">Start of the random numbers.</param>
    /// <returns>X (samples × size²), row by row, in 256 grey levels from 0 (paper) to 1 (ink); Y (samples × 10) one-hot.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 10 samples, a size outside 8 to 256, or a noise that is negative or not finite.</exception>
    public static Batch Generate(int samples = 1000, int size = 8, double noise = 0.1, long seed = 1)
    {
        if (size is < 8 or > 256) throw new ArgumentOutOfRangeException(nameof(size), $"A digit can be told from 8 × 8 to 256 × 256 pixels, not from {size} × {size}.");
        ToyData.ThrowUnlessNoise(noise);
        string[] classes = [.. Enumerable.Range(0, 10).Select(digit => $"{digit}")];
        return ToyData.Classes(samples, MnistLike.PixelNames(size, size), classes, seed, (digit, _, _, random, pixels) =>
        {
            Paint(Distort(DigitStrokes.Of(digit), random), pen: random.NextDouble(0.045, 0.08), size, pixels);
            foreach (ref var pixel in pixels) pixel = Math.Round(255 * Math.Clamp(pixel + noise * random.NextNormal(), 0, 1)) / 255;
        });
    }

    /// <summary>Shakes each point, then turns, slants and stretches the whole about its centre and moves it.</summary>
    private static (double X, double Y)[][] Distort((double X, double Y)[][] strokes, SeededRandom random)
    {
        var (turn, slant) = (random.NextDouble(-0.3, 0.3), random.NextDouble(-0.2, 0.4));
        var (wide, high) = (random.NextDouble(0.75, 1.05), random.NextDouble(0.85, 1.05));
        var (right, down) = (random.NextDouble(-0.1, 0.1), random.NextDouble(-0.07, 0.07));
        var (cos, sin) = (Trigonometry.Cos(turn), Trigonometry.Sin(turn));
        return [.. strokes.Select(stroke => stroke.Select(point =>
        {
            var y = high * (point.Y - 0.5 + 0.02 * random.NextNormal());
            var x = wide * (point.X - 0.5 + 0.02 * random.NextNormal()) - slant * y;
            return (0.5 + right + cos * x - sin * y, 0.5 + down + sin * x + cos * y);
        }).ToArray())];
    }

    /// <summary>A pixel is ink where its centre is nearer to a stroke than the pen's radius, with an edge one pixel wide.</summary>
    private static void Paint((double X, double Y)[][] strokes, double pen, int size, Span<double> pixels)
    {
        var step = 1 / (size * (1 - 2 * Margin));
        for (var row = 0; row < size; row++)
            for (var column = 0; column < size; column++)
            {
                var (x, y) = ((column + 0.5) * step - Margin / (1 - 2 * Margin), (row + 0.5) * step - Margin / (1 - 2 * Margin));
                var nearest = double.PositiveInfinity;
                foreach (var stroke in strokes)
                    for (var i = 1; i < stroke.Length; i++) nearest = Math.Min(nearest, SquaredDistance(x, y, stroke[i - 1], stroke[i]));
                pixels[row * size + column] = Math.Clamp((pen - Math.Sqrt(nearest)) / step + 0.5, 0, 1);
            }
    }

    private static double SquaredDistance(double x, double y, (double X, double Y) a, (double X, double Y) b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = dx * dx + dy * dy;
        var along = length == 0 ? 0 : Math.Clamp(((x - a.X) * dx + (y - a.Y) * dy) / length, 0, 1);
        var (ex, ey) = (x - a.X - along * dx, y - a.Y - along * dy);
        return ex * ex + ey * ey;
    }
}
