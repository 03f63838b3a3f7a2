using Microsoft.DotNet.Interactive.Formatting;

namespace Backprop;

/// <summary>A figure as HTML: its static form, and the chart of Plotly.NET that takes its place where scripts run.</summary>
internal sealed class PlotFormatter : TypeFormatter<Plot>
{
    public override string MimeType => FigureFormatters.Html;

    public override bool Format(Plot value, FormatContext context)
    {
        context.Writer.Write(FigureHtml.Of(value));
        return true;
    }
}
