using System.Text.Json.Nodes;

namespace Workbook.Ipynb;

internal static class JsonAccess
{
    /// <summary>The string at a path of member names, or null where the path ends early or holds something else.</summary>
    public static string? Text(this JsonObject root, params ReadOnlySpan<string> path)
    {
        JsonNode? node = root;
        foreach (var name in path)
            node = (node as JsonObject)?[name];
        return node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
    }
}
