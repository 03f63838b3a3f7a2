using System.Globalization;
using System.Text;

namespace Backprop;

public sealed partial class Matrix
{
    /// <summary>The entries in aligned columns with six significant digits, and the shape in front.</summary>
    public override string ToString()
    {
        const int shown = 12;
        var (rows, columns) = (Math.Min(RowCount, shown), Math.Min(ColumnCount, shown));
        var text = new StringBuilder().Append(Shape).Append('\n');
        var widths = Enumerable.Range(0, columns).Select(j => Enumerable.Range(0, rows).Select(i => Number(this[i, j]).Length).DefaultIfEmpty(0).Max()).ToArray();
        for (var i = 0; i < rows; i++)
        {
            text.Append("  ").AppendJoin("  ", Enumerable.Range(0, columns).Select(j => Number(this[i, j]).PadLeft(widths[j])));
            text.Append(columns < ColumnCount ? $"  … ({ColumnCount - columns} more columns)\n" : "\n");
        }
        if (rows < RowCount) text.Append($"  … ({RowCount - rows} more rows)\n");
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The entries in aligned columns and the shape below, as an HTML table; of a large matrix the first rows and columns.</summary>
    public string ToHtml() => MatrixHtml.Of(this);

    private static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture).Replace('-', '−');
}
