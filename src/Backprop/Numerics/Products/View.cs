namespace Backprop;

/// <summary>A matrix in memory as the kernels see it: entry (i, j) lies at Data + i·RowStride + j·ColumnStride.</summary>
internal readonly unsafe struct View(double* data, int rows, int columns, nint rowStride, nint columnStride = 1)
{
    public readonly double* Data = data;
    public readonly int Rows = rows, Columns = columns;
    public readonly nint RowStride = rowStride, ColumnStride = columnStride;

    public View Transposed => new(Data, Columns, Rows, ColumnStride, RowStride);

    public double* this[int row, int column] => Data + row * RowStride + column * ColumnStride;

    /// <summary>The block of the given size whose first entry is (row, column).</summary>
    public View Block(int row, int column, int rows, int columns) => new(this[row, column], rows, columns, RowStride, ColumnStride);

    /// <summary>Whether the other's entries lie in the same places, seen from the first.</summary>
    public bool HasLayoutOf(in View other) =>
        Rows == other.Rows && Columns == other.Columns && RowStride == other.RowStride && ColumnStride == other.ColumnStride;

    /// <summary>How far behind the other's first entry this one's lies. Arrays needn't be a whole number of doubles apart.</summary>
    public nint BytesFrom(in View other) => (nint)((byte*)Data - (byte*)other.Data);

    /// <summary>The same rows with as many columns as fill half a cache line, or whole ones; the memory must have them.</summary>
    public View ToLines => new(Data, Rows, Columns <= AlignedMemory.HalfLine ? AlignedMemory.HalfLine : AlignedMemory.Padded(Columns), RowStride, ColumnStride);

    /// <summary>The entries of a row; the columns must be consecutive.</summary>
    public Span<double> Row(int row) => new(this[row, 0], Columns);

    public void CopyFrom(Matrix matrix)
    {
        for (var i = 0; i < Rows; i++) matrix.RowEntries(i).CopyTo(Row(i));
    }

    /// <summary>Writes the entries row by row; rows or columns must be consecutive.</summary>
    public void CopyTo(Span<double> entries)
    {
        fixed (double* to = entries[..(Rows * Columns)]) Transposition.Copy(in this, new View(to, Rows, Columns, Columns));
    }

    public Matrix ToMatrix()
    {
        var matrix = new Matrix(Rows, Columns);
        CopyTo(matrix.Entries);
        return matrix;
    }
}
