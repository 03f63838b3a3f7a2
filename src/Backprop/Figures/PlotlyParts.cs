using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>The parts of a plotly.js figure as they are collected, all on one pair of axes.</summary>
internal sealed record PlotlyParts(JsonArray Data, JsonArray Shapes, JsonArray Annotations)
{
    public string XAxis { get; init; } = "x";

    public string YAxis { get; init; } = "y";

    /// <summary>Whether other axes stand beside these.</summary>
    public bool Panel { get; init; }

    public bool XLog { get; init; }

    public bool YLog { get; init; }

    /// <summary>The whole figure, with the shapes and annotations in its layout.</summary>
    public JsonObject Figure(JsonObject layout)
    {
        if (Shapes.Count > 0) layout["shapes"] = Shapes;
        if (Annotations.Count > 0) layout["annotations"] = Annotations;
        return new JsonObject { ["data"] = Data, ["layout"] = layout };
    }

    public void Trace(JsonObject trace)
    {
        // One legend serves all panels.
        if (XAxis != "x") trace["xaxis"] = XAxis;
        if (XAxis != "x" && Data.Any(other => JsonNode.DeepEquals(other!["name"], trace["name"]))) trace["showlegend"] = false;
        if (YAxis != "y") trace["yaxis"] = YAxis;
        Data.Add((JsonNode)trace);
    }

    /// <summary>A line; where a direction is not in data it goes from 0 to 1 across the axes.</summary>
    public void Shape(JsonObject shape, bool xInData, bool yInData)
    {
        shape["xref"] = XAxis + (xInData ? "" : " domain");
        shape["yref"] = YAxis + (yInData ? "" : " domain");
        shape["line"] ??= new JsonObject { ["color"] = Palette.Of(Palette.Soft).Light, ["width"] = 1.5, ["dash"] = "dash" };
        Shapes.Add((JsonNode)shape);
    }

    /// <summary>Words at a point; plotly.js places annotations on logarithmic axes by the logarithm (shapes and traces by the value).</summary>
    public void Annotation(string text, double x, double y, bool xInData, bool yInData, JsonObject annotation)
    {
        annotation["text"] = HtmlText.Escape(text);
        annotation["xref"] = XAxis + (xInData ? "" : " domain");
        annotation["yref"] = YAxis + (yInData ? "" : " domain");
        annotation["x"] = PlotlyJson.Number(xInData && XLog ? Logarithm.Base10(x) : x);
        annotation["y"] = PlotlyJson.Number(yInData && YLog ? Logarithm.Base10(y) : y);
        Annotations.Add((JsonNode)annotation);
    }
}
