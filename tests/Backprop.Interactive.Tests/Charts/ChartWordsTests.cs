using Backprop.Tests;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Backprop.Interactive.Tests.Charts;

/// <summary>The short words for what every chart needs.</summary>
public sealed class ChartWordsTests
{
    private static GenericChart Lines() => Chart.Combine([
        Chart.Line<int, double, string>([0, 1, 2], [1, 0.1, 0.01], Name: "sum"),
        Chart.Line<int, double, string>([0, 1, 2], [1, 0.5, 0.25], Name: "mean"),
    ]);

    [Fact]
    public void Title_names_on_the_axes_and_a_logarithmic_axis_are_set_in_any_order()
    {
        foreach (var chart in (GenericChart[])[Lines().WithTitle("Loss").WithAxes("step", "loss").WithLogY(), Lines().WithLogY().WithAxes("step", "loss").WithTitle("Loss")])
        {
            var layout = Json.Of(chart)["layout"]!;
            Assert.Equal("Loss", (string)layout["title"]!["text"]!);
            Assert.Equal(("step", "loss"), ((string)layout["xaxis"]!["title"]!["text"]!, (string)layout["yaxis"]!["title"]!["text"]!));
            Assert.Equal("log", (string)layout["yaxis"]!["type"]!);
        }
    }

    [Fact]
    public void An_x_axis_is_logarithmic_by_itself() => Assert.Equal(("log", null), (Type(Lines().WithLogX(), "xaxis"), Type(Lines().WithLogX(), "yaxis")));

    [Fact]
    public void They_hold_for_charts_of_figures_too() =>
        Assert.Equal("New", (string)Json.Of(Samples.Make("lines").ToChart().WithTitle("New"))["layout"]!["title"]!["text"]!);

    private static string? Type(GenericChart chart, string axis) => (string?)Json.Of(chart)["layout"]![axis]?["type"];
}
