using System.Text;

namespace Backprop;

/// <summary>A matrix as HTML: its numbers between brackets in aligned columns, and its shape below.</summary>
internal static class MatrixHtml
{
    /// <summary>Of a larger matrix only so many rows and columns are shown.</summary>
    public const int MostShown = 12;

    // Said once on the table: a matrix has many cells, and most viewers pass these on to them.
    private const string Bracket = "border:none;border-left:1.5px solid;border-right:1.5px solid;border-radius:5px;border-collapse:separate;border-spacing:0.6em 0.1em;margin:0 auto;"
        + "font-variant-numeric:tabular-nums;width:auto;text-align:right;white-space:nowrap";

    /// <summary>The matrix with its shape; roles, where they are known, colour the shape's two numbers.</summary>
    public static string Of(Matrix matrix, string? name = null, AxisRole rows = AxisRole.One, AxisRole columns = AxisRole.One) =>
        $"<div class=\"bp-matrix\" style=\"display:inline-block;vertical-align:top;margin:0.2em 1em 0.2em 0\">{(name is null ? "" : $"<div>{Name(name)}</div>")}"
        + Table(matrix, name) + $"<div style=\"text-align:center;font-size:85%\">{Shape(matrix.Shape, rows, columns)}</div></div>";

    public static string Shape(MatrixShape shape, AxisRole rows = AxisRole.One, AxisRole columns = AxisRole.One) =>
        $"({AxisStyle.Of(rows).Sized(shape.Rows)} × {AxisStyle.Of(columns).Sized(shape.Columns)})";

    /// <summary>A matrix's name as it is written: <c>dZ3</c> becomes dZ³, the letter in italics.</summary>
    public static string Name(string name)
    {
        var letters = name.TrimEnd("0123456789".ToCharArray());
        return $"<i>{HtmlText.Escape(letters)}</i>{(letters.Length < name.Length ? $"<sup>{name[letters.Length..]}</sup>" : "")}";
    }

    public static string Table(Matrix matrix, string? name = null)
    {
        var (rows, columns) = (Math.Min(matrix.RowCount, MostShown), Math.Min(matrix.ColumnCount, MostShown));
        var cells = NumberColumn.FormatAll([.. Enumerable.Range(0, columns).Select(j => (double[])[.. Enumerable.Range(0, rows).Select(i => matrix[i, j])])]);
        var label = $"{(name is null ? "matrix" : "matrix " + name)}, {matrix.RowCount} rows, {matrix.ColumnCount} columns";
        var html = new StringBuilder($"<table class=\"bp-numbers\" aria-label=\"{HtmlText.Escape(label)}\" style=\"{Bracket}\"><tbody>");
        for (var i = 0; i < rows; i++)
        {
            html.Append("<tr>");
            for (var j = 0; j < columns; j++) html.Append(Cell(cells[j][i]));
            if (columns < matrix.ColumnCount) html.Append(Cell(i == 0 ? $"… {matrix.ColumnCount - columns} more" : "…"));
            html.Append("</tr>");
        }
        if (rows < matrix.RowCount) html.Append($"<tr><td colspan=\"{columns}\">⋮ {matrix.RowCount - rows} more rows</td></tr>");
        return html.Append("</tbody></table>").ToString();
    }

    private static string Cell(string text) => $"<td>{text}</td>";
}
