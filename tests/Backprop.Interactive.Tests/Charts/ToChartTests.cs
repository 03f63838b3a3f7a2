using System.Text.Json.Nodes;
using Backprop.Tests;
using Plotly.NET;
using Plotly.NET.CSharp;

namespace Backprop.Interactive.Tests.Charts;

public sealed class ToChartTests
{
    public static TheoryData<string> Kinds => [.. Samples.All.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public void Plotly_NET_writes_the_figure_that_the_library_wrote(string kind)
    {
        var (figure, chart) = (Json.Of(Samples.All[kind]), Json.Of(Samples.All[kind].ToChart()));
        Json.AssertSame(figure["data"], chart["data"]);
        Json.AssertSame(figure["layout"], chart["layout"]);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Plotly_NET_gives_back_every_number(string kind)
    {
        var chart = Samples.All[kind].ToChart();
        var held = chart.GetTraces().SelectMany(Numbers).Concat(Numbers(chart.GetLayout())).ToArray();
        var figure = Json.Of(Samples.All[kind]);
        Assert.NotEmpty(held);
        Assert.Equal(Json.Numbers(new JsonArray(figure["data"]!.DeepClone(), figure["layout"]!.DeepClone())).Order(), held.Order());
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(4, 1)]
    public void The_chart_s_slider_leads_from_any_state_to_any_other(int at, int to)
    {
        Plot From(int state) => Samples.Make("states").StartAt(new object[] { 1, 5, 10 }[state / 2], new object[] { 0.02, 0.5 }[state % 2]);
        var (moved, expected) = (Json.Of(From(at).ToChart()), Json.Of(From(to)));
        SliderSteps.Apply(moved, to);
        Json.AssertSame(expected["data"], moved["data"]);
        Json.AssertSame(expected["layout"]!["annotations"], moved["layout"]!["annotations"]);
    }

    [Fact]
    public void The_reader_goes_on_in_Plotly_NET_s_own_words_and_nothing_is_lost()
    {
        var chart = Json.Of(Samples.Make("band and rules").ToChart().WithXAxisStyle<double, double, string>(TitleText: "step").WithSize(500, 300).WithTraceInfo(Name: "renamed"));
        Assert.Equal("log", (string)chart["layout"]!["yaxis"]!["type"]!);
        Assert.Equal("step", (string)chart["layout"]!["xaxis"]!["title"]!["text"]!);
        Assert.Equal((500, 300), ((int)chart["layout"]!["width"]!, (int)chart["layout"]!["height"]!));
        Assert.Equal(Json.Of(Samples.Make("band and rules"))["layout"]!["shapes"]!.AsArray().Count, chart["layout"]!["shapes"]!.AsArray().Count);
        Assert.All(chart["data"]!.AsArray(), trace => Assert.StartsWith("renamed", (string)trace!["name"]!));
    }

    [Fact]
    public void Charts_combined_keep_the_slider_the_notes_and_all_traces()
    {
        var together = Json.Of(Plotly.NET.CSharp.Chart.Combine([Samples.Make("states").ToChart(), Samples.Make("scatter").ToChart()]));
        Assert.Equal(4, together["data"]!.AsArray().Count);
        Assert.Equal(6, together["layout"]!["sliders"]![0]!["steps"]!.AsArray().Count);
        Assert.Contains("the origin", together["layout"]!["annotations"]!.AsArray().Select(note => (string)note!["text"]!));
    }

    [Fact]
    public void A_chart_of_a_figure_can_be_saved_as_a_page() =>
        Assert.Contains("plotly", GenericChart.toEmbeddedHTML(Samples.Make("lines").ToChart()), StringComparison.Ordinal);

    private static IEnumerable<double> Numbers(object? held) => held switch
    {
        DynamicObj.DynamicObj part => part.GetProperties(true).SelectMany(p => Numbers(p.Value)),
        string => [],
        System.Collections.IEnumerable list => list.Cast<object?>().SelectMany(Numbers),
        int or double => [Convert.ToDouble(held)],
        _ => [],
    };
}
