namespace Backprop;

public sealed partial class Matrix
{
    /// <summary>1ᵀ·A: the rows added up, in order. (m × n) → (1 × n); NumPy's <c>sum(axis=0, keepdims=True)</c>.</summary>
    public Matrix SumOverRows()
    {
        var result = new Matrix(1, ColumnCount);
        SumOverRows(this, into: result);
        return result;
    }

    /// <summary>1ᵀ·A written into a (1 × n) matrix.</summary>
    /// <exception cref="ShapeException">into isn't (1 × n).</exception>
    public static unsafe void SumOverRows(Matrix a, Matrix into)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(into);
        ShapeException.ThrowUnlessInto("1ᵀ·A", new(1, a.ColumnCount), into.Shape);
        ThrowIfShared(a, into, "1ᵀ·A");
        fixed (double* from = a.Entries, to = into.Entries)
            ColumnSums.Of(new View(from, a.RowCount, a.ColumnCount, a.ColumnCount), to);
    }

    /// <summary>A·1: the columns added up, each row by itself. (m × n) → (m × 1); NumPy's <c>sum(axis=1, keepdims=True)</c>.</summary>
    public Matrix SumOverColumns() => Create(RowCount, 1, (i, _) => Reduce.Sum(RowEntries(i)));

    /// <summary>The sum of all entries.</summary>
    public double Sum() => Reduce.Sum(Entries);

    /// <summary>The sum of the squares of all entries, ‖A‖².</summary>
    public double SumOfSquares() => Reduce.SumOfSquares(Entries);

    /// <summary>The Frobenius norm ‖A‖, the root of the sum of squares. The squares of entries above 10¹⁵⁴ are beyond doubles, those of entries below 10⁻¹⁶² are 0.</summary>
    public double Norm() => Math.Sqrt(SumOfSquares());

    /// <summary>The largest |entry|; NaN where an entry is NaN, 0 for an empty matrix.</summary>
    public double MaxAbs() => Reduce.MaxAbs(Entries);

    /// <summary>The largest |a − b| over all entries of two matrices of equal shape.</summary>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public double MaxAbsDifference(Matrix other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (this - other).MaxAbs();
    }
}
