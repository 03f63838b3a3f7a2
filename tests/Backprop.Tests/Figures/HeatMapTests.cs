using System.Text.Json;

namespace Backprop.Tests;

public sealed class HeatMapTests
{
    [Fact]
    public void The_strip_below_is_the_bias_gradient()
    {
        var (network, batch) = (Network.Create([4, 3], Activation.Sigmoid, seed: 1), Questions.FirstBatch());
        var gradients = network.Gradients(batch, Loss.SquaredError);
        var plot = Plot.HeatMap("dZ", gradients["dZ1"], AxisRole.Batch, AxisRole.Outputs).SumRows("db");
        var z = JsonDocument.Parse(plot.ToPlotlyJson()).RootElement.GetProperty("data")[1].GetProperty("z");
        for (var j = 0; j < 3; j++)
        {
            Assert.Equal(gradients["db1"][0, j], z[0][j].GetDouble(), 1e-5);
            Assert.Contains($">{NumberText.Short(gradients["db1"][0, j])}<", plot.ToSvg());
        }
    }

    [Fact]
    public void Rows_and_columns_carry_the_mark_and_the_colour_of_their_axis()
    {
        var svg = Samples.Make("heat map").ToSvg();
        Assert.Contains("● batch (2)", svg);
        Assert.Contains("▲ outputs (3)", svg);
        Assert.Contains(AxisStyle.Of(AxisRole.Batch).Light, svg);
        Assert.Contains(AxisStyle.Of(AxisRole.Batch).Dark, svg);
    }

    [Fact]
    public void Cells_are_coloured_by_sign_and_by_share_of_the_largest()
    {
        Assert.Equal(["p5", "n5", "p1", "n1", "z0", "p3"], new[] { 1, -1, 0.1, -1e-9, 0, 0.6 }.Select(Palette.Diverging));
    }

    /// <summary>Entries up to 2, sums up to 3: each of them is coloured by its share of 3.</summary>
    [Fact]
    public void Entries_and_sums_have_one_scale()
    {
        var plot = Plot.HeatMap("dZ", Matrix.FromRows([1, 2], [1, 1]), AxisRole.Batch, AxisRole.Outputs).SumRows("1ᵀ·dZ").SumColumns("dZ·1");
        var traces = JsonDocument.Parse(plot.ToPlotlyJson()).RootElement.GetProperty("data").EnumerateArray().Where(trace => trace.GetProperty("type").GetString() == "heatmap").ToList();
        Assert.Equal(3, traces.Count);
        Assert.All(traces, trace => Assert.Equal((-3.0, 3.0), (trace.GetProperty("zmin").GetDouble(), trace.GetProperty("zmax").GetDouble())));
    }

    [Fact]
    public void Names_must_be_as_many_as_rows() =>
        Assert.Contains("3 row names for 2 rows", Assert.Throws<ArgumentException>(() => Plot.HeatMap("a", Matrix.Ones(2, 2), rowNames: ["a", "b", "c"])).Message);

    [Fact]
    public void A_matrix_without_entries_is_refused() =>
        Assert.Contains("(0 × 3)", Assert.Throws<ArgumentException>(() => Plot.HeatMap("a", Matrix.Zeros(0, 3))).Message);

    [Fact]
    public void Entries_that_are_not_finite_have_no_colour_and_are_counted() =>
        Assert.Contains("1 of 6 entries is not finite", Samples.Make("heat map").AltText);
}
