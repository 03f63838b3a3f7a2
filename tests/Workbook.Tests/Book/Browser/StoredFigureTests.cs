using System.Text.RegularExpressions;
using Backprop;
using Microsoft.Playwright;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Workbook.Tests.Book.Browser;

/// <summary>What a stored figure does by itself in a page of a front end.</summary>
public sealed class StoredFigureTests(BookInBrowser book)
{
    private static readonly string Lines = FigureHtml.Of(Plot.Lines("Loss", ("sum", [1.0, 0.1, 0.01]), ("mean", [1.0, 0.5, 0.25])).Axes("step", "loss").LogY());

    private static readonly string Reader = FigureHtml.Of(Chart.Point<int, double, string>([1, 2], [3, 4], Name: "points"));

    private static readonly string States = FigureHtml.Of(Plot.Over(("rate", [1, 2, 3]), rate => Plot.Lines("A rate", ("loss", [rate, 1.0])).Readout($"the rate is {rate}")));

    /// <summary>Plotly.NET's own copy, which defines a module where it can, and the book's, which never does.</summary>
    public static TheoryData<string, string> Ways => [.. from way in FrontEnds.Ways.Keys from copy in (string[])["Plotly.NET", "the book"] select (way, copy)];

    [Theory, MemberData(nameof(Ways))]
    public async Task Figures_become_charts_in_the_place_of_their_pictures_and_nothing_is_blank_or_moves(string way, string copy)
    {
        await using var page = await OpenAsync(way, [Lines, Reader, Lines], before: page => ServeAsync(page, copy));
        await DrawnAsync(page, 3);
        Assert.Equal(["sum", "mean"], await page["figure >> nth=2"].Locator(".legendtext").AllTextContentsAsync());
        Assert.Equal(0, await page["figure img:visible"].CountAsync());
        Assert.Equal(3, await page["figure [role=group][aria-label]"].CountAsync());
        Assert.Equal((0, 3), await page.Page.EvaluateAsync<int[]>("() => [blank, heights.size]") is [var blank, var heights] ? (blank, heights) : default);
        Assert.Single(page.Requests, IsPlotly);
        Assert.Empty(page.Complaints);
    }

    [Theory]
    [InlineData("page")]
    [InlineData("lab")]
    [InlineData("vscode")]
    [InlineData("classic")]
    public async Task Where_plotly_js_can_t_be_loaded_the_pictures_stay(string way)
    {
        await using var page = await OpenAsync(way, [Lines, Reader, Lines], before: page => page.RouteAsync(IsPlotly, route => route.AbortAsync()));
        await page.Page.WaitForFunctionAsync("() => window.backpropPlotly === null");
        await page.ComesToRestAsync();
        Assert.Equal(3, await page["figure img:visible"].CountAsync());
        Assert.Equal((0, 3), await page.Page.EvaluateAsync<int[]>("() => [blank, heights.size]") is [var blank, var heights] ? (blank, heights) : default);
        Assert.DoesNotContain(page.Complaints, complaint => complaint.StartsWith("thrown", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<body>", true, true)]
    [InlineData("<body>", false, false)]
    [InlineData("<body data-jp-theme-light=\"true\">", true, false)]
    [InlineData("<body data-jp-theme-light=\"false\">", false, true)]
    [InlineData("<body class=\"vscode-dark\">", false, true)]
    [InlineData("<body class=\"vscode-light\">", true, false)]
    [InlineData("<body class=\"vscode-high-contrast\">", false, true)]
    [InlineData("<body class=\"vscode-high-contrast-light vscode-high-contrast\">", true, false)]
    public async Task A_chart_is_as_dark_as_its_page(string body, bool system, bool dark)
    {
        await using var page = await OpenAsync("page", [Lines], body, system, page => ServeAsync(page, "Plotly.NET"));
        await DrawnAsync(page, 1);
        var drawn = await page.Page.EvaluateAsync<string[]>("() => { const { layout, data } = document.querySelector('.js-plotly-plot'); return [layout.paper_bgcolor, data[0].line.color]; }");
        Assert.Equal(dark ? ["#15181e", "#5fb4f5"] : ["#ffffff", "#1666d8"], drawn);
    }

    [Fact]
    public async Task The_slider_leads_through_the_states_and_the_words_follow()
    {
        await using var page = await OpenAsync("lab", [States], before: page => ServeAsync(page, "Plotly.NET"));
        await DrawnAsync(page, 1);
        var rail = (await page[".slider-rail-touch-rect"].BoundingBoxAsync())!;
        await page.Page.Mouse.ClickAsync(rail.X + rail.Width - 2, rail.Y + rail.Height / 2);
        await page.Page.WaitForFunctionAsync("() => document.querySelector('.js-plotly-plot').data[0].y[0] === 3");
        await Assertions.Expect(page[".annotation-text"]).ToHaveTextAsync("the rate is 3");
        await Assertions.Expect(page["figure [role=group]"]).ToHaveAttributeAsync("aria-label", "Line chart: y against x. loss goes from 3 to 1.");
    }

    [Fact]
    public async Task A_page_that_has_plotly_js_is_asked_for_no_other()
    {
        await using var page = await OpenAsync("page", [Lines], $"<body><script>{Copy("Plotly.NET").Replace("</script", "<\\/script", StringComparison.Ordinal)}</script>");
        await DrawnAsync(page, 1);
        Assert.DoesNotContain(page.Requests, IsPlotly);
    }

    [Fact]
    public async Task A_figure_that_somebody_else_has_taken_is_left_alone()
    {
        await using var page = await OpenAsync("page", [Lines, Lines.Replace("<figure class=\"bp-plot\">", "<figure class=\"bp-plot\" data-live>", StringComparison.Ordinal)], before: page => ServeAsync(page, "Plotly.NET"));
        await DrawnAsync(page, 1);
        await page.ComesToRestAsync();
        var charts = await page["figure"].EvaluateAllAsync<int[]>("figures => figures.map(figure => figure.querySelectorAll('.js-plotly-plot').length)");
        Assert.Equal([1, 0], charts);
    }

    [Fact]
    public async Task A_chart_is_never_wider_than_its_page()
    {
        await using var page = await OpenAsync("page", [Lines], before: page => ServeAsync(page, "Plotly.NET"));
        await DrawnAsync(page, 1);
        await page.Page.SetViewportSizeAsync(500, 800);
        await page.Page.WaitForFunctionAsync("() => document.querySelector('.js-plotly-plot').layout.width < 500");
        Assert.True(await page.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 500"));
    }

    private async Task<OpenPage> OpenAsync(string way, IReadOnlyList<string> outputs, string body = "<body>", bool dark = false, Func<IPage, Task>? before = null)
    {
        using var folder = new TemporaryFolder();
        return await book.OpenFileAsync(folder.Write("page.html", FrontEnds.Page(way, outputs, body)), dark: dark, before: before);
    }

    /// <summary>A copy of plotly.js from this machine, after a while.</summary>
    private static Task ServeAsync(IPage page, string copy) => page.RouteAsync(IsPlotly, async route =>
    {
        await Task.Delay(300);
        await route.FulfillAsync(new() { ContentType = "text/javascript", Body = Copy(copy) });
    });

    private static string Copy(string copy)
    {
        if (copy == "the book")
            return File.ReadAllText(Directory.EnumerateFiles(BookInBrowser.Options.Cache!, "plotly-cartesian.min.js", SearchOption.AllDirectories).First());
        using var reader = new StreamReader(typeof(GenericChart).Assembly.GetManifestResourceStream($"Plotly.NET.{FigureHtml.PublicAddress.Split('/')[^1]}")!);
        return reader.ReadToEnd();
    }

    private static Task DrawnAsync(OpenPage page, int count) => page.Page.WaitForFunctionAsync("count => [...document.querySelectorAll('figure .main-svg:first-child')].filter(svg => svg.getBoundingClientRect().height > 50 && svg.closest('.js-plotly-plot').parentElement.querySelector('img').style.display === 'none').length === count", count);

    private static bool IsPlotly(string address) => Regex.IsMatch(address, "/plotly-[^/]*js$");
}
