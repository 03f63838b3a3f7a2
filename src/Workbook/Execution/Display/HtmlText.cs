using System.Globalization;
using System.Text;

namespace Workbook.Execution.Display;

/// <summary>Writes a value as HTML that untrusted Jupyter and web viewers keep: tables, lists of members in a details element.</summary>
internal static class HtmlText
{
    public static string Of(Shown shown) => shown switch
    {
        Shown.Text text => $"<div class=\"dni-plaintext\"><pre>{Escape(text.Value)}</pre></div>",
        Shown.Tuple tuple => Preformatted(tuple),
        Shown.Members members => ObjectTable(members, open: true),
        _ => Cell(shown, top: true),
    };

    public static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    private static string Cell(Shown shown, bool top = false) => shown switch
    {
        Shown.Formatted { Html: { } html } => html,
        Shown.Formatted { Plain: var plain } => $"<pre>{Escape(plain ?? "")}</pre>",
        Shown.Text { Value: var text } => text.Contains('\n') ? $"<pre>{Escape(text)}</pre>" : Escape(text),
        Shown.Sequence { Items.Count: 0 } or Shown.Dictionary { Entries.Count: 0 } => "<i>(empty)</i>",
        Shown.Sequence { Items: var items } when items.All(item => item is Shown.Members) => MemberColumns((Shown.Sequence)shown),
        Shown.Sequence sequence when top || Line(sequence) is null => IndexTable(sequence),
        Shown.Dictionary dictionary => KeyTable(dictionary),
        Shown.Grid grid => GridTable(grid),
        Shown.Members members => ObjectTable(members, open: false),
        _ when Line(shown) is { } line => Escape(line),
        Shown.Tuple tuple => string.Concat(tuple.Items.Select(item => $"<div>{Cell(item)}</div>")),
        _ => Preformatted(shown),
    };

    private static string Preformatted(Shown shown) =>
        shown is Shown.Tuple tuple && Line(tuple) is null
            ? Table(["<i>item</i>", "value"], tuple.Items.Select((item, i) => (IEnumerable<string>)[Number(i + 1), Cell(item)]), null)
            : $"<div class=\"dni-plaintext\"><pre>{Escape(PlainText.Of(shown))}</pre></div>";

    /// <summary>The value as one line of text, or null where that would lose a part that has HTML of its own.</summary>
    private static string? Line(Shown shown) => HasHtml(shown) ? null : PlainText.Inline(shown);

    private static bool HasHtml(Shown shown) => shown switch
    {
        Shown.Formatted formatted => formatted.Html is not null,
        Shown.Sequence sequence => sequence.Items.Any(HasHtml),
        Shown.Tuple tuple => tuple.Items.Any(HasHtml),
        Shown.Dictionary dictionary => dictionary.Entries.Any(e => HasHtml(e.Key) || HasHtml(e.Value)),
        Shown.Members members => members.Values.Any(v => HasHtml(v.Value)),
        Shown.Grid grid => grid.Rows.Any(row => row.Any(HasHtml)),
        _ => false,
    };

    private static string IndexTable(Shown.Sequence sequence) =>
        Table(["<i>index</i>", "value"], sequence.Items.Select((item, i) => (IEnumerable<string>)[Number(i), Cell(item)]), sequence.More);

    private static string KeyTable(Shown.Dictionary dictionary) =>
        Table(["<i>key</i>", "value"], dictionary.Entries.Select(e => (IEnumerable<string>)[Cell(e.Key), Cell(e.Value)]), dictionary.More);

    /// <summary>A sequence of objects: one column a member.</summary>
    private static string MemberColumns(Shown.Sequence sequence)
    {
        var rows = sequence.Items.Cast<Shown.Members>().ToList();
        var columns = rows.SelectMany(row => row.Values.Select(v => v.Name)).Distinct().ToList();
        var types = rows.Select(row => row.TypeName).Distinct().Count() > 1;
        return Table(
            ["<i>index</i>", .. types ? ["<i>type</i>"] : Array.Empty<string>(), .. columns.Select(Escape)],
            rows.Select((row, i) => (IEnumerable<string>)
                [Number(i), .. types ? [Escape(row.TypeName ?? "")] : Array.Empty<string>(), .. columns.Select(column => Member(row, column))]),
            sequence.More);

        static string Member(Shown.Members row, string name) => row.Values.Where(v => v.Name == name).Select(v => Cell(v.Value)).FirstOrDefault("");
    }

    private static string GridTable(Shown.Grid grid)
    {
        var width = grid.Rows.Count == 0 ? 0 : grid.Rows[0].Count;
        string[] cut = grid.MoreColumns is { } more ? [more] : [];
        return Table(
            ["", .. Enumerable.Range(0, width).Select(j => $"<i>{Number(j)}</i>"), .. cut],
            grid.Rows.Select((row, i) => (IEnumerable<string>)[$"<i>{Number(i)}</i>", .. row.Select(cell => Cell(cell)), .. cut.Select(_ => "")]),
            grid.MoreRows);
    }

    private static string ObjectTable(Shown.Members members, bool open)
    {
        var rows = new StringBuilder();
        foreach (var (name, value) in members.Values)
            rows.Append("<tr><td>").Append(Escape(name)).Append("</td><td>").Append(Cell(value)).Append("</td></tr>");
        if (members.More is { } more)
            rows.Append("<tr><td colspan=\"2\">").Append(more).Append("</td></tr>");
        var summary = PlainText.Inline(members) is { Length: <= 80 } line ? line : members.TypeName ?? "{ }";
        var tag = open ? "<details open=\"open\" class=\"dni-treeview\">" : "<details class=\"dni-treeview\">";
        return $"{tag}<summary><code>{Escape(summary)}</code></summary><table><tbody>{rows}</tbody></table></details>";
    }

    private static string Table(IEnumerable<string> headers, IEnumerable<IEnumerable<string>> rows, string? more)
    {
        var heads = headers.ToList();
        var html = new StringBuilder("<table><thead><tr>");
        foreach (var head in heads)
            html.Append("<th>").Append(head).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var cell in row)
                html.Append("<td>").Append(cell).Append("</td>");
            html.Append("</tr>");
        }
        if (more is not null)
            html.Append("<tr><td colspan=\"").Append(heads.Count).Append("\">").Append(more).Append("</td></tr>");
        return html.Append("</tbody></table>").ToString();
    }

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
