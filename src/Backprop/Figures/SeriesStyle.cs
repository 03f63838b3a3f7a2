namespace Backprop;

/// <summary>How one series looks: colour, dash and mark change together, so that colour is never the only difference.</summary>
internal readonly record struct SeriesStyle(string Colour, string Dash, string PlotlyDash, PointMark Mark)
{
    private static readonly (string Svg, string Plotly)[] Dashes =
        [("", "solid"), ("8 4", "dash"), ("2 4", "dot"), ("9 4 2 4", "dashdot"), ("14 5", "longdash"), ("14 4 2 4 2 4", "longdashdot")];

    /// <summary>The style of the series with this index; every 6 × 6 combination occurs once before any repeats.</summary>
    public static SeriesStyle Of(int index)
    {
        var turn = index / Palette.SeriesColours;
        var (dash, plotly) = Dashes[(index + turn) % Dashes.Length];
        return new("c" + index % Palette.SeriesColours, dash, plotly, (PointMark)((index + turn) % 6));
    }
}
