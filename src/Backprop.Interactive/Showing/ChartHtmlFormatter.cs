using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace Backprop;

/// <summary>A chart that a reader made with Plotly.NET, shown as the library's figures are: static first, as far as it can be read.</summary>
internal sealed class ChartHtmlFormatter : TypeFormatter<GenericChart>
{
    public override string MimeType => FigureFormatters.Html;

    public override bool Format(GenericChart value, FormatContext context)
    {
        context.Writer.Write(FigureHtml.Of(value));
        return true;
    }
}
