namespace Backprop.Tests;

/// <summary>A way to get a gradient wrong, as matrices and, where it can be written down, as an expression.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Of">The wrong gradient from the right one, the batch size and a random generator.</param>
/// <param name="Line">The wrong line of a derivation from the right one and the axis of the samples; null where it isn't written as one.</param>
internal sealed record WrongGradient(string Name, Func<Matrix, int, SeededRandom, Matrix> Of, Func<Expression, Axis, Expression>? Line = null)
{
    /// <summary>Every kind the judges are tested with.</summary>
    public static IReadOnlyList<WrongGradient> All { get; } =
    [
        new("twice", (g, _, _) => 2 * g, (g, _) => 2 * g),
        new("half", (g, _, _) => 0.5 * g, (g, _) => 0.5 * g),
        new("a thousandth too large", (g, _, _) => 1.001 * g, (g, _) => 1.001 * g),
        new("mean for sum", (g, m, _) => g / m, (g, m) => g / m),
        new("sum for mean", (g, m, _) => m * g, (g, m) => (Coefficient)m * g),
        new("nothing", (g, _, _) => 0 * g, (g, _) => 0 * g),
        new("sign", (g, _, _) => -g, (g, _) => -g),
        new("transposition", (g, _, _) => g.RowCount == g.ColumnCount ? g.Transpose() : g, (g, _) => g.T),
        new("axis", (g, _, _) => Matrix.Create(g.RowCount, g.ColumnCount, (i, _) => g.Row(i).Sum()),
            (g, _) => g * new OnesVector(g.Shape.Columns) * new OnesVector(g.Shape.Columns).T),
        new("one entry twice", (g, _, random) => OneEntry(g, random, x => 2 * x)),
        new("one entry missing", (g, _, random) => OneEntry(g, random, _ => 0)),
        new("one entry a hundredth off", (g, _, random) => OneEntry(g, random, x => 1.01 * x)),
        new("one entry of another sign", (g, _, random) => OneEntry(g, random, x => -x)),
        new("one entry NaN", (g, _, random) => OneEntry(g, random, _ => double.NaN)),
        new("one entry infinite", (g, _, random) => OneEntry(g, random, _ => double.PositiveInfinity)),
    ];

    private static Matrix OneEntry(Matrix g, SeededRandom random, Func<double, double> change)
    {
        var (i, j) = (random.NextInt(g.RowCount), random.NextInt(g.ColumnCount));
        return g.With(i, j, change(g[i, j]));
    }
}
