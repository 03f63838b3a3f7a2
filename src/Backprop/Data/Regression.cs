namespace Backprop;

/// <summary>Toy data whose targets are numbers, with a truth that is known.</summary>
public static class Regression
{
    /// <summary>Y = X·W + 1·b + noise with normal X: what training should find is W and b.</summary>
    /// <param name="weights">W (in × out).</param>
    /// <param name="bias">b (1 × out).</param>
    /// <param name="samples">Number of samples.</param>
    /// <param name="noise">Standard deviation of the normal noise on each target.</param>
    /// <param name="seed">Start of the random numbers.</param>
    /// <returns>X (samples × in), Y (samples × out).</returns>
    /// <exception cref="ShapeException">b isn't one row as wide as W.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 sample, or a noise that is negative or not finite.</exception>
    public static Batch Linear(Matrix weights, Matrix bias, int samples = 100, double noise = 0.1, long seed = 1)
    {
        ArgumentNullException.ThrowIfNull(bias);
        ArgumentNullException.ThrowIfNull(weights);
        ThrowUnlessPossible(samples, noise);
        var random = new SeededRandom(seed);
        var x = Matrix.FromFormula(samples, weights.RowCount, _ => random.NextNormal());
        return new(x, Matrix.AddToEachRow(x * weights, bias).Map(y => y + noise * random.NextNormal()));
    }

    /// <summary>y = sin 2πx + noise with x evenly spaced from 0 to 1: a curve that a network without a hidden layer can't follow.</summary>
    /// <param name="samples">Number of samples.</param>
    /// <param name="noise">Standard deviation of the normal noise on each target.</param>
    /// <param name="seed">Start of the random numbers.</param>
    /// <returns>X (samples × 1), Y (samples × 1).</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 sample, or a noise that is negative or not finite.</exception>
    public static Batch Sine(int samples = 50, double noise = 0.1, long seed = 1)
    {
        ThrowUnlessPossible(samples, noise);
        var random = new SeededRandom(seed);
        var x = Matrix.FromFormula(samples, 1, i => ToyData.Spaced(0, 1, i, samples));
        return new(x, x.Map(t => Trigonometry.Sin(2 * Math.PI * t) + noise * random.NextNormal()), new(["x"], ["y"]));
    }

    private static void ThrowUnlessPossible(int samples, double noise)
    {
        if (samples < 1) throw new ArgumentOutOfRangeException(nameof(samples), $"{samples} samples are too few; there has to be at least one.");
        ToyData.ThrowUnlessNoise(noise);
    }
}
