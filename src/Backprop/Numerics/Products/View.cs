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
}
