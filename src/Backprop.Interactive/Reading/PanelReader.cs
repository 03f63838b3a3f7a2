using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>The traces on one pair of axes as one of the library's pictures; null where it has none for them.</summary>
internal static class PanelReader
{
    public static AxesBody? Read(JsonObject layout, string x, string y, IReadOnlyList<JsonObject> traces)
    {
        var kinds = traces.Select(trace => ChartText.Of(trace["type"]) is { Length: > 0 } type ? type : "scatter").Distinct().ToArray();
        var (horizontal, vertical) = (layout[AxisName(x)] as JsonObject ?? [], layout[AxisName(y)] as JsonObject ?? []);
        if (kinds is ["heatmap"]) return HeatMapReader.Read(horizontal, vertical, traces);
        if (!kinds.All(kind => kind is "scatter" or "scattergl" or "bar" or "contour")) return null;
        return new CartesianReader(layout, x, y, horizontal, vertical).Read(traces);
    }

    /// <summary>The attribute of the layout for an axis that traces call <c>x</c>, <c>x2</c>, ….</summary>
    public static string AxisName(string axis) => $"{axis[0]}axis{axis[1..]}";
}
