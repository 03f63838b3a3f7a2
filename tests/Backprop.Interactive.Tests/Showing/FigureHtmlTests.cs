using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Backprop.Tests;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Backprop.Interactive.Tests.Showing;

public sealed partial class FigureHtmlTests
{
    public FigureHtmlTests() => PlotlyNet.Use();

    public static TheoryData<string> Kinds => [.. Samples.All.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public void A_figure_is_its_static_form_with_the_chart_right_after_it(string kind)
    {
        var (plot, html) = (Samples.All[kind], Html(Samples.All[kind]));
        Assert.StartsWith(plot.ToHtml() + "<script type=\"application/vnd.plotly.v1+json\">", html);
        Json.AssertSame(Json.Of(plot.ToChart()), JsonNode.Parse(StoredJson(html)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_same_figure_has_the_same_bytes(string kind) => Assert.Equal(Html(Samples.All[kind]), Html(Samples.Make(kind)));

    [Fact]
    public void A_drawing_that_plotly_js_can_t_draw_as_well_stays_and_has_no_script_to_run() =>
        Assert.Single(Regex.Matches(Html(Samples.Make("diagram")), "<script"));

    [Fact]
    public void Words_of_a_figure_can_t_end_its_script()
    {
        var html = Html(Plot.Lines("</script><script>alert(1)</script>", ("<!--", [1.0, 2])).Axes("<script>", "]]>"));
        Assert.Equal(2, Regex.Matches(html, "<script").Count);
        Assert.Equal(2, Regex.Matches(html, "</script").Count);
        Assert.DoesNotContain("<!--", html);
    }

    [Fact]
    public void The_script_that_is_stored_with_every_figure_is_short() =>
        Assert.InRange(Html(Samples.Make("lines")).Split("<script>")[1].Length, 1, 2600);

    [Fact]
    public void Plotly_js_comes_from_where_the_environment_says()
    {
        Assert.Contains($"\"{FigureHtml.PublicAddress}\"", Html(Samples.Make("lines")));
        Environment.SetEnvironmentVariable(FigureHtml.AddressVariable, "http://127.0.0.1:9/own \"copy\".js");
        try
        {
            Assert.Contains("\"http://127.0.0.1:9/own \\u0022copy\\u0022.js\"", Html(Samples.Make("lines")));
        }
        finally
        {
            Environment.SetEnvironmentVariable(FigureHtml.AddressVariable, null);
        }
    }

    [Fact]
    public void The_public_copy_of_plotly_js_is_the_version_that_Plotly_NET_brings() =>
        Assert.Contains(FigureHtml.PublicAddress.Split('/')[^1], typeof(GenericChart).Assembly.GetManifestResourceNames().Select(name => name["Plotly.NET.".Length..]));

    [Fact]
    public void A_reader_s_chart_is_shown_static_first_with_alternative_text_and_a_dark_twin_for_its_colours()
    {
        var html = Html(Chart.Line<int, double, string>([0, 1, 2], [1, 0.1, 0.01], Name: "sum").WithTitle("Loss").WithAxes("step", "loss").WithLogY());
        Assert.StartsWith("<figure class=\"bp-plot\"><img alt=\"Line chart: loss (logarithmic) against step. sum goes from 1 to 0.01.\" width=\"680\" height=\"400\"", html);
        var layout = JsonNode.Parse(StoredJson(html))!["layout"]!;
        Assert.Equal("Line chart: loss (logarithmic) against step. sum goes from 1 to 0.01.", (string)layout["meta"]!["alt"]!);
        Assert.Equal(Palette.Card.Dark, (string)layout["meta"]!["dark"]![Palette.Card.Light]!);
    }

    [Fact]
    public void A_reader_s_chart_has_the_same_bytes_every_time()
    {
        static GenericChart Make() => Chart.Column<double, string, string>([1.0, 2], Keys: new(["a", "b"], true));
        Assert.Equal(Html(Make()), Html(Make()));
    }

    [Fact]
    public void Figures_and_charts_are_stored_as_html_and_as_text()
    {
        foreach (var value in (object[])[Samples.Make("lines"), Chart.Point<int, int, string>([1], [2])])
            Assert.Equal(["text/html", "text/plain"], FormattedValue.CreateManyFromObject(value).Select(formatted => formatted.MimeType));
        Assert.Equal(Samples.Make("lines").ToString(), Samples.Make("lines").ToDisplayString("text/plain"));
        Assert.Equal("y\nScatter plot: y against x. y: one point at x 1, y 2.", Chart.Point<int, int, string>([1], [2]).ToDisplayString("text/plain").Replace("A chart", "y"));
    }

    [Fact]
    public void Asking_again_changes_nothing()
    {
        var before = Formatter.RegisteredFormatters().Count();
        PlotlyNet.Use();
        Assert.Equal(before, Formatter.RegisteredFormatters().Count());
    }

    private static string Html(object value) => value.ToDisplayString("text/html");

    private static string StoredJson(string html) => Stored().Match(html).Groups[1].Value;

    [GeneratedRegex("<script type=\"application/vnd\\.plotly\\.v1\\+json\">([^<]*)</script>")]
    private static partial Regex Stored();
}
