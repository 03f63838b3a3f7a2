namespace Backprop;

/// <summary>The exclusive or: the smallest problem that a network without a hidden layer can't learn.</summary>
public static class Xor
{
    private static readonly BatchNames Names = new(["x₁", "x₂"], ["same", "different"]);

    /// <summary>The truth table: X = (0 0; 0 1; 1 0; 1 1), Y (4 × 1) = (0; 1; 1; 0).</summary>
    public static Batch Table() => new(Corners(1), Matrix.ColumnVector(0, 1, 1, 0), new(Names.Inputs, ["x₁ ⊕ x₂"]));

    /// <summary>
    /// The four corners of the unit square in the order of <see cref="Table"/>, the whole round <paramref name="repeats"/> times, each coordinate
    /// moved by normal noise. Y (4·repeats × 2) is one-hot: "same" or "different".
    /// </summary>
    /// <param name="repeats">How often each corner comes.</param>
    /// <param name="noise">Standard deviation of the noise; 0 leaves the corners where they are.</param>
    /// <param name="seed">Start of the random numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException">repeats is below 1, or the noise is negative or not finite.</exception>
    public static Batch Generate(int repeats = 1, double noise = 0, long seed = 1)
    {
        if (repeats < 1) throw new ArgumentOutOfRangeException(nameof(repeats), $"Each corner has to come at least once, not {repeats} times.");
        ToyData.ThrowUnlessNoise(noise);
        var random = new SeededRandom(seed);
        var y = Matrix.Create(4 * repeats, 2, (i, j) => (i % 4 is 1 or 2) == (j == 1) ? 1 : 0);
        return new(Corners(repeats).Map(corner => corner + noise * random.NextNormal()), y, Names);
    }

    private static Matrix Corners(int repeats) => Matrix.Create(4 * repeats, 2, (i, j) => (i % 4 >> (1 - j)) & 1);
}
