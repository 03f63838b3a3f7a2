using Microsoft.Playwright;

namespace Workbook.Tests.Book.Browser;

public sealed class OfflineTests(BookInBrowser book)
{
    public static TheoryData<string, int> Pages => [.. BookInBrowser.PageNames.SelectMany(name => (IEnumerable<(string, int)>)[(name, 1280), (name, 390)])];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_asks_for_nothing_outside_its_folder_and_complains_of_nothing(string name, int width)
    {
        await using var page = await book.OpenAsync(name, width);
        await page.ReadAllAsync();
        Assert.All(page.Requests, address => Assert.StartsWith(new Uri(book.Folder).AbsoluteUri, address.Replace("blob:", ""), StringComparison.Ordinal));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_single_file_asks_for_nothing_at_all_and_draws_its_figures()
    {
        await using var page = await book.OpenFileAsync(book.SingleFile);
        await page.ReadAllAsync();
        Assert.Equal([new Uri(book.SingleFile).AbsoluteUri], page.Requests.Where(address => !address.StartsWith("data:", StringComparison.Ordinal)));
        Assert.Empty(page.Complaints);
        Assert.Equal(1, await page[".live .main-svg >> nth=0"].CountAsync());
    }

    [Fact]
    public async Task Plotly_is_loaded_once_and_only_when_a_figure_comes_near()
    {
        await using var page = await book.OpenAsync("01-first");
        await page.ComesToRestAsync();
        Assert.DoesNotContain(page.Requests, IsPlotly);
        await page.ReadAllAsync();
        Assert.Single(page.Requests, IsPlotly);

        await using var words = await book.OpenAsync("03-plain");
        await words.ReadAllAsync();
        Assert.DoesNotContain(words.Requests, IsPlotly);
    }

    [Fact]
    public async Task A_reader_s_chart_and_a_figure_of_another_tool_are_drawn_from_the_stored_data_at_their_own_height()
    {
        await using var page = await book.OpenAsync("04-figures");
        await page.ReadAllAsync();
        Assert.Equal(["sum", "mean"], await page["#cell-figure-0 .live .legendtext"].AllTextContentsAsync());
        Assert.Equal(600, await page.Page.EvaluateAsync<int>("() => document.querySelector('#cell-of-others .live').layout.height"));
        Assert.False(await page.Page.GetByText("This figure is drawn by a script.").IsVisibleAsync());
    }

    [Theory]
    [InlineData("01-first", 1280)]
    [InlineData("02-second", 1280)]
    [InlineData("02-second", 390)]
    public async Task Nothing_moves_while_a_page_loads_and_is_read(string name, int width)
    {
        await using var page = await book.OpenAsync(name, width, before: FontsComeLateAsync);
        await page.Page.EvaluateAsync("""
            () => { window.shift = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) shift += e.value; }).observe({ type: "layout-shift", buffered: true }); }
            """);
        await page.ScrollThroughAsync(300);
        await page.FiguresAreLiveAsync();
        await page.ComesToRestAsync();
        Assert.InRange(await page.Page.EvaluateAsync<double>("() => shift"), 0, 0.02);
    }

    /// <summary>A busy machine may show the page before it has its fonts, and then any one of them before the others.</summary>
    private static Task FontsComeLateAsync(IPage page) => page.RouteAsync("**/*.woff2", async route =>
    {
        await Task.Delay(route.Request.Url.Contains("stix", StringComparison.Ordinal) ? 900 : 600);
        await route.ContinueAsync();
    });

    private static bool IsPlotly(string address) => address.Contains("plotly", StringComparison.Ordinal);
}
