using System.Text;

namespace Backprop;

/// <summary>A table of numbers as plain HTML: column headings, right-aligned numbers, left-aligned words, and a note where not every row is shown.</summary>
internal sealed record NumberTable(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows, string? Note = null)
{
    public string ToHtml()
    {
        var html = new StringBuilder("<table class=\"bp-table\" style=\"text-align:right\">");
        if (Note is not null) html.Append("<caption>").Append(HtmlText.Escape(Note)).Append("</caption>");
        html.Append("<thead><tr>");
        for (var i = 0; i < Headings.Count; i++) html.Append($"<th scope=\"col\"{Side(i)}>").Append(HtmlText.Escape(Headings[i])).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in Rows)
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Count; i++)
                html.Append(i == 0 ? "<th scope=\"row\">" : $"<td{Side(i)}>")
                    .Append(HtmlText.Escape(row[i])).Append(i == 0 ? "</th>" : "</td>");
            html.Append("</tr>");
        }
        return html.Append("</tbody></table>").ToString();
    }

    /// <summary>A column of words begins at the left; the first one, the rows' names, follows the table.</summary>
    private string Side(int column)
    {
        var cells = Rows.Where(row => row.Count > column).Select(row => row[column]).Where(cell => cell is not ("" or "–")).ToArray();
        return column > 0 && cells.Length > 0 && cells.All(IsWords) ? " style=\"text-align:left\"" : "";
    }

    private static bool IsWords(string cell) => char.IsLetter(cell[0]) && cell != "NaN";
}
