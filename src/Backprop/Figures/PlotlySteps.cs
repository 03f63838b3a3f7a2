using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>
/// What differs between the figures of a plot's states, as the steps of a slider of plotly.js. Every step sets all that differs anywhere, to <c>null</c> what its state
/// doesn't have, so that any step may follow any other.
/// </summary>
internal static class PlotlySteps
{
    /// <summary>Lists of the layout that plotly.js empties rather than unsets.</summary>
    private static readonly string[] Lists = ["annotations", "shapes"];

    /// <summary>Gives every figure as many traces as the one with most: a slider can't add a trace, only show one.</summary>
    public static void Pad(IReadOnlyList<JsonObject> figures)
    {
        var traces = figures.Select(f => f["data"]!.AsArray()).ToArray();
        var longest = traces.MaxBy(t => t.Count)!;
        foreach (var own in traces)
            for (var t = own.Count; t < longest.Count; t++)
                own.Add((JsonNode)new JsonObject { ["type"] = longest[t]!["type"]!.DeepClone(), ["visible"] = false });
    }

    /// <summary>The steps between figures with equally many traces.</summary>
    public static JsonArray Of(IReadOnlyList<JsonObject> figures, IReadOnlyList<string> labels)
    {
        var traces = Enumerable.Range(0, figures[0]["data"]!.AsArray().Count).Select(t => figures.Select(f => Leaves(f["data"]![t]!)).ToArray()).ToArray();
        var changing = Enumerable.Range(0, traces.Length).Where(t => Differing(traces[t]).Length > 0).ToArray();
        var traceKeys = changing.SelectMany(t => Differing(traces[t])).Distinct().ToArray();
        var layouts = figures.Select(f => Leaves(f["layout"]!)).ToArray();
        foreach (var list in Lists.Where(list => layouts.Any(l => l.ContainsKey(list))))
            foreach (var layout in layouts) layout.TryAdd(list, new JsonArray());
        var layoutKeys = Differing(layouts);
        return [.. Enumerable.Range(0, figures.Count).Select(Step)];

        JsonObject Step(int s) => new()
        {
            ["label"] = labels[s],
            ["method"] = "update",
            ["args"] = new JsonArray(
                new JsonObject(traceKeys.Select(key => KeyValuePair.Create(key, (JsonNode?)new JsonArray([.. changing.Select(t => Value(traces[t][s], key))])))),
                new JsonObject(layoutKeys.Select(key => KeyValuePair.Create(key, Value(layouts[s], key)))),
                new JsonArray([.. changing.Select(t => (JsonNode)t)])),
        };
    }

    private static JsonNode? Value(Dictionary<string, JsonNode?> leaves, string key) => leaves.GetValueOrDefault(key)?.DeepClone();

    /// <summary>The attributes that are not the same in all states.</summary>
    private static string[] Differing(IReadOnlyList<Dictionary<string, JsonNode?>> states) =>
        [.. states.SelectMany(s => s.Keys).Distinct().Where(key => states.Any(s => !JsonNode.DeepEquals(s.GetValueOrDefault(key), states[0].GetValueOrDefault(key))))];

    /// <summary>Every attribute by its path, as plotly.js names it: <c>line.color</c>. A list is one attribute.</summary>
    private static Dictionary<string, JsonNode?> Leaves(JsonNode node)
    {
        Dictionary<string, JsonNode?> leaves = [];
        void Collect(JsonObject part, string path)
        {
            foreach (var (name, value) in part)
                if (value is JsonObject inner) Collect(inner, path + name + ".");
                else leaves[path + name] = value;
        }
        Collect(node.AsObject(), "");
        return leaves;
    }
}
