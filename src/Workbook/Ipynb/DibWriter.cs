using System.Text;
using System.Text.Json.Nodes;

namespace Workbook.Ipynb;

/// <summary>Writes <c>.dib</c>, which holds sources and languages; ids, tags and outputs have no place in it.</summary>
public static class DibWriter
{
    public static string ToText(Notebook notebook)
    {
        var text = new StringBuilder();
        if (notebook.Metadata["polyglot_notebook"] is JsonObject { Count: > 0 } meta)
            text.Append("#!meta\n\n").Append(meta.ToJsonString()).Append("\n\n");
        foreach (var cell in notebook.Cells)
            text.Append("#!").Append(cell.Kind == CellKind.Code ? notebook.LanguageOf(cell) : "markdown").Append("\n\n").Append(Body(cell)).Append("\n\n");
        return text.ToString().TrimEnd('\n') + "\n";
    }

    // A cell that repeats its kernel as a magic (for runners that read no metadata) would begin with two of them.
    private static string Body(Cell cell)
    {
        var source = cell.Source.Trim('\n');
        var first = source.Split('\n', 2);
        return DibReader.Switch(first[0]) is { } language && language == cell.Language ? (first.Length > 1 ? first[1].Trim('\n') : "") : source;
    }
}
