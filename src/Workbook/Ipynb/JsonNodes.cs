using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workbook.Ipynb;

/// <summary>Takes typed members out of JSON and names file and path when a member is not what the format says.</summary>
internal sealed class JsonNodes(string file)
{
    public NotebookFormatException Wrong(string path, string problem, string remedy) => new(file, path, problem, remedy);

    public JsonObject Object(JsonNode? node, string path) => node as JsonObject ?? throw WrongKind(path, "an object", node);

    public JsonArray Array(JsonNode? node, string path) => node as JsonArray ?? throw WrongKind(path, "an array", node);

    public JsonObject ObjectOrEmpty(JsonNode? node, string path) => node is null ? [] : (JsonObject)Object(node, path).DeepClone();

    public string Text(JsonNode? node, string path)
    {
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
            throw WrongKind(path, "a string", node);
        return value.GetValue<string>();
    }

    public int Integer(JsonNode? node, string path) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue(out int number) ? number : throw WrongKind(path, "an integer", node);

    /// <summary>The format stores long text as a string or as an array of its lines.</summary>
    public string Lines(JsonNode? node, string path)
    {
        if (node is not JsonArray lines)
            return node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? Text(node, path) : throw WrongKind(path, "a string or an array of strings", node);
        return string.Concat(lines.Select((line, i) => Text(line, $"{path}[{i}]")));
    }

    private NotebookFormatException WrongKind(string path, string expected, JsonNode? found) =>
        Wrong(path, $"expected {expected}, found {Describe(found)}.", "Correct it by hand, or open the notebook in Jupyter or VS Code and save it again.");

    private static string Describe(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "nothing",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => $"the number {node.ToJsonString()}",
        var kind => kind == JsonValueKind.True ? "true" : "false",
    };
}
