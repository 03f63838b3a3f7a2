using System.Text.Json;

namespace Backprop.Tests;

public sealed class GraphicsTests
{
    private static JsonElement Figure(Plot plot) => JsonDocument.Parse(plot.ToPlotlyJson()).RootElement;

    [Fact]
    public void Bars_need_one_value_per_category() =>
        Assert.Contains("\"batch 5\" has 1 values but there are 2 categories",
            Assert.Throws<ArgumentException>(() => Plot.Bars("Final", ["sum", "mean"], ("batch 5", [1.0]))).Message);

    [Fact]
    public void A_bar_without_a_finite_value_is_not_drawn_and_is_mentioned()
    {
        var plot = Samples.Make("bars");
        Assert.Contains("batch 10: no finite value for mean", plot.AltText);
        Assert.Equal(JsonValueKind.Null, Figure(plot).GetProperty("data")[1].GetProperty("y")[1].ValueKind);
    }

    [Fact]
    public void Bars_of_two_series_differ_in_stripes() =>
        Assert.NotEqual(
            Figure(Samples.Make("bars")).GetProperty("data")[0].GetProperty("marker").GetProperty("pattern").GetProperty("shape").GetString(),
            Figure(Samples.Make("bars")).GetProperty("data")[1].GetProperty("marker").GetProperty("pattern").GetProperty("shape").GetString());

    [Fact]
    public void A_band_named_like_a_series_takes_its_colour_and_another_takes_its_own()
    {
        var data = Figure(Samples.Make("band and rules")).GetProperty("data");
        Assert.Equal(data[0].GetProperty("line").GetProperty("color").GetString(), data[1].GetProperty("fillcolor").GetString());
        Assert.NotEqual(data[0].GetProperty("line").GetProperty("color").GetString(), data[2].GetProperty("fillcolor").GetString());
    }

    [Fact]
    public void Plotly_places_annotations_on_log_axes_by_logarithm_and_shapes_by_value()
    {
        var layout = Figure(Plot.Lines("a", ("a", [1.0, 1000])).LogY().AtY(100, "limit")).GetProperty("layout");
        Assert.Equal(2, layout.GetProperty("annotations")[0].GetProperty("y").GetDouble(), 1e-12);
        Assert.Equal(100, layout.GetProperty("shapes")[0].GetProperty("y0").GetDouble());
    }

    [Fact]
    public void A_rule_or_a_note_reaches_into_the_axes()
    {
        var plot = Plot.Lines("a", ("a", [1.0, 2])).AtY(50, "far").Mark(9, 1, "right");
        Assert.Contains(">50<", plot.ToSvg());
        Assert.Contains(">8<", plot.ToSvg());
    }

    [Fact]
    public void A_note_at_no_place_is_refused() =>
        Assert.Contains("Mark: NaN has no place", Assert.Throws<ArgumentException>(() => Samples.Make("lines").Mark(double.NaN, 0, "x")).Message);
}
