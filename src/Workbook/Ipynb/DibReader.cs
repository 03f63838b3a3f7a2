using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workbook.Ipynb;

/// <summary>
/// Reads .NET Interactive's plain text notebooks: a line <c>#!csharp</c>, <c>#!markdown</c>, … begins a cell, an optional first
/// <c>#!meta</c> section holds the metadata.
/// </summary>
public static class DibReader
{
    public static Notebook Parse(string text, string file)
    {
        var sections = new List<Section> { new(null, 0) };
        foreach (var (i, line) in TextLines.WithPlainEnds(text.TrimStart('\uFEFF')).Split('\n').Index())
        {
            if (Switch(line) is { } language)
                sections.Add(new Section(language, i + 1));
            else
                sections[^1].Lines.Add(line);
        }

        var meta = sections.FirstOrDefault(section => section.Language == "meta") is { } found ? Meta(found, file) : [];
        var byDefault = meta.Text("kernelInfo", "defaultKernelName") ?? "csharp";
        var cells = sections
            .Where(section => section.Language != "meta" && (section.Language is not null || section.Source.Length > 0))
            .Select(section => MakeCell(section.Language ?? byDefault, section.Source))
            .ToList();
        CellIds.FillAndCheck(cells, _ => new InvalidOperationException("Ids made from content are unique."));
        return new Notebook { Metadata = meta.Count == 0 ? [] : new JsonObject { ["polyglot_notebook"] = meta }, Cells = cells };
    }

    /// <summary>The kernel a line switches to, or null for a line of a cell.</summary>
    internal static string? Switch(string line) =>
        line.StartsWith("#!", StringComparison.Ordinal) && line.TrimEnd()[2..] is var name ? (name == "meta" ? name : KernelNames.Find(name)) : null;

    private static Cell MakeCell(string language, string source) => language == "markdown"
        ? new Cell { Id = "", Kind = CellKind.Markdown, Source = source }
        : new Cell { Id = "", Kind = CellKind.Code, Source = source, Metadata = Cell.KernelMetadata(language) };

    private static JsonObject Meta(Section section, string file)
    {
        try
        {
            return section.Source.Length == 0 ? [] : StrictJson.Parse(section.Source) as JsonObject ?? throw new JsonException("it is no object");
        }
        catch (HalfCharacterException e)
        {
            throw new NotebookFormatException(file, $"line {section.Line}, in the #!meta section, {e.Where}", $"it {HalfCharacterException.Problem}.", "Delete or complete the \\u escape.", e);
        }
        catch (JsonException e)
        {
            throw new NotebookFormatException(file, $"line {section.Line}", "the #!meta section is not a JSON object.", "Correct it, or delete the section.", e);
        }
    }

    private sealed record Section(string? Language, int Line)
    {
        public List<string> Lines { get; } = [];

        public string Source => string.Join('\n', Lines).Trim('\n');
    }
}
