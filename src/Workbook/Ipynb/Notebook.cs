using System.Text.Json.Nodes;

namespace Workbook.Ipynb;

/// <summary>A notebook's content, independent of the file it came from.</summary>
public sealed class Notebook
{
    public JsonObject Metadata { get; init; } = [];

    public List<Cell> Cells { get; init; } = [];

    /// <summary>Members at the top of the file that the format does not know; they are written back.</summary>
    public JsonObject Extra { get; init; } = [];

    /// <summary>The kernel a code cell runs in when it names none.</summary>
    public string DefaultLanguage =>
        Metadata.Text("polyglot_notebook", "kernelInfo", "defaultKernelName")
        ?? Metadata.Text("dotnet_interactive", "language")
        ?? KernelNames.Normalise(Metadata.Text("kernelspec", "language") ?? Metadata.Text("language_info", "name") ?? "csharp");

    public string LanguageOf(Cell cell) => cell.Language ?? (cell.Kind == CellKind.Code ? DefaultLanguage : "markdown");

    /// <summary>The first heading of level 1, without its mark.</summary>
    public string? Title => Cells
        .Where(cell => cell.Kind == CellKind.Markdown)
        .SelectMany(cell => cell.Source.Split('\n'))
        .FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();

    public Notebook Clone() => new()
    {
        Metadata = (JsonObject)Metadata.DeepClone(),
        Extra = (JsonObject)Extra.DeepClone(),
        Cells = [.. Cells.Select(cell => cell.Clone())],
    };

    /// <summary>An empty C# notebook with the metadata that .NET Interactive's extension and Jupyter both recognise.</summary>
    public static Notebook Create(params IEnumerable<Cell> cells) => new()
    {
        Metadata = new JsonObject
        {
            ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
            ["language_info"] = new JsonObject { ["name"] = "polyglot-notebook" },
            ["polyglot_notebook"] = new JsonObject
            {
                ["kernelInfo"] = new JsonObject
                {
                    ["defaultKernelName"] = "csharp",
                    ["items"] = new JsonArray(new JsonObject { ["aliases"] = new JsonArray(), ["languageName"] = "C#", ["name"] = "csharp" }),
                },
            },
        },
        Cells = [.. cells],
    };
}
