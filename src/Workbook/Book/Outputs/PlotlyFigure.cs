using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Book.Sanitising;
using Workbook.Ipynb;

namespace Workbook.Book.Outputs;

/// <summary>A figure that the book's plotly.js can draw: lists of traces of kinds it knows, and a layout.</summary>
internal sealed record PlotlyFigure(JsonObject Json)
{
    private const int UsualHeight = 450;
    private const int LargestHeight = 4000;

    /// <summary>What the cartesian build of plotly.js draws; of another kind it would draw nothing at all.</summary>
    private static readonly FrozenSet<string> Kinds = new[]
    {
        "bar", "box", "contour", "heatmap", "histogram", "histogram2d", "histogram2dcontour", "image", "pie", "scatter", "scatterternary", "violin",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The figure, or null where it is none, can't be drawn or says that its picture shows more than plotly.js can.</summary>
    public static PlotlyFigure? Read(JsonNode? node)
    {
        if (node is not JsonObject stored || stored["data"] is not JsonArray data || !data.All(IsKnown))
            return null;
        var json = (JsonObject)stored.DeepClone();
        if (json["layout"] is null)
            json["layout"] = new JsonObject();
        DropForeignPictures(json);
        return json["layout"] is JsonObject layout && !StaysStill(layout) ? new(json) : null;
    }

    /// <summary>A picture in a figure comes with it; plotly.js would fetch any other.</summary>
    private static void DropForeignPictures(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                DropForeignPictures(item);
        }
        if (node is not JsonObject part)
            return;
        if (part["source"] is JsonValue value && value.TryGetValue(out string? source) && !LinkFilter.IsPictureData(source))
            part.Remove("source");
        foreach (var (_, inner) in part)
            DropForeignPictures(inner);
    }

    /// <summary>The same from text; null where it is no JSON.</summary>
    public static PlotlyFigure? Parse(string text)
    {
        try
        {
            return Read(StrictJson.Parse(text));
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Several pairs of axes side by side need more width than a phone has.</summary>
    public bool HasPanels => Layout.ContainsKey("xaxis2");

    /// <summary>What stands in the place of a figure that came without a picture, as high as the figure will be.</summary>
    public string Placeholder
    {
        get
        {
            var height = Layout["height"] is JsonValue value && value.TryGetValue(out double asked) && asked is > 0 and <= LargestHeight ? asked : UsualHeight;
            return string.Create(CultureInfo.InvariantCulture, $"<div class=\"stage\" style=\"min-height:{height:0}px\"><p class=\"out-note\">This figure is drawn by a script.</p></div>");
        }
    }

    private JsonObject Layout => (JsonObject)Json["layout"]!;

    private static bool IsKnown(JsonNode? trace) =>
        trace is JsonObject one && (one["type"] is not { } type || (type is JsonValue value && value.TryGetValue(out string? kind) && Kinds.Contains(kind)));

    private static bool StaysStill(JsonObject layout) => layout["meta"] is JsonObject meta && meta["still"] is JsonValue value && value.TryGetValue(out bool still) && still;
}
