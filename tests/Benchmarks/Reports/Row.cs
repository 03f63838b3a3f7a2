namespace Benchmarks;

/// <summary>A row of a table.</summary>
internal sealed record Row(IReadOnlyList<Column> Columns, IReadOnlyList<Cell> Cells)
{
    /// <summary>The words in a column.</summary>
    public string this[WordColumn column] => At(column).Text ?? "";

    /// <summary>The number in a column; NaN where nothing was measured.</summary>
    public double this[NumberColumn column] => At(column).Number ?? double.NaN;

    private Cell At(Column column) => Columns.Zip(Cells).First(pair => pair.First == column).Second;
}
