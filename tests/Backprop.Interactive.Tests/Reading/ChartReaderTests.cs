using System.Text.Json.Nodes;
using Backprop.Tests;
using Microsoft.FSharp.Collections;
using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace Backprop.Interactive.Tests.Reading;

public sealed class ChartReaderTests
{
    public static TheoryData<string> Drawn => [.. Samples.All.Keys.Except(["regions", "decision regions", "diagram", "states"])];

    private static Plot Read(GenericChart chart) => ChartReader.Read(Json.Of(chart));

    [Theory, MemberData(nameof(Drawn))]
    public void A_figure_read_back_from_its_chart_has_the_same_numbers_axes_and_words(string kind)
    {
        var (plot, read) = (Samples.All[kind], Read(Samples.All[kind].ToChart()));
        Assert.Equal((plot.Title, plot.CaptionText, plot.AltText, plot.Width, plot.Height), (read.Title, read.CaptionText, read.AltText, read.Width, read.Height));
        var (figure, again) = (Json.Of(plot), Json.Of(read));
        Assert.Equal(figure["data"]!.AsArray().Select(Data), again["data"]!.AsArray().Select(Data));
        foreach (var axis in figure["layout"]!.AsObject().Where(part => part.Key[1..].StartsWith("axis", StringComparison.Ordinal)))
            Json.AssertSame(axis.Value, again["layout"]![axis.Key]);
    }

    [Fact]
    public void States_are_read_as_the_one_that_is_shown() =>
        Assert.Equal(Json.Of(Samples.All["states"])["data"]!.AsArray().Select(Data), Json.Of(Read(Samples.All["states"].ToChart()))["data"]!.AsArray().Select(Data));

    [Fact]
    public void Of_regions_the_borders_and_the_points_are_read()
    {
        var read = Json.Of(Read(Samples.All["regions"].ToChart()))["data"]!.AsArray();
        Assert.Equal(Json.Of(Samples.All["regions"])["data"]!.AsArray().Where(trace => trace!["fill"] is null).Select(trace => Json.Numbers(trace!["y"]).Length), read.Select(trace => Json.Numbers(trace!["y"]).Length));
    }

    [Fact]
    public void Lines_without_names_colours_or_a_title_get_what_they_need()
    {
        var plot = Read(Chart.Combine([Chart.Line<int, double, string>([0, 1], [1, 2]), Chart.Line<int, double, string>([0, 1], [2, 3])]));
        Assert.Equal("A chart", plot.Title);
        Assert.Equal("Line chart: y against x. trace 0 goes from 1 to 2. trace 1 goes from 2 to 3.", plot.AltText);
        Assert.Contains(Palette.Of("c1").Dark, plot.ToSvg());
    }

    [Fact]
    public void A_chart_without_title_is_called_after_its_axes() =>
        Assert.Equal("loss against step", Read(Chart.Line<int, double, string>([0, 1], [1, 2]).WithAxes("step", "loss")).Title);

    [Fact]
    public void What_has_no_logarithm_leaves_a_gap_on_a_logarithmic_axis() =>
        Assert.Contains("one value that is not finite, at x 1", Read(Chart.Line<int, double, string>([0, 1, 2], [1, 0, 2], Name: "loss").WithLogY()).AltText);

    [Fact]
    public void Columns_are_bars_over_their_names()
    {
        var plot = Read(Chart.Column<double, string, string>([0.5, 0.25], Keys: new(["sum", "mean"], true), Name: "final loss"));
        Assert.Equal("Bar chart: y against category. final loss: sum 0.5, mean 0.25.", plot.AltText);
        Assert.Contains(">sum<", plot.ToSvg());
    }

    [Fact]
    public void The_first_row_of_a_heat_map_is_at_the_bottom_as_plotly_js_draws_it()
    {
        var plot = Read(Chart.Heatmap<double, string, string, string>([[1, 2], [3, 4]], X: new(["a", "b"], true), Y: new(["low", "high"], true)));
        Assert.Contains("from 1 (low, a) to 4 (high, b)", plot.AltText);
        Assert.True(plot.ToSvg().IndexOf(">high<", StringComparison.Ordinal) < plot.ToSvg().IndexOf(">low<", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_packed_into_one_text_are_unpacked()
    {
        var packed = new JsonObject
        {
            ["type"] = "scatter", ["name"] = "packed", ["y"] = new JsonObject { ["dtype"] = "f8", ["bdata"] = Convert.ToBase64String([.. BitConverter.GetBytes(1.5), .. BitConverter.GetBytes(-2.5)]) },
        };
        Assert.Contains("packed goes from 1.5 to −2.5", ChartReader.Read(new JsonObject { ["data"] = new JsonArray(packed), ["layout"] = new JsonObject() }).AltText);
    }

    [Fact]
    public void Charts_in_a_grid_are_panels()
    {
        var grid = Plotly.NET.CSharp.Chart.Grid([Chart.Line<int, int, string>([0, 1], [1, 2], Name: "left"), Chart.Point<int, int, string>([0, 1], [3, 4], Name: "right")], 1, 2);
        Assert.StartsWith("2 panels. left: Line chart", Read(grid).AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_trace_is_not_told() =>
        Assert.DoesNotContain("away", Read(Chart.Combine([Chart.Line<int, int, string>([0, 1], [1, 2], Name: "here"), Chart.Line<int, int, string>([0, 1], [1, 2], Name: "away").WithTraceInfo(Visible: StyleParam.Visible.False)])).AltText);

    [Fact]
    public void What_the_library_can_t_draw_is_told_in_words_with_its_numbers()
    {
        var plot = Read(Chart.Pie<double, string, string>(values: [1.0, 3], Labels: new(["sum", "mean"], true), Name: "votes").WithTitle("Who is right"));
        Assert.Equal("A chart of pie “votes”.", plot.AltText);
        Assert.Contains("The chart is drawn where scripts run.", plot.ToSvg());
        Assert.Contains("<td style=\"text-align:left\">mean</td><td>3</td>", plot.ToHtml());
    }

    [Fact]
    public void Html_in_words_is_read_as_text() =>
        Assert.Equal("a < b & c", Read(Chart.Line<int, int, string>([0, 1], [1, 2]).WithTitle("<b>a &lt; b</b><br>&amp; c")).Title);

    [Theory]
    [InlineData("""{"data": [{"type": "scatter", "y": "no list"}], "layout": {}}""")]
    [InlineData("""{"data": [{"y": [{}]}], "layout": {"title": 5, "xaxis": {"range": ["a", null]}}}""")]
    [InlineData("""{"data": [{"type": "heatmap", "z": [[1, 2], [3]]}], "layout": {"shapes": [1], "annotations": [{"showarrow": true}]}}""")]
    [InlineData("""{"data": [{"type": "bar", "y": [1, 2], "x": ["a"]}, {"type": 7}], "layout": {"meta": "x"}}""")]
    [InlineData("""{"data": [{"type": "contour", "z": [[1]]}, {"type": "scatter", "x": ["2026-01-01", "2026-01-02"], "y": [1, null]}], "layout": {"yaxis": 3}}""")]
    [InlineData("""{"data": [], "layout": {}}""")]
    public void Whatever_stands_in_a_chart_something_can_be_shown(string json) => Assert.Contains("<img alt=", ChartReader.Read(JsonNode.Parse(json)!.AsObject()).ToHtml());

    private static string Data(JsonNode? trace) => string.Join(' ', Json.Numbers(new JsonArray(trace!["x"]?.DeepClone(), trace["y"]?.DeepClone(), trace["z"]?.DeepClone())).Select(v => $"{v:R}")) + " " + trace["name"] + " " + trace["type"];
}
