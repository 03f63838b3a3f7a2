using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace Backprop;

/// <summary>A chart that a reader made with Plotly.NET, shown as the library's figures are: static first, as far as it can be read.</summary>
internal sealed class ChartHtmlFormatter : TypeFormatter<GenericChart>
{
    public override string MimeType => FigureFormatters.Html;

    public override bool Format(GenericChart value, FormatContext context)
    {
        var json = JsonNode.Parse(GenericChart.toJson(value))!.AsObject();
        var still = ChartReader.Read(json);
        var layout = json["layout"]!.AsObject();
        if (!layout.ContainsKey("meta")) layout["meta"] = new JsonObject { ["alt"] = still.AltText, ["dark"] = PlotlyJson.DarkColours(json) };
        context.Writer.Write(FigureHtml.Of(still, json, PlotlyJson.Write(json)));
        return true;
    }
}
