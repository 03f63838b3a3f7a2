using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Backprop;

/// <summary>The words of a chart as plain text: plotly.js allows a little HTML in them.</summary>
internal static partial class ChartText
{
    /// <summary>The text of an attribute that is a text or has one; empty where there is none.</summary>
    public static string Of(JsonNode? node) => node switch
    {
        JsonObject part => Of(part["text"]),
        JsonValue value when value.TryGetValue(out string? text) => WebUtility.HtmlDecode(Tags().Replace(Breaks().Replace(text, " "), "")),
        _ => "",
    };

    /// <summary>A title for a chart that has none: its axes, or the names in it.</summary>
    public static string Title(JsonObject layout, IReadOnlyList<JsonObject> traces)
    {
        if (Of((layout["yaxis"] as JsonObject)?["title"]) is { Length: > 0 } y && Of((layout["xaxis"] as JsonObject)?["title"]) is { Length: > 0 } x) return $"{y} against {x}";
        var names = traces.Select(trace => Of(trace["name"])).Where(name => name != "").Distinct().Take(4).ToArray();
        return names.Length == 0 ? "A chart" : string.Join(", ", names);
    }

    [GeneratedRegex("<br ?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Breaks();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
