using System.Text.Json.Nodes;

namespace Backprop.Tests;

/// <summary>What plotly.js does when a step of a figure's slider is chosen.</summary>
internal static class SliderSteps
{
    public static void Apply(JsonNode figure, int step)
    {
        var args = figure["layout"]!["sliders"]![0]!["steps"]![step]!["args"]!;
        var traces = args[2]!.AsArray().Select(t => figure["data"]![t!.GetValue<int>()]!).ToArray();
        foreach (var (path, values) in args[0]!.AsObject())
            for (var i = 0; i < traces.Length; i++) Set(traces[i], path, values![i]);
        foreach (var (path, value) in args[1]!.AsObject()) Set(figure["layout"]!, path, value);
    }

    private static void Set(JsonNode target, string path, JsonNode? value)
    {
        var names = path.Split('.');
        foreach (var name in names[..^1])
        {
            if (target[name] is null) target[name] = new JsonObject();
            target = target[name]!;
        }
        if (value is null) target.AsObject().Remove(names[^1]);
        else target[names[^1]] = value.DeepClone();
    }

    /// <summary>Equal but for what means the same to plotly.js: an empty object or list and none, a trace that isn't visible and whatever else it is.</summary>
    public static void AssertSame(JsonNode expected, JsonNode actual) => Assert.Equal(Pruned(expected)!.ToJsonString(), Pruned(actual)!.ToJsonString());

    private static JsonNode? Pruned(JsonNode? node) => node switch
    {
        JsonObject hidden when hidden["visible"] is JsonValue visible && !visible.GetValue<bool>() => "hidden",
        JsonObject part => new JsonObject(part.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Pruned(p.Value))).Where(p => p.Value is not (null or JsonObject { Count: 0 } or JsonArray { Count: 0 }))),
        JsonArray list => new JsonArray([.. list.Select(Pruned)]),
        _ => node?.DeepClone(),
    };
}
