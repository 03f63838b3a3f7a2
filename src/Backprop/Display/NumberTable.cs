using System.Text;

namespace Backprop;

/// <summary>A table of numbers as plain HTML: column headings, right-aligned cells, and a note where not every row is shown.</summary>
internal sealed record NumberTable(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows, string? Note = null)
{
    public string ToHtml()
    {
        var html = new StringBuilder("<table class=\"bp-table\" style=\"text-align:right\">");
        if (Note is not null) html.Append("<caption>").Append(HtmlText.Escape(Note)).Append("</caption>");
        html.Append("<thead><tr>");
        foreach (var heading in Headings) html.Append("<th scope=\"col\">").Append(HtmlText.Escape(heading)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in Rows)
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Count; i++)
                html.Append(i == 0 ? "<th scope=\"row\">" : "<td>")
                    .Append(HtmlText.Escape(row[i])).Append(i == 0 ? "</th>" : "</td>");
            html.Append("</tr>");
        }
        return html.Append("</tbody></table>").ToString();
    }
}
