using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>A chart's JSON read back into a figure of the library, for its static form. What the library can't draw is told in words.</summary>
internal static class ChartReader
{
    private const int MostPanels = 12;

    public static Plot Read(JsonObject chart)
    {
        var layout = chart["layout"] as JsonObject ?? [];
        var traces = (chart["data"] as JsonArray ?? []).OfType<JsonObject>().Where(trace => trace["visible"] is not JsonValue visible || visible.ToString() is "true").ToArray();
        var meta = layout["meta"] as JsonObject;
        var panels = traces.GroupBy(trace => (X: AxisOf(trace, "x"), Y: AxisOf(trace, "y"))).ToArray();
        PlotBody? body = panels.Length is 0 or > MostPanels ? null
            : panels.Length == 1 ? PanelReader.Read(layout, panels[0].Key.X, panels[0].Key.Y, [.. panels[0]])
            : Panels(layout, [.. panels.Select(panel => (panel.Key.X, panel.Key.Y, panel.ToArray()))]);
        var title = ChartText.Of(layout["title"]) is { Length: > 0 } given ? given : ChartText.Title(layout, traces);
        var plot = new Plot(title, body ?? new WordsBody(traces));
        plot = plot.Size(Pixels(layout, "width", plot.Width, 200), Pixels(layout, "height", plot.Height, 120));
        if (ChartText.Of(meta?["alt"]) is { Length: > 0 } alt) plot = plot.Describe(alt);
        return ChartText.Of(meta?["caption"]) is { Length: > 0 } caption ? plot.Caption(caption) : plot;
    }

    private static string AxisOf(JsonObject trace, string direction) => ChartText.Of(trace[direction + "axis"]) is { Length: > 0 } own ? own : direction;

    /// <summary>Traces on several pairs of axes, as small multiples in as many columns as there are places for x axes.</summary>
    private static PanelsBody? Panels(JsonObject layout, IReadOnlyList<(string X, string Y, JsonObject[] Traces)> panels)
    {
        var bodies = panels.Select(panel => PanelReader.Read(layout, panel.X, panel.Y, panel.Traces)).ToArray();
        if (bodies.Contains(null)) return null;
        var lefts = panels.Select(panel => (layout[PanelReader.AxisName(panel.X)] as JsonObject)?["domain"]?.ToJsonString() ?? panel.X).Distinct().Count();
        return new PanelsBody([.. bodies.Select((body, i) => new Plot(ChartText.Title([], panels[i].Traces), body!))], lefts);
    }

    private static int Pixels(JsonObject layout, string side, int natural, int least) =>
        layout[side] is JsonValue value && value.TryGetValue(out double pixels) && pixels >= least ? (int)pixels : natural;
}
