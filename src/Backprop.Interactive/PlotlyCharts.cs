using Plotly.NET;
using Plotly.NET.CSharp;

namespace Backprop;

/// <summary>From figures to charts of Plotly.NET, and what charts need often and Plotly.NET.CSharp has no short word for.</summary>
public static class PlotlyCharts
{
    /// <summary>The figure as a chart of Plotly.NET, to go on with in its API: all traces, axes and notes, states as a slider; what plotly.js has no place for in <c>layout.meta</c>.</summary>
    public static GenericChart ToChart(this Plot plot) => ChartWriter.Write(plot.ToPlotly(), Defaults.DefaultDisplayOptions);

    /// <summary>The same chart with a title.</summary>
    public static GenericChart WithTitle(this GenericChart chart, string title)
    {
        var layout = new Layout();
        layout.SetProperty("title", ChartWriter.Fill(new Title(), PlotlyJson.Title(title)));
        return GenericChart.addLayout(layout, chart);
    }

    /// <summary>The same chart with names on its axes.</summary>
    public static GenericChart WithAxes(this GenericChart chart, string x, string y) =>
        chart.WithXAxisStyle<double, double, string>(TitleText: x).WithYAxisStyle<double, double, string>(TitleText: y);

    /// <summary>The same chart with a logarithmic x axis.</summary>
    public static GenericChart WithLogX(this GenericChart chart) => chart.WithXAxisStyle<double, double, string>(AxisType: StyleParam.AxisType.Log);

    /// <summary>The same chart with a logarithmic y axis.</summary>
    public static GenericChart WithLogY(this GenericChart chart) => chart.WithYAxisStyle<double, double, string>(AxisType: StyleParam.AxisType.Log);
}
