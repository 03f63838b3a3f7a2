namespace Backprop;

/// <summary>
/// Data for the three questions of the workbook, small enough to follow by hand. Where no real data exists the entries come from
/// formulas in k, the row-major index of the entry from 0, so that anyone can type them in again.
/// </summary>
public static partial class Questions
{
    /// <summary>The first question's batch with its samples in rows: X = A²ᵀ (5 × 4), Y = Yᵀ (5 × 3) of <see cref="ColumnsLayer"/>.</summary>
    public static Batch FirstBatch()
    {
        var (a2, _, _, y) = ColumnsLayer();
        return Batch.FromColumns(a2, y);
    }

    /// <summary>
    /// The last layer of the first question as it is posted, samples in columns: Z³ = W³·A² + b³·1ᵀ is (3 × 5).
    /// A² = sin(0.7k + 0.1), W³ = ½·sin(1.3k + 0.2), b³ = 0.1·sin(2.1k + 0.3), Y = cos(0.9k + 0.4).
    /// </summary>
    public static ColumnsLayerMatrices ColumnsLayer() => new(
        A2: Sines(4, 5, 1, 0.7, 0.1),
        W3: Sines(3, 4, 0.5, 1.3, 0.2),
        b3: Sines(3, 1, 0.1, 2.1, 0.3),
        Y: Cosines(3, 5, 1, 0.9, 0.4));

    /// <summary>The batch of the second question's network, samples in rows: X = sin(0.7k + 0.1) (5 × 3), Y = ½ + 0.4·sin(1.1k + 0.6) (5 × 2).</summary>
    public static Batch RowsNetworkBatch() => new(
        Sines(5, 3, 1, 0.7, 0.1),
        Sines(5, 2, 0.4, 1.1, 0.6).Map(static sine => 0.5 + sine));

    /// <summary>
    /// The parameters of the second question's 3-3-2 sigmoid network.
    /// W¹ = ½·sin(1.3k + 0.2), b¹ = 0.1·sin(2.1k + 0.3), W² = ½·cos(0.9k + 0.4), b² = 0.1·cos(1.7k + 0.5).
    /// </summary>
    public static RowsNetworkMatrices RowsNetworkParameters() => new(
        W1: Sines(3, 3, 0.5, 1.3, 0.2),
        b1: Sines(1, 3, 0.1, 2.1, 0.3),
        W2: Cosines(3, 2, 0.5, 0.9, 0.4),
        b2: Cosines(1, 2, 0.1, 1.7, 0.5));

    private static Matrix Sines(int rows, int columns, double height, double step, double start) =>
        Matrix.FromFormula(rows, columns, k => height * Trigonometry.Sin(step * k + start));

    private static Matrix Cosines(int rows, int columns, double height, double step, double start) =>
        Matrix.FromFormula(rows, columns, k => height * Trigonometry.Cos(step * k + start));
}
