using System.Text.Json;
using System.Text.Json.Nodes;
using DynamicObj;
using Microsoft.FSharp.Collections;
using Plotly.NET;

namespace Backprop;

/// <summary>A figure of plotly.js as a chart of Plotly.NET, nothing added and nothing left out.</summary>
internal static class ChartWriter
{
    public static GenericChart Write(JsonObject figure, DisplayOptions display)
    {
        var traces = figure["data"]!.AsArray().Select(trace => (Trace)Fill(new Trace2D((string)trace!["type"]!), trace.AsObject()));
        return GenericChart.NewMultiChart(ListModule.OfSeq(traces), Fill(new Layout(), figure["layout"]!.AsObject()), new Config(), display);
    }

    /// <summary>Sets every attribute of a part, each in the type in which Plotly.NET looks for it when it changes a chart.</summary>
    public static T Fill<T>(T part, JsonObject json) where T : DynamicObj.DynamicObj
    {
        foreach (var (name, value) in json)
            if (name != "type" || part is not Trace) part.SetProperty(name, Value(name, value));
        return part;
    }

    private static object? Value(string name, JsonNode? value) => value switch
    {
        JsonObject json => Fill(ChartParts.Of(name), json),
        JsonArray { Count: > 0 } list when list.All(item => item is JsonObject) => ChartParts.List(name, list.Select(item => item!.AsObject())),
        JsonArray list => list.Select(item => Value("", item)).ToArray(),
        JsonValue single => Single(single),
        null => null,
        _ => throw new ArgumentException($"{name} is no part of a figure: {value.ToJsonString()}"),
    };

    private static object Single(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => Number(value.TryGetValue(out int whole) ? whole : value.GetValue<double>()),
    };

    /// <summary>A whole number as Plotly.NET keeps widths and heights, and without the ".0" that it writes after others.</summary>
    private static object Number(double number)
    {
        if (number == Math.Truncate(number) && Math.Abs(number) < int.MaxValue) return (int)number;
        return number;
    }
}
