using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Backprop;
using Workbook.Book.Outputs;
using Workbook.Ipynb;

namespace Workbook.Tests.Book.Outputs;

public sealed class OutputRendererTests
{
    private static readonly string Figure = FigureHtml.Of(Plot.Lines("Loss", ("sum", [3.0, 2, 1])));

    private readonly OutputRenderer _renderer = new();

    [Fact]
    public void A_stored_figure_keeps_its_picture_gives_its_data_to_the_page_and_loses_its_scripts()
    {
        var page = Render(Figure);
        Assert.Equal("0", page.QuerySelector(".figure")!.GetAttribute("data-figure"));
        Assert.NotNull(page.QuerySelector(".figure figure.bp-plot[data-live] > img[alt]"));
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Equal("[3,2,1]", Assert.Single(_renderer.Figures)["data"]![0]!["y"]!.ToJsonString());
    }

    [Fact]
    public void Every_figure_of_an_output_gets_its_own_data()
    {
        var page = Render($"<table><tr><td>{Figure}</td><td>{Figure.Replace("[3,2,1]", "[4,2,1]")}</td></tr></table>");
        Assert.Equal(["0", "1"], page.QuerySelectorAll("td > .figure").Select(figure => figure.GetAttribute("data-figure")));
        Assert.Equal(["[3,2,1]", "[4,2,1]"], _renderer.Figures.Select(figure => figure["data"]![0]!["y"]!.ToJsonString()));
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("""{"data": {}, "layout": {}}""")]
    [InlineData("""{"data": [{"type": "scatter3d"}], "layout": {}}""")]
    [InlineData("""{"data": [], "layout": {"meta": {"still": true}}}""")]
    [InlineData("""{"data": [], "data": [], "layout": {}}""")]
    public void A_figure_that_can_t_be_drawn_stays_a_picture(string json)
    {
        var page = Render($"<figure class=\"bp-plot\"><img alt=\"x\" src=\"data:image/png;base64,AAAA\"></figure><script type=\"application/vnd.plotly.v1+json\">{json}</script>");
        Assert.Null(page.QuerySelector("[data-figure], script"));
        Assert.NotNull(page.QuerySelector("figure img"));
        Assert.Empty(_renderer.Figures);
    }

    [Theory]
    [InlineData("""{"layout": {"meta": {"parameters": [1], "states": [null]}, "sliders": [{"steps": [null]}]}, "data": []}""")]
    [InlineData("""{"layout": {"meta": {"parameters": [{"values": [null]}], "states": [5]}, "sliders": [{"steps": [{}], "active": "x"}]}, "data": []}""")]
    [InlineData("""{"layout": {"meta": {"parameters": {}, "states": []}, "sliders": 7, "height": "tall"}, "data": [null]}""")]
    public void Whatever_a_figure_says_of_its_states_a_page_comes_out(string json) =>
        Assert.NotNull(Render($"<figure class=\"bp-plot\"><img alt=\"x\" src=\"data:image/png;base64,AAAA\"></figure><script type=\"application/vnd.plotly.v1+json\">{json}</script>").QuerySelector("figure img"));

    [Fact]
    public void A_picture_in_a_figure_comes_with_it_or_is_left_out()
    {
        Render("""<figure class="bp-plot"></figure><script type="application/vnd.plotly.v1+json">{"data": [], "layout": {"images": [{"source": "https://evil.example/x.png"}, {"source": "data:image/png;base64,AAAA"}]}}</script>""");
        Assert.Equal("""[{},{"source":"data:image/png;base64,AAAA"}]""", Assert.Single(_renderer.Figures)["layout"]!["images"]!.ToJsonString());
    }

    [Fact]
    public void A_figure_for_plotly_js_alone_has_a_place_as_high_as_its_layout_says()
    {
        var page = Render(SampleNotebooks.OfOthers);
        Assert.Equal("min-height:600px", page.QuerySelector(".figure > .stage")!.GetAttribute("style"));
        Assert.Equal("This figure is drawn by a script.", page.TextContent);
    }

    [Theory]
    [InlineData("<div id=\"c1\"></div>\n<script src=\"https://cdn.plot.ly/plotly-2.35.2.min.js\"></script>\n<script>Plotly.newPlot('c1', [{y: [3, 1, 2]}]);</script>")]
    [InlineData("<div><div id=\"x\"><!-- Plotly chart will be drawn inside this DIV --></div><script type=\"text/javascript\">var renderPlotly = () => {};</script></div>")]
    public void An_output_that_only_a_script_draws_is_left_out_and_that_is_said(string html) =>
        Assert.StartsWith("An output is left out here: it is drawn by a script", Render(html).QuerySelector(".out-note")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void What_can_be_read_without_its_script_is_shown_without_a_word_about_it()
    {
        var page = Render("<p>Five samples.</p><script>alert(1)</script>");
        Assert.Equal("Five samples.", page.TextContent);
        Assert.Null(page.QuerySelector(".out-note"));
    }

    private IElement Render(string html) => Render(new MimeBundle("text/html", html));

    private IElement Render(MimeBundle data) => new HtmlParser().ParseDocument(_renderer.ToHtml("cell", [new DisplayOutput(data)])).Body!;

    [Fact]
    public void JSON_nested_deep_is_shown()
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(new string('[', 490) + new string(']', 490), documentOptions: new() { MaxDepth = 500 });
        Assert.Equal(980, _renderer.ToHtml("a", [new DisplayOutput(new MimeBundle { { "application/json", json } })]).Count(c => c is '[' or ']'));
    }

    [Theory]
    [InlineData("""{"parameters":[null],"states":[null]}""", """[{"steps":[null]}]""")]
    [InlineData("""{"parameters":[{"name":null,"values":[null,1]}],"states":[null,{"readout":null}]}""", """[{"steps":[null,null],"active":null}]""")]
    [InlineData("""{"parameters":[{"values":[1,2]}],"states":[{},{}]}""", """[{"steps":[null,null],"active":1e300}]""")]
    [InlineData("null", "null")]
    [InlineData("""{"parameters":null,"states":null}""", "[null]")]
    public void States_with_nulls_are_no_fault(string meta, string sliders) =>
        Assert.NotEmpty(_renderer.ToHtml("a", [new DisplayOutput(new MimeBundle { { OutputRenderer.PlotlyMime, System.Text.Json.Nodes.JsonNode.Parse($"{{\"data\":[],\"layout\":{{\"meta\":{meta},\"sliders\":{sliders}}}}}") } })]));
}
