using System.Text.Json.Nodes;
using Plotly.NET;

namespace Backprop;

/// <summary>How charts look that a reader makes with Plotly.NET: as the library's own figures do, in colours, dashes, marks and size.</summary>
internal static class HouseStyle
{
    private static int waiting;

    /// <summary>Sets Plotly.NET's defaults when the first cell is about to use its C# API: most notebooks begin long before, and some never do.</summary>
    public static void ForChartsToCome()
    {
        if (Interlocked.Exchange(ref waiting, 1) == 1) return;
        AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) =>
        {
            if (IsApi(loaded.LoadedAssembly)) Set();
        };
        if (AppDomain.CurrentDomain.GetAssemblies().Any(IsApi)) Set();
    }

    private static bool IsApi(System.Reflection.Assembly assembly) => assembly.GetName().Name == PlotlyAssemblies.CSharpApi;

    private static void Set()
    {
        Defaults.DefaultTemplate = ChartWriter.Fill(new Template(), Template());
        (Defaults.DefaultWidth, Defaults.DefaultHeight) = (680, 400);
    }

    /// <summary>A template of plotly.js. Series after series takes the next entry of its kind.</summary>
    internal static JsonObject Template()
    {
        var layout = PlotlyJson.Layout("");
        layout["title"] = PlotlyJson.Title(null);
        layout["colorway"] = PlotlyJson.Texts(Styles.Select(style => Palette.Of(style.Colour).Light));
        layout["xaxis"] = Axis();
        layout["yaxis"] = Axis();
        return new JsonObject
        {
            ["layout"] = layout,
            ["data"] = new JsonObject
            {
                ["scatter"] = new JsonArray([.. Styles.Select(style => new JsonObject
                {
                    ["line"] = new JsonObject { ["dash"] = style.PlotlyDash }, ["marker"] = new JsonObject { ["symbol"] = style.Mark.ToPlotly(), ["size"] = 7 },
                })]),
                ["bar"] = new JsonArray([.. Enumerable.Range(0, Styles.Length).Select(i => new JsonObject { ["marker"] = new JsonObject { ["pattern"] = BarGraphic.Pattern(i) } })]),
                ["heatmap"] = new JsonArray(new JsonObject { ["colorscale"] = Scale("n5", "z0", "p5"), ["zmid"] = 0 }),
                ["contour"] = new JsonArray(new JsonObject { ["colorscale"] = Scale("f0", "f3", "f7") }),
            },
        };
    }

    private static SeriesStyle[] Styles => [.. Enumerable.Range(0, Palette.SeriesColours).Select(SeriesStyle.Of)];

    private static JsonObject Axis() => new() { ["gridcolor"] = Palette.Of(Palette.Grid).Light, ["zeroline"] = false, ["automargin"] = true, ["exponentformat"] = "power" };

    private static JsonArray Scale(string low, string middle, string high) =>
        [new JsonArray(0, Palette.Of(low).Light), new JsonArray(0.5, Palette.Of(middle).Light), new JsonArray(1, Palette.Of(high).Light)];
}
