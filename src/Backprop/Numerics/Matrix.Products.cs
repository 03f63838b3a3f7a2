namespace Backprop;

public sealed partial class Matrix
{
    /// <summary>A·B. (m × k)·(k × n) → (m × n). Each entry adds its k products in order, each with one rounding (fused multiply-add).</summary>
    /// <exception cref="ShapeException">A's columns aren't as many as B's rows.</exception>
    public static Matrix Times(Matrix a, Matrix b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var result = new Matrix(a.RowCount, b.ColumnCount);
        Times(a, b, into: result);
        return result;
    }

    /// <summary>A·B written into an (m × n) matrix other than A and B.</summary>
    /// <exception cref="ShapeException">The shapes don't meet.</exception>
    public static void Times(Matrix a, Matrix b, Matrix into)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(into);
        ShapeException.ThrowUnlessMeets("A·B", a.Shape, a.ColumnCount, b.Shape, b.RowCount, "columns of A must be as many as the {0} rows of B");
        ShapeException.ThrowUnlessInto("A·B", new(a.RowCount, b.ColumnCount), into.Shape);
        ThrowIfSameStorage(a, b, into);
        Product(a, transposeA: false, b, transposeB: false, into);
    }

    /// <summary>Aᵀ·B without forming Aᵀ. (k × m)ᵀ·(k × n) → (m × n).</summary>
    /// <exception cref="ShapeException">A and B don't have the same number of rows.</exception>
    public static Matrix TransposeTimes(Matrix a, Matrix b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var result = new Matrix(a.ColumnCount, b.ColumnCount);
        TransposeTimes(a, b, into: result);
        return result;
    }

    /// <summary>Aᵀ·B written into an (m × n) matrix other than A and B.</summary>
    /// <exception cref="ShapeException">The shapes don't meet.</exception>
    public static void TransposeTimes(Matrix a, Matrix b, Matrix into)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(into);
        ShapeException.ThrowUnlessMeets("Aᵀ·B", a.Shape, a.RowCount, b.Shape, b.RowCount, "rows of A must be as many as the {0} rows of B");
        ShapeException.ThrowUnlessInto("Aᵀ·B", new(a.ColumnCount, b.ColumnCount), into.Shape);
        ThrowIfSameStorage(a, b, into);
        Product(a, transposeA: true, b, transposeB: false, into);
    }

    /// <summary>A·Bᵀ without forming Bᵀ. (m × k)·(n × k)ᵀ → (m × n).</summary>
    /// <exception cref="ShapeException">A and B don't have the same number of columns.</exception>
    public static Matrix TimesTranspose(Matrix a, Matrix b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var result = new Matrix(a.RowCount, b.RowCount);
        TimesTranspose(a, b, into: result);
        return result;
    }

    /// <summary>A·Bᵀ written into an (m × n) matrix other than A and B.</summary>
    /// <exception cref="ShapeException">The shapes don't meet.</exception>
    public static void TimesTranspose(Matrix a, Matrix b, Matrix into)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(into);
        ShapeException.ThrowUnlessMeets("A·Bᵀ", a.Shape, a.ColumnCount, b.Shape, b.ColumnCount, "columns of A must be as many as the {0} columns of B");
        ShapeException.ThrowUnlessInto("A·Bᵀ", new(a.RowCount, b.RowCount), into.Shape);
        ThrowIfSameStorage(a, b, into);
        Product(a, transposeA: false, b, transposeB: true, into);
    }

    /// <summary>A·B, the matrix product.</summary>
    public static Matrix operator *(Matrix a, Matrix b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Times(a, b);
    }

    private static unsafe void Product(Matrix a, bool transposeA, Matrix b, bool transposeB, Matrix into)
    {
        fixed (double* aData = a.Entries, bData = b.Entries, cData = into.Entries)
        {
            View aView = ViewOf(a, aData, transposeA), bView = ViewOf(b, bData, transposeB), cView = ViewOf(into, cData, transposed: false);
            Backprop.Product.Times(in aView, in bView, in cView, new Plain());
        }
    }

    private static unsafe View ViewOf(Matrix matrix, double* data, bool transposed)
    {
        var (rows, columns) = (matrix.RowCount, matrix.ColumnCount);
        return transposed ? new(data, columns, rows, 1, columns) : new(data, rows, columns, columns);
    }

    private static void ThrowIfSameStorage(Matrix a, Matrix b, Matrix into)
    {
        if (ReferenceEquals(a.storage, into.storage) || ReferenceEquals(b.storage, into.storage))
            throw new ArgumentException("A product can't be written into one of its own factors; pass another matrix as into.", nameof(into));
    }
}
