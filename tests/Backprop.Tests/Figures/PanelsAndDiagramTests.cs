using System.Text.Json;
using System.Text.RegularExpressions;

namespace Backprop.Tests;

public sealed class PanelsAndDiagramTests
{
    [Fact]
    public void Panels_with_the_same_axes_have_the_same_limits()
    {
        var layout = JsonDocument.Parse(Samples.Make("panels").ToPlotlyJson()).RootElement.GetProperty("layout");
        Assert.Equal(layout.GetProperty("yaxis").GetProperty("range").GetRawText(), layout.GetProperty("yaxis2").GetProperty("range").GetRawText());
        Assert.Equal("x2", layout.GetProperty("yaxis2").GetProperty("anchor").GetString());
    }

    [Fact]
    public void Panels_with_other_axes_keep_their_own()
    {
        var plot = Plot.Panels("a", 2, Plot.Lines("loss", ("a", [1, 2])).Axes("step", "loss"), Plot.Lines("accuracy", ("a", [0.5, 1])).Axes("step", "accuracy"));
        Assert.False(JsonDocument.Parse(plot.ToPlotlyJson()).RootElement.GetProperty("layout").GetProperty("yaxis").TryGetProperty("range", out _));
    }

    [Fact]
    public void Each_panel_draws_on_its_own_axes()
    {
        var data = JsonDocument.Parse(Samples.Make("panels").ToPlotlyJson()).RootElement.GetProperty("data");
        Assert.Equal([null, "y2", "y2"], data.EnumerateArray().Select(t => t.TryGetProperty("yaxis", out var axis) ? axis.GetString() : null));
    }

    [Fact]
    public void One_legend_serves_all_panels_and_names_each_series_once()
    {
        var data = JsonDocument.Parse(Samples.Make("panels").ToPlotlyJson()).RootElement.GetProperty("data");
        Assert.Equal([("a", true), ("a", false), ("b", true)], data.EnumerateArray().Select(t => (t.GetProperty("name").GetString(), !t.TryGetProperty("showlegend", out var shown) || shown.GetBoolean())));
    }

    [Fact]
    public void A_diagram_is_no_panel() =>
        Assert.Contains("\"A network\" is a plot without a pair of axes", Assert.Throws<ArgumentException>(() => Plot.Panels("a", 1, Samples.Make("diagram"))).Message);

    [Fact]
    public void A_diagram_has_no_axes_to_name() =>
        Assert.Contains("has no pair of axes", Assert.Throws<InvalidOperationException>(() => Samples.Make("diagram").LogY()).Message);

    [Fact]
    public void Every_shape_on_the_arrows_of_a_diagram_is_that_of_the_matrix()
    {
        var network = Network.Create([4, 30, 3], Activation.Sigmoid, seed: 1);
        var gradients = network.Gradients(Questions.FirstBatch(), Loss.SquaredError);
        var alt = Plot.NetworkDiagram("A network", network, 5).AltText;
        foreach (var l in (int[])[1, 2])
        {
            var raised = "⁰¹²"[l];
            Assert.Contains($"W{raised} {network[$"W{l}"].Shape}", alt);
            Assert.Contains($"b{raised} {network[$"b{l}"].Shape}", alt);
            Assert.Matches(Regex.Escape($"dW{raised} = ") + "[^(]*" + Regex.Escape(gradients[$"dW{l}"].Shape.ToString()), alt);
            Assert.Matches(Regex.Escape($"db{raised} = 1ᵀ·dZ{raised} {gradients[$"db{l}"].Shape}"), alt);
        }
    }

    [Fact]
    public void A_wide_layer_shows_its_first_units_and_its_last()
    {
        var markers = JsonDocument.Parse(Samples.Make("diagram").ToPlotlyJson()).RootElement.GetProperty("data")[2];
        Assert.Equal("A¹: 30 hidden units", markers.GetProperty("name").GetString());
        Assert.Equal(6, markers.GetProperty("x").GetArrayLength());
        Assert.Contains("⋮", Samples.Make("diagram").ToSvg());
    }
}
