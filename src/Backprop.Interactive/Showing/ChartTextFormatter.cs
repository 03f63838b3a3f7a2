using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace Backprop;

/// <summary>A chart as its title and what is to be seen.</summary>
internal sealed class ChartTextFormatter : TypeFormatter<GenericChart>
{
    public override string MimeType => FigureFormatters.Text;

    public override bool Format(GenericChart value, FormatContext context)
    {
        context.Writer.Write(ChartReader.Read(JsonNode.Parse(GenericChart.toJson(value))!.AsObject()).ToString());
        return true;
    }
}
