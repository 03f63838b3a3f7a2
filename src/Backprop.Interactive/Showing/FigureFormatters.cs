using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace Backprop;

/// <summary>How figures and charts show themselves in .NET Interactive.</summary>
internal static class FigureFormatters
{
    public const string Html = "text/html";
    public const string Text = "text/plain";

    public static void Register()
    {
        if (!FSharpCore.IsNewEnough || Formatter.RegisteredFormatters(includeDefaults: false).OfType<PlotFormatter>().Any()) return;
        Formatter.Register(new PlotFormatter());
        RegisterForCharts();
    }

    private static void RegisterForCharts()
    {
        // Plotly.NET says itself how a chart shows, once a kernel asks: ask now, so that what is said here comes later and holds.
        Formatter.GetPreferredMimeTypesFor(typeof(GenericChart));
        Formatter.Register(new ChartHtmlFormatter());
        Formatter.Register(new ChartTextFormatter());
        Formatter.SetPreferredMimeTypesFor(typeof(GenericChart), Html, Text);
    }
}
