using System.Text.Json;

namespace Backprop.Tests;

public sealed class StatesTests
{
    private static readonly Plot Sample = Plot.Over(("batch size", [1, 5, 10]), ("rule", ["sum", "mean"]),
        (m, rule) => Plot.Lines("b", ("b", [m, rule == "sum" ? 1.0 : 2.0])).Readout($"{rule} of {m}"));

    private static JsonElement States(Plot plot) => JsonDocument.Parse(plot.ToPlotlyJson()).RootElement.GetProperty("states");

    [Fact]
    public void States_stand_in_order_with_the_last_parameter_changing_fastest()
    {
        var each = States(Sample).GetProperty("each").EnumerateArray().Select(s => s.GetProperty("readout").GetString());
        Assert.Equal(["sum of 1", "mean of 1", "sum of 5", "mean of 5", "sum of 10", "mean of 10"], each);
        Assert.Equal(["1", "5", "10"], States(Sample).GetProperty("parameters")[0].GetProperty("values").EnumerateArray().Select(v => v.GetString()));
    }

    [Fact]
    public void The_figure_outside_the_states_is_the_state_it_starts_at()
    {
        var figure = JsonDocument.Parse(Sample.StartAt(5, "mean").ToPlotlyJson()).RootElement;
        Assert.Equal(3, figure.GetProperty("states").GetProperty("start").GetInt32());
        Assert.Equal("[5,2]", figure.GetProperty("data")[0].GetProperty("y").GetRawText());
        Assert.Equal(figure.GetProperty("data").GetRawText(), figure.GetProperty("states").GetProperty("each")[3].GetProperty("data").GetRawText());
    }

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
        var ranges = States(Sample).GetProperty("each").EnumerateArray().Select(s => s.GetProperty("layout").GetProperty("yaxis").GetProperty("range").GetRawText());
        Assert.Equal("[0,10]", Assert.Single(ranges.Distinct()));
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
