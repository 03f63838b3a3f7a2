namespace Backprop;

/// <summary>All eigenvalues of a small symmetric matrix.</summary>
public static class Eigenvalues
{
    private const int MostSweeps = 60;

    /// <summary>
    /// The eigenvalues of a symmetric (n × n) matrix, largest first, by Jacobi's method: rotations in the plane of two coordinates until nothing is left
    /// beside the diagonal. Each is good to a few roundings of the largest. About 10·n³ operations.
    /// </summary>
    /// <exception cref="ShapeException">The matrix isn't square.</exception>
    /// <exception cref="ArgumentException">It isn't symmetric, or has an entry that isn't finite.</exception>
    public static IReadOnlyList<double> OfSymmetric(Matrix a)
    {
        ArgumentNullException.ThrowIfNull(a);
        if (a.RowCount != a.ColumnCount)
            throw new ShapeException("eigenvalues of A", new("A", a.Shape), new("Aᵀ", a.Shape.Transposed), $"only a square matrix has eigenvalues, and {a.RowCount} rows are not {a.ColumnCount} columns");
        if (!double.IsFinite(a.MaxAbs())) throw new ArgumentException("The matrix has an entry that isn't a finite number.", nameof(a));
        if (a.MaxAbsDifference(a.Transpose()) > 1e-12 * a.MaxAbs()) throw new ArgumentException("The matrix isn't symmetric: A and Aᵀ differ.", nameof(a));
        var work = a.Copy();
        Diagonalise(work, directions: null);
        return [.. Enumerable.Range(0, a.RowCount).Select(i => work[i, i]).OrderDescending()];
    }

    /// <summary>The eigenvalues of a symmetric matrix, largest first, and the eigenvectors as the columns of an (n × n) matrix in the same order.</summary>
    internal static (double[] Values, Matrix Directions) WithDirections(Matrix a)
    {
        var (work, rows) = (a.Copy(), Matrix.Identity(a.RowCount));
        Diagonalise(work, rows);
        int[] order = [.. Enumerable.Range(0, a.RowCount).OrderByDescending(i => work[i, i])];
        return ([.. order.Select(i => work[i, i])], rows.PickRows(order).Transpose());
    }

    /// <param name="work">Becomes diagonal.</param>
    /// <param name="directions">The identity becomes the eigenvectors as rows.</param>
    private static void Diagonalise(Matrix work, Matrix? directions)
    {
        for (var sweep = 0; sweep < MostSweeps && OffDiagonal(work) > 0; sweep++)
            for (var p = 0; p < work.RowCount; p++)
                for (var q = p + 1; q < work.RowCount; q++) Rotate(work, p, q, directions);
    }

    /// <summary>A ← Jᵀ·A·J with the rotation J in the plane (p, q) that makes A[p, q] zero; the directions, as rows, turn with it.</summary>
    private static void Rotate(Matrix a, int p, int q, Matrix? directions)
    {
        var (app, aqq, apq) = (a.RowEntries(p)[p], a.RowEntries(q)[q], a.RowEntries(p)[q]);
        if (Math.Abs(apq) <= 1e-17 * Math.Sqrt(Math.Abs(app * aqq)))
        {
            (a.RowEntries(p)[q], a.RowEntries(q)[p]) = (0, 0);
            return;
        }
        var theta = (aqq - app) / (2 * apq);
        var t = Math.CopySign(1, theta) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));   // tan φ, the smaller root of t² + 2θt − 1 = 0
        var c = 1 / Math.Sqrt(t * t + 1);
        var s = t * c;
        for (var k = 0; k < a.RowCount; k++)
        {
            var row = a.RowEntries(k);
            (row[p], row[q]) = (c * row[p] - s * row[q], s * row[p] + c * row[q]);
        }
        Span<double> up = a.RowEntries(p), uq = a.RowEntries(q);
        Turn(up, uq, c, s);
        (up[q], uq[p]) = (0, 0);
        if (directions is not null) Turn(directions.RowEntries(p), directions.RowEntries(q), c, s);
    }

    private static void Turn(Span<double> up, Span<double> uq, double c, double s)
    {
        for (var k = 0; k < up.Length; k++) (up[k], uq[k]) = (c * up[k] - s * uq[k], s * up[k] + c * uq[k]);
    }

    private static double OffDiagonal(Matrix a)
    {
        var largest = 0.0;
        for (var i = 0; i < a.RowCount; i++)
            for (var j = i + 1; j < a.RowCount; j++) largest = Math.Max(largest, Math.Abs(a.RowEntries(i)[j]));
        return largest;
    }
}
