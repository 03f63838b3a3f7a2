namespace Backprop;

/// <summary>A small table that a cell computed: <c>ResultTable.Of(["split", "db₁"], ["4 + 1", g[0, 0]], ["3 + 2", h[0, 0]])</c>.</summary>
[TypeFormatterSource]
public sealed class ResultTable : IDisplayable
{
    private const int Digits = 6;

    private readonly NumberTable table;

    private ResultTable(NumberTable table) => this.table = table;

    /// <summary>A table with its first column as the rows' names.</summary>
    /// <param name="headings">One heading a column.</param>
    /// <param name="rows">The rows. Numbers are written with 6 significant digits; anything else as its text in the invariant culture.</param>
    /// <exception cref="ArgumentException">A row has not one cell per heading.</exception>
    public static ResultTable Of(IReadOnlyList<string> headings, params IReadOnlyList<IReadOnlyList<object>> rows)
    {
        for (var i = 0; i < rows.Count; i++)
            if (rows[i].Count != headings.Count)
                throw new ArgumentException($"Row {i} of the table has {rows[i].Count} cells ({string.Join(", ", rows[i].Select(Text))}), but there are {headings.Count} headings.", nameof(rows));
        return new(new(headings, [.. rows.Select(row => (string[])[.. row.Select(Text)])]));
    }

    /// <summary>The rows as lines, their cells apart by <c> | </c>.</summary>
    public override string ToString() => string.Join('\n', table.Rows.Prepend(table.Headings).Select(row => string.Join(" | ", row)));

    /// <summary>The table as HTML.</summary>
    public string ToHtml() => table.ToHtml();

    private static string Text(object cell) => cell switch
    {
        double number => NumberText.Short(number, Digits),
        int number => NumberText.Short(number, 10),
        IFormattable value => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
