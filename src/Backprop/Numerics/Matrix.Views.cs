namespace Backprop;

public sealed partial class Matrix
{
    /// <summary>A view of consecutive rows, (r × columns); nothing is copied.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range reaches outside the matrix.</exception>
    public Matrix Rows(Range range)
    {
        var (start, end) = (range.Start.GetOffset(RowCount), range.End.GetOffset(RowCount));
        if (start < 0 || end > RowCount || start > end)
            throw new ArgumentOutOfRangeException(nameof(range), $"Rows {range} lie outside a {Shape} matrix; it has rows 0 to {RowCount - 1}.");
        return new(storage, offset + start * ColumnCount, end - start, ColumnCount);
    }

    /// <summary>A view of one row, (1 × columns).</summary>
    public Matrix Row(int row) =>
        (uint)row < (uint)RowCount ? Rows(row..(row + 1)) : throw new ArgumentOutOfRangeException(nameof(row), $"Row {row} lies outside a {Shape} matrix; it has rows 0 to {RowCount - 1}.");

    /// <summary>A copy of one column, (rows × 1).</summary>
    public Matrix Column(int column) =>
        (uint)column < (uint)ColumnCount ? Columns(column..(column + 1)) : throw new ArgumentOutOfRangeException(nameof(column), $"Column {column} lies outside a {Shape} matrix; it has columns 0 to {ColumnCount - 1}.");

    /// <summary>A copy of consecutive columns, (rows × c).</summary>
    public Matrix Columns(Range range)
    {
        var (start, end) = (range.Start.GetOffset(ColumnCount), range.End.GetOffset(ColumnCount));
        if (start < 0 || end > ColumnCount || start > end)
            throw new ArgumentOutOfRangeException(nameof(range), $"Columns {range} lie outside a {Shape} matrix; it has columns 0 to {ColumnCount - 1}.");
        return Create(RowCount, end - start, (i, j) => this[i, start + j]);
    }

    /// <summary>A copy of the rows in the order of <paramref name="rows"/>, (count × columns).</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of the rows lies outside the matrix.</exception>
    public Matrix PickRows(IReadOnlyList<int> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var result = new Matrix(rows.Count, ColumnCount);
        PickRows(rows, into: result);
        return result;
    }

    /// <summary>Writes the rows in the order of <paramref name="rows"/> into a (count × columns) matrix.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of the rows lies outside the matrix.</exception>
    public void PickRows(IReadOnlyList<int> rows, Matrix into)
    {
        ArgumentNullException.ThrowIfNull(into);
        ArgumentNullException.ThrowIfNull(rows);
        ShapeException.ThrowUnlessInto("rows of A", new(rows.Count, ColumnCount), into.Shape);
        ThrowIfShared(this, into, "rows of A");
        for (var i = 0; i < rows.Count; i++)
            if ((uint)rows[i] >= (uint)RowCount)
                throw new ArgumentOutOfRangeException(nameof(rows), $"Row {rows[i]}, number {i} of those to pick, lies outside a {Shape} matrix; it has rows 0 to {RowCount - 1}.");
        for (var i = 0; i < rows.Count; i++) RowEntries(rows[i]).CopyTo(into.RowEntries(i));
    }
}
