using System.Text;

namespace Workbook.Execution.Display;

/// <summary>Writes a value as text: on one line where it fits, else one part a line.</summary>
internal static class PlainText
{
    private const int MaxLine = 100;

    public static string Of(Shown shown) => shown switch
    {
        Shown.Text text => text.Value,
        Shown.Grid grid => GridText(grid),
        _ => Inline(shown) is { } line && line.Length <= MaxLine ? line : Block(shown),
    };

    /// <summary>The value on one line, or null where a part has several lines.</summary>
    public static string? Inline(Shown shown) => shown switch
    {
        Shown.Text { Value: var text } => OneLine(text),
        Shown.Formatted { Plain: var plain } => plain is null ? null : OneLine(plain),
        Shown.Sequence s => Join("[ ", s.Items.Select(Inline), s.More, " ]"),
        Shown.Tuple t => Join("( ", t.Items.Select(Inline), null, " )"),
        Shown.Dictionary d => Join("{ ", d.Entries.Select(e => Pair(Inline(e.Key), Inline(e.Value))), d.More, " }"),
        Shown.Members m => Join(m.TypeName is null ? "{ " : m.TypeName + " { ", m.Values.Select(v => Pair(v.Name, Inline(v.Value))), m.More, " }"),
        _ => null,
    };

    private static string? OneLine(string text) => text.Contains('\n') ? null : text;

    private static string? Pair(string? name, string? value) => name is null || value is null ? null : $"{name}: {value}";

    private static string? Join(string open, IEnumerable<string?> parts, string? more, string close)
    {
        var all = parts.ToList();
        if (all.Contains(null))
            return null;
        return all.Count == 0 ? open + close.TrimStart() : open + string.Join(", ", more is null ? all : all.Append(more)) + close;
    }

    private static string Block(Shown shown) => shown switch
    {
        Shown.Formatted f => f.Plain ?? "",
        Shown.Sequence s => Lines(s.Items.Select(item => ("- ", Of(item))), s.More),
        Shown.Tuple t => Lines(t.Items.Select(item => ("- ", Of(item))), null),
        Shown.Dictionary d => Lines(d.Entries.Select(e => (Of(e.Key) + ": ", Of(e.Value))), d.More),
        Shown.Members m => (m.TypeName is null ? "" : m.TypeName + "\n") + Lines(m.Values.Select(v => ($"  {v.Name}: ", Of(v.Value))), m.More),
        _ => Of(shown),
    };

    private static string Lines(IEnumerable<(string Lead, string Text)> parts, string? more)
    {
        var lines = parts.Select(part => part.Text.Contains('\n')
            ? part.Lead.TrimEnd() + "\n    " + part.Text.ReplaceLineEndings("\n    ")
            : part.Lead + part.Text);
        return string.Join("\n", more is null ? lines : lines.Append(more));
    }

    private static string GridText(Shown.Grid grid)
    {
        var cells = grid.Rows.Select(row => row.Select(cell => Inline(cell) ?? "…").ToList()).ToList();
        var widths = cells.Count == 0 ? [] : Enumerable.Range(0, cells[0].Count).Select(j => cells.Max(row => row[j].Length)).ToList();
        var text = new StringBuilder();
        foreach (var row in cells)
        {
            text.AppendJoin("  ", row.Select((cell, j) => cell.PadLeft(widths[j])));
            text.Append(grid.MoreColumns is { } more ? $"  {more}\n" : "\n");
        }
        return text.Append(grid.MoreRows).ToString().TrimEnd('\n');
    }
}
