namespace Backprop;

public sealed partial class Plot
{
    /// <summary>
    /// A matrix as coloured cells with its numbers: blue above 0, orange below, paler towards 0. Rows and columns carry the colour and the mark of
    /// their axis. Of more than 400 entries the numbers stand in the table alone.
    /// </summary>
    /// <param name="title">What stands above.</param>
    /// <param name="matrix">The entries.</param>
    /// <param name="rows">What the rows count.</param>
    /// <param name="columns">What the columns count.</param>
    /// <param name="rowNames">A name for each row; numbered after the role unless given.</param>
    /// <param name="columnNames">A name for each column; numbered after the role unless given.</param>
    /// <exception cref="ArgumentException">There are more or fewer names than rows or columns, or no entries.</exception>
    public static Plot HeatMap(
        string title, Matrix matrix, AxisRole rows = AxisRole.One, AxisRole columns = AxisRole.One,
        IReadOnlyList<string>? rowNames = null, IReadOnlyList<string>? columnNames = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        if (matrix.Shape.Count == 0) throw new ArgumentException($"HeatMap \"{title}\": a {matrix.Shape} matrix has no entries to show.");
        return new Plot(title, new HeatMapBody(matrix.Copy(), rows, columns,
            Names(title, "row", rowNames, matrix.RowCount, rows), Names(title, "column", columnNames, matrix.ColumnCount, columns)));
    }

    /// <summary>The same heat map with the sum over its rows below it, 1ᵀ·A: where a bias gradient comes from.</summary>
    public Plot SumRows(string name = "1ᵀ·A") => Resized(Cells("SumRows") with { RowSum = name });

    /// <summary>The same heat map with the sum over its columns beside it, A·1.</summary>
    public Plot SumColumns(string name = "A·1") => Resized(Cells("SumColumns") with { ColumnSum = name });

    private HeatMapBody Cells(string method) => body as HeatMapBody ?? throw new InvalidOperationException($"{method}: \"{Title}\" is no heat map; only a heat map has rows and columns to sum.");

    private Plot Resized(HeatMapBody other) =>
        new(this, other) { Width = Math.Max(Width, other.NaturalSize.Width), Height = Height + other.NaturalSize.Height - body.NaturalSize.Height };

    private static IReadOnlyList<string> Names(string title, string what, IReadOnlyList<string>? names, int count, AxisRole role)
    {
        if (names is not null && names.Contains(null!)) throw new ArgumentException($"HeatMap \"{title}\": one of the {what} names is null.");
        if (names is not null && names.Count != count) throw new ArgumentException($"HeatMap \"{title}\": there are {names.Count} {what} names for {count} {what}s.");
        var noun = role switch
        {
            AxisRole.Batch => "sample",
            AxisRole.Inputs => "input",
            AxisRole.Hidden => "unit",
            AxisRole.Outputs => "output",
            _ => "",
        };
        return names is not null ? [.. names] : [.. Enumerable.Range(1, count).Select(i => $"{noun} {i}".Trim())];
    }
}
