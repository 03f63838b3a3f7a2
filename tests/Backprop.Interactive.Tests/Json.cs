using System.Text.Json;
using System.Text.Json.Nodes;
using Plotly.NET;

namespace Backprop.Interactive.Tests;

/// <summary>Figures of plotly.js compared by what they mean: attributes in any order, 1 and 1.0 alike.</summary>
internal static class Json
{
    public static JsonObject Of(GenericChart chart) => JsonNode.Parse(GenericChart.toJson(chart))!.AsObject();

    public static JsonObject Of(Plot plot) => JsonNode.Parse(plot.ToPlotlyJson())!.AsObject();

    public static void AssertSame(JsonNode? expected, JsonNode? actual) => Assert.Equal(Canonical(expected)?.ToJsonString(), Canonical(actual)?.ToJsonString());

    /// <summary>Every number in it, in order.</summary>
    public static double[] Numbers(JsonNode? node) => node switch
    {
        JsonObject part => [.. part.OrderBy(p => p.Key, StringComparer.Ordinal).SelectMany(p => Numbers(p.Value))],
        JsonArray list => [.. list.SelectMany(Numbers)],
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => [value.GetValue<double>()],
        _ => [],
    };

    private static JsonNode? Canonical(JsonNode? node) => node switch
    {
        JsonObject part => new JsonObject(part.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Canonical(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Canonical)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.GetValue<double>(),
        _ => node?.DeepClone(),
    };
}
