using System.Text.Json.Nodes;

namespace Backprop.Tests;

public sealed class StatesTests
{
    private static readonly Plot Sample = Plot.Over(("batch size", [1, 5, 10]), ("rule", ["sum", "mean"]),
        (m, rule) => Plot.Lines("b", ("b", [m, rule == "sum" ? 1.0 : 2.0])).Readout($"{rule} of {m}"));

    /// <summary>States that differ in whatever they can: values, points, traces, shapes, notes, the axes' names.</summary>
    private static readonly Plot Unlike = Plot.Over(("n", [1, 2, 3]), n => n switch
    {
        1 => Plot.Lines("one", ("a", [1.0, 2, 3])).Axes("step", "loss"),
        2 => Plot.Lines("two", ("a", [1.0, 2]), ("b", [2.0, 1])).AtX(1, "here").Mark(0, 2, "there").Readout("two lines"),
        _ => Plot.Lines("points", [5, 7], ("a", [1.0, 2])).Dots("b", [5], [double.NaN]).Axes("x", "y").Readout("a line and a point"),
    });

    private static JsonNode Figure(Plot plot) => JsonNode.Parse(plot.ToPlotlyJson())!;

    [Fact]
    public void States_stand_in_order_with_the_last_parameter_changing_fastest()
    {
        var layout = Figure(Sample)["layout"]!;
        Assert.Equal(["sum of 1", "mean of 1", "sum of 5", "mean of 5", "sum of 10", "mean of 10"], layout["meta"]!["states"]!.AsArray().Select(s => (string)s!["readout"]!));
        Assert.Equal(["1, sum", "1, mean", "5, sum", "5, mean", "10, sum", "10, mean"], layout["sliders"]![0]!["steps"]!.AsArray().Select(s => (string)s!["label"]!));
        Assert.Equal(["1", "5", "10"], layout["meta"]!["parameters"]![0]!["values"]!.AsArray().Select(v => (string)v!));
    }

    [Fact]
    public void The_figure_is_the_state_it_starts_at()
    {
        var figure = Figure(Sample.StartAt(5, "mean"));
        Assert.Equal(3, (int)figure["layout"]!["sliders"]![0]!["active"]!);
        Assert.Equal("[5,2]", figure["data"]![0]!["y"]!.ToJsonString());
    }

    public static TheoryData<int, int> Moves => [.. from at in Enumerable.Range(0, 3) from to in Enumerable.Range(0, 3) select (at, to)];

    [Theory, MemberData(nameof(Moves))]
    public void A_step_of_the_slider_gives_the_figure_that_starts_there_whatever_was_shown_before(int at, int to)
    {
        var moved = Figure(Unlike.StartAt(at + 1));
        SliderSteps.Apply(moved, to);
        var expected = Figure(Unlike.StartAt(to + 1));
        foreach (var figure in (JsonNode[])[moved, expected])
            foreach (var part in (string[])["sliders", "meta"]) figure["layout"]!.AsObject().Remove(part);
        // The title of the whole is that of the first state, wherever it starts.
        expected["layout"]!["title"]!["text"] = new[] { "one", "two", "points" }[to];
        SliderSteps.AssertSame(expected, moved);
    }

    [Fact]
    public void A_step_holds_only_what_differs() =>
        Assert.Equal(["y"], Figure(Sample)["layout"]!["sliders"]![0]!["steps"]![0]!["args"]![0]!.AsObject().Select(change => change.Key));

    [Fact]
    public void Static_form_names_the_shown_state_and_tabulates_every_readout()
    {
        Assert.Contains("batch size 5, rule mean", Sample.StartAt(5, "mean").ToSvg());
        foreach (var readout in (string[])["sum of 1", "mean of 1", "sum of 5", "mean of 5", "sum of 10", "mean of 10"])
            Assert.Contains($">{readout}</td>", Sample.ToHtml());
    }

    [Fact]
    public void Axes_keep_their_limits_from_state_to_state()
    {
        var layout = Figure(Sample)["layout"]!;
        Assert.Equal("[0,10]", layout["yaxis"]!["range"]!.ToJsonString());
        Assert.DoesNotContain("yaxis.range", layout["sliders"]!.ToJsonString());
    }

    [Fact]
    public void A_start_that_is_no_state_is_refused_with_the_values_there_are()
    {
        Assert.Contains("\"batch size\" is never 7; its values are 1, 5, 10", Assert.Throws<ArgumentException>(() => Sample.StartAt(7, "sum")).Message);
        Assert.Contains("1 values were given but there are 2 parameters", Assert.Throws<ArgumentException>(() => Sample.StartAt(5)).Message);
    }

    [Fact]
    public void Values_that_read_alike_are_refused() =>
        Assert.Contains("both read 0.1", Assert.Throws<ArgumentException>(() => Plot.Over(("rate", [0.1, 0.1 + 1e-17]), r => Plot.Lines("a", ("a", [r])))).Message);
}
