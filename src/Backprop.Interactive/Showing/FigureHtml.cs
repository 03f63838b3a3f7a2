using System.Text.Json;
using System.Text.Json.Nodes;
using Plotly.NET;

namespace Backprop;

/// <summary>
/// The stored form of a figure: <c>figure.bp-plot</c> as every viewer shows it, right after it the chart's JSON in a script that isn't run, then a script that draws the
/// chart in the picture's place. It names nothing that changes from run to run, so the same figure has the same bytes.
/// </summary>
internal static class FigureHtml
{
    public const string JsonType = "application/vnd.plotly.v1+json";

    /// <summary>Names the address that plotly.js is loaded from, instead of the public one: a copy on a machine without a network, say.</summary>
    public const string AddressVariable = "BACKPROP_PLOTLY_JS";

    /// <summary>The version that Plotly.NET 6 writes charts for.</summary>
    public const string PublicAddress = "https://cdn.plot.ly/plotly-2.28.0.min.js";

    private static readonly string Script = Compact(Source());

    /// <summary>A figure of the library.</summary>
    public static string Of(Plot plot)
    {
        var figure = plot.ToPlotly();
        return Stored(plot, figure, GenericChart.toJson(ChartWriter.Write(figure, new DisplayOptions())));
    }

    /// <summary>A chart that a reader made: static as far as it can be read.</summary>
    public static string Of(GenericChart chart)
    {
        var figure = JsonNode.Parse(GenericChart.toJson(chart))!.AsObject();
        var still = ChartReader.Read(figure);
        var layout = figure["layout"]!.AsObject();
        if (!layout.ContainsKey("meta")) layout["meta"] = new JsonObject { ["alt"] = still.AltText, ["dark"] = PlotlyJson.DarkColours(figure) };
        return Stored(still, figure, PlotlyJson.Write(figure));
    }

    private static string Stored(Plot still, JsonObject figure, string json)
    {
        var stored = $"{still.ToHtml()}<script type=\"{JsonType}\">{Inert(json)}</script>";
        return StaysStill(figure) ? stored : stored + $"<script>{Script.Replace("PLOTLY_JS", Inert(JsonSerializer.Serialize(Address)))}</script>";
    }

    /// <summary>Where the picture shows more than plotly.js can, no script is stored.</summary>
    private static bool StaysStill(JsonObject figure) =>
        figure["layout"]?["meta"] is JsonObject meta && meta["still"] is JsonValue value && value.TryGetValue(out bool still) && still;

    private static string Address => Environment.GetEnvironmentVariable(AddressVariable) is { Length: > 0 } own ? own : PublicAddress;

    /// <summary>No markup can begin inside a script's text.</summary>
    private static string Inert(string json) => json.Replace("<", "\\u003c");

    private static string Source()
    {
        using var stream = typeof(FigureHtml).Assembly.GetManifestResourceStream("figure.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Without comments and indentation: it is stored with every figure.</summary>
    private static string Compact(string script) =>
        string.Join('\n', script.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)));
}
