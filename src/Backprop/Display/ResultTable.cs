namespace Backprop;

/// <summary>A small table that a cell computed: <c>ResultTable.Of(["split", "db₁"], ["4 + 1", g[0, 0]], ["3 + 2", h[0, 0]])</c>.</summary>
[TypeFormatterSource]
public sealed class ResultTable : IDisplayable
{
    private readonly IReadOnlyList<string> headings;
    private readonly IReadOnlyList<IReadOnlyList<object>> rows;
    private readonly int digits;

    private ResultTable(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<object>> rows, int digits) => (this.headings, this.rows, this.digits) = (headings, rows, digits);

    /// <summary>A table with its first column as the rows' names.</summary>
    /// <param name="headings">One heading a column.</param>
    /// <param name="rows">The rows. Numbers are written with at most 6 significant digits; anything else as its text in the invariant culture.</param>
    /// <exception cref="ArgumentException">A row has not one cell per heading.</exception>
    public static ResultTable Of(IReadOnlyList<string> headings, params IReadOnlyList<IReadOnlyList<object>> rows)
    {
        ArgumentNullException.ThrowIfNull(headings);
        ArgumentNullException.ThrowIfNull(rows);
        if (headings.Contains(null!)) throw new ArgumentException("One of the headings is null.", nameof(headings));
        for (var i = 0; i < rows.Count; i++)
            if (rows[i] is null || rows[i].Contains(null!)) throw new ArgumentException($"Row {i} of the table is null or has a cell that is.", nameof(rows));
            else if (rows[i].Count != headings.Count)
                throw new ArgumentException($"Row {i} of the table has {rows[i].Count} cells ({string.Join(", ", rows[i].Select(cell => Text(cell, 6)))}), but there are {headings.Count} headings.", nameof(rows));
        return new([.. headings], [.. rows.Select(row => (IReadOnlyList<object>)[.. row])], digits: 6);
    }

    /// <summary>The same table with its numbers written with at most so many significant digits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 digit or more than 17.</exception>
    public ResultTable Digits(int most) => most is >= 1 and <= 17 ? new(headings, rows, most)
        : throw new ArgumentOutOfRangeException(nameof(most), $"A number has 1 to 17 significant digits, not {most}.");

    /// <summary>The rows as lines, their cells apart by <c> | </c>.</summary>
    public override string ToString() => string.Join('\n', Texts.Prepend(headings).Select(row => string.Join(" | ", row)));

    /// <summary>The table as HTML.</summary>
    public string ToHtml() => new NumberTable(headings, [.. Texts]).ToHtml();

    private IEnumerable<IReadOnlyList<string>> Texts => rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => Text(cell, digits))]);

    private static string Text(object cell, int digits) => cell switch
    {
        double number => NumberText.Short(number, digits),
        int number => NumberText.Short(number, 10),
        IFormattable value => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
