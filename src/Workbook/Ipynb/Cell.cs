using System.Text.Json.Nodes;

namespace Workbook.Ipynb;

public enum CellKind { Code, Markdown, Raw }

public sealed class Cell
{
    public required string Id { get; set; }

    public required CellKind Kind { get; init; }

    /// <summary>The whole source, lines joined.</summary>
    public string Source { get; set; } = "";

    public JsonObject Metadata { get; init; } = [];

    /// <summary>Files pasted into a markdown cell: name → MIME bundle.</summary>
    public JsonObject? Attachments { get; init; }

    public List<Output> Outputs { get; init; } = [];

    /// <summary>The number that a client gave the cell when it ran it. Read, and never written: it says nothing of what the cell shows.</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>Members of the cell that the format does not know; they are written back.</summary>
    public JsonObject Extra { get; init; } = [];

    /// <summary>The kernel named in the cell's metadata, in .NET Interactive's spelling ("csharp"), or null for the notebook's own.</summary>
    public string? Language =>
        Metadata.Text("polyglot_notebook", "kernelName") ?? Metadata.Text("dotnet_interactive", "language") ?? Metadata.Text("vscode", "languageId");

    public IReadOnlyList<string> Tags =>
        Metadata["tags"] is JsonArray tags ? [.. tags.OfType<JsonValue>().Select(tag => tag.TryGetValue(out string? text) ? text : null).OfType<string>()] : [];

    public bool HasTag(string tag) => Tags.Contains(tag, StringComparer.Ordinal);

    public Cell Clone() => new()
    {
        Id = Id,
        Kind = Kind,
        Source = Source,
        Metadata = (JsonObject)Metadata.DeepClone(),
        Attachments = (JsonObject?)Attachments?.DeepClone(),
        Outputs = [.. Outputs.Select(output => output.Clone())],
        Extra = (JsonObject)Extra.DeepClone(),
    };

    public static Cell Markdown(string id, string source, params string[] tags) =>
        new() { Id = id, Kind = CellKind.Markdown, Source = source, Metadata = WithTags([], tags) };

    /// <summary>A code cell with the metadata that both the VS Code extension and the kernel read.</summary>
    public static Cell Code(string id, string source, string language = "csharp", params string[] tags) =>
        new() { Id = id, Kind = CellKind.Code, Source = source, Metadata = WithTags(KernelMetadata(language), tags) };

    internal static JsonObject KernelMetadata(string language) => new()
    {
        ["dotnet_interactive"] = new JsonObject { ["language"] = language },
        ["polyglot_notebook"] = new JsonObject { ["kernelName"] = language },
    };

    private static JsonObject WithTags(JsonObject metadata, string[] tags)
    {
        if (tags.Length > 0)
            metadata["tags"] = new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]);
        return metadata;
    }
}
