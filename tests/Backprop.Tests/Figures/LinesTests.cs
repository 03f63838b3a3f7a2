using System.Text.Json;

namespace Backprop.Tests;

public sealed class LinesTests
{
    [Fact]
    public void Lengths_that_differ_are_both_named()
    {
        var error = Assert.Throws<ArgumentException>(() => Plot.Lines("Loss", [0, 1, 2], ("sum", [1.0, 2.0])));
        Assert.Contains("\"sum\" has 3 x values but 2 y values", error.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2.5)]
    public void A_logarithmic_axis_refuses_what_has_no_logarithm_and_says_where(double value)
    {
        var plot = Plot.Lines("Loss", ("sum", [1.0, 2.0, value]));
        var error = Assert.Throws<ArgumentException>(() => plot.LogY());
        Assert.Contains("y[2] of \"sum\" is " + NumberText.Short(value), error.Message);
        Assert.Contains("x[0] of \"sum\" is 0", Assert.Throws<ArgumentException>(() => plot.LogX()).Message);
    }

    [Fact]
    public void A_line_added_later_meets_the_same_check() =>
        Assert.Throws<ArgumentException>(() => Plot.Lines("Loss", ("sum", [1.0, 2.0])).LogY().Line("mean", [0], [-1]));

    [Fact]
    public void Values_that_are_not_finite_are_null_in_json_a_gap_in_the_line_and_a_sentence_in_the_alternative_text()
    {
        var plot = Samples.Make("gaps");
        var y = JsonDocument.Parse(plot.ToPlotlyJson()).RootElement.GetProperty("data")[0].GetProperty("y");
        Assert.Equal([JsonValueKind.Number, JsonValueKind.Number, JsonValueKind.Null, JsonValueKind.Number, JsonValueKind.Null], y.EnumerateArray().Select(v => v.ValueKind));
        Assert.Contains("2 values that are not finite, the first at step 2", plot.AltText);
        Assert.Contains("2 values that are not finite", plot.Describe("my own words").AltText);
    }

    [Fact]
    public void A_long_line_is_thinned_out_and_the_table_says_so()
    {
        var plot = Samples.Make("long lines");
        Assert.True(plot.ToSvg().Length < 20_000, $"the picture has {plot.ToSvg().Length} characters");
        Assert.Contains("of 20000 rows", plot.ToHtml());
        Assert.InRange(JsonDocument.Parse(plot.ToPlotlyJson()).RootElement.GetProperty("data")[0].GetProperty("y").GetArrayLength(), 900, 1200);
    }

    [Fact]
    public void Thinning_keeps_the_ends_and_the_extremes_of_every_stretch()
    {
        var y = Samples.Curve(5000, i => i * 7919 % 4999);
        y[1234] = 1e6;
        y[4321] = -1e6;
        var kept = Sampling.Keep(y, 100);
        Assert.InRange(kept.Length, 50, 100);
        Assert.Empty(new[] { 0, 1234, 4321, 4999 }.Except(kept));
        Assert.Equal(kept.Order(), kept);
    }

    [Fact]
    public void Steps_are_written_as_start_and_step_and_other_x_values_one_by_one()
    {
        var data = JsonDocument.Parse(Plot.Lines("a", ("a", [3.0, 4, 5])).Line("b", [0, 2, 4], [1, 2, 3]).ToPlotlyJson()).RootElement.GetProperty("data");
        Assert.Equal((0, 1), (data[0].GetProperty("x0").GetInt32(), data[0].GetProperty("dx").GetInt32()));
        Assert.False(data[0].TryGetProperty("x", out _));
        Assert.Equal("[0,2,4]", data[1].GetProperty("x").GetRawText());
    }

    [Fact]
    public void Plotly_gets_six_significant_digits()
    {
        var json = Plot.Lines("Thirds", ("a", [1.0 / 3, 2e-20 / 3])).ToPlotlyJson();
        Assert.Contains("0.333333,6.66667E-21", json);
    }
}
