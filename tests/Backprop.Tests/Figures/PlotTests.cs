using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Backprop.Tests;

/// <summary>What holds for every kind of plot.</summary>
public sealed partial class PlotTests
{
    public static TheoryData<string> Kinds => [.. Samples.All.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public void Picture_is_well_formed_and_has_a_name_and_a_description(string kind)
    {
        var plot = Samples.All[kind];
        var svg = XDocument.Parse(plot.ToSvg()).Root!;
        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal(plot.Title, svg.Elements().First().Value);
        Assert.Equal(plot.AltText, svg.Element(ns + "desc")!.Value);
        Assert.NotEqual("", plot.AltText);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Picture_has_no_number_finer_than_a_tenth_and_none_that_is_not_finite(string kind)
    {
        var drawn = DrawnNumbers().Matches(Regex.Replace(Samples.All[kind].ToSvg(), "<(title|desc|style|text)[^>]*>.*?</\\1>", ""));
        Assert.NotEmpty(drawn);
        Assert.All(drawn, attribute =>
        {
            Assert.DoesNotMatch(@"\.\d\d", attribute.Groups[1].Value);
            Assert.DoesNotMatch("NaN|Infinity|E[+-]", attribute.Groups[1].Value);
        });
    }

    [GeneratedRegex(" (?:d|[xy][12]?|cx|cy|r|width|height|viewBox|points|transform)=\"([^\"]*)\"")]
    private static partial Regex DrawnNumbers();

    [Theory, MemberData(nameof(Kinds))]
    public void Same_data_give_the_same_bytes_under_any_culture(string kind)
    {
        var plot = Samples.All[kind];
        var (html, json) = (plot.ToHtml(), plot.ToPlotlyJson());
        var before = CultureInfo.CurrentCulture;
        try
        {
            var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            comma.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = comma;
            var again = Samples.Make(kind);
            Assert.Equal(html, again.ToHtml());
            Assert.Equal(json, again.ToPlotlyJson());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Plotly_figure_has_traces_a_layout_and_words(string kind)
    {
        var figure = JsonDocument.Parse(Samples.All[kind].ToPlotlyJson()).RootElement;
        Assert.Equal(JsonValueKind.Array, figure.GetProperty("data").ValueKind);
        Assert.All(figure.GetProperty("data").EnumerateArray(), trace => Assert.False(string.IsNullOrEmpty(trace.GetProperty("type").GetString())));
        Assert.NotEqual("", figure.GetProperty("layout").GetProperty("title").GetProperty("text").GetString());
        Assert.Equal(Samples.All[kind].AltText, figure.GetProperty("layout").GetProperty("meta").GetProperty("alt").GetString());
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_colour_of_a_plotly_figure_has_a_twin_for_dark_pages(string kind)
    {
        var json = Samples.All[kind].ToPlotlyJson();
        var dark = JsonDocument.Parse(json).RootElement.GetProperty("layout").GetProperty("meta").GetProperty("dark");
        Assert.All(Regex.Matches(json[..json.IndexOf("\"dark\"", StringComparison.Ordinal)], "#[0-9a-fA-F]{6}"), colour => Assert.True(dark.TryGetProperty(colour.Value, out _), colour.Value));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Html_is_a_figure_with_an_image_and_the_numbers(string kind)
    {
        var plot = Samples.All[kind];
        var html = plot.ToHtml();
        Assert.StartsWith("<figure class=\"bp-plot\"><img alt=\"", html);
        Assert.EndsWith("</details></figure>", html);
        Assert.Contains("<table class=\"bp-table\"", html);
        Assert.DoesNotContain("<script", html);
        var picture = Regex.Match(html, "src=\"data:image/svg\\+xml;base64,([^\"]+)\"").Groups[1].Value;
        Assert.Equal(plot.ToSvg(), System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(picture)));
        // Jupyter and the book read HTML leniently; a fragment that is XML (but for img) is read the same by all.
        XDocument.Parse(Regex.Replace(html, "(<img [^>]*)>", "$1/>"));
    }

    [Fact]
    public void Title_and_names_are_escaped_wherever_they_stand()
    {
        var plot = Plot.Lines("<b>\"a\" & b</b>", ("<script>", [1.0, 2.0])).Axes("<x>", "&y").Caption("<i>").Describe("\" onerror=\"x");
        Assert.DoesNotContain("<script>", plot.ToHtml());
        Assert.DoesNotContain("<b>", plot.ToHtml());
        Assert.DoesNotContain("\" onerror", plot.ToHtml());
        Assert.DoesNotContain("<", plot.ToPlotlyJson());
        Assert.Equal(plot.Title, XDocument.Parse(plot.ToSvg()).Root!.Elements().First().Value);
    }

    [Fact]
    public void A_title_wider_than_its_figure_is_broken_into_lines_that_plotly_has_room_for()
    {
        var layout = JsonDocument.Parse(Plot.HeatMap("Deltas of the last layer & the gradient of its biases", Matrix.Ones(2, 2)).ToPlotlyJson()).RootElement.GetProperty("layout");
        Assert.Equal("Deltas of the last layer &amp; the<br>gradient of its biases", layout.GetProperty("title").GetProperty("text").GetString());
        Assert.Equal(128, layout.GetProperty("margin").GetProperty("t").GetInt32());
    }

    [Fact]
    public void Methods_leave_the_plot_they_are_called_on_alone()
    {
        var plot = Samples.Make("lines");
        var before = plot.ToHtml();
        _ = plot.LogY().Axes("a", "b").Caption("c").Describe("d").Size(300, 200).Titled("e").Line("f", [1], [2]).XRange(0, 9).YRange(1, 2);
        Assert.Equal(before, plot.ToHtml());
    }

    [Fact]
    public void A_plot_without_title_is_refused() => Assert.Contains("title", Assert.Throws<ArgumentException>(() => Plot.Lines(" ", ("a", [1.0]))).Message);
}
