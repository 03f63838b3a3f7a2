using AngleSharp.Html.Parser;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Workbook.Tests.Book.Browser;

/// <summary>What holds for the sample book holds for every page of the series.</summary>
public sealed class SeriesTests(BookInBrowser book)
{
    private const int LargestPage = 180_000;   // bytes; the longest pages derive two equations rule by rule

    public static TheoryData<string> Pages => [.. BookInBrowser.SeriesNames];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_whole_offline_accessible_light_and_dark_and_fits_a_phone(string name)
    {
        await using var page = await book.OpenFileAsync(PathOf(name));
        await page.ReadAllAsync();
        Assert.Empty(page.Complaints);
        Assert.All(page.Requests, address => Assert.StartsWith(new Uri(book.Series).AbsoluteUri, address.Replace("blob:", ""), StringComparison.Ordinal));
        await AssertAccessibleAsync(page, new AxeRunOptions());
        var light = await page.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.live')].map(live => live.layout.font.color)");
        await page.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.Page.WaitForFunctionAsync("light => [...document.querySelectorAll('.live')].every((live, i) => live.layout.font.color !== light[i])", light);
        await AssertAccessibleAsync(page, new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } });
        await page.Page.SetViewportSizeAsync(390, 844);
        await page.Page.WaitForFunctionAsync("() => innerWidth === 390");
        await page.ComesToRestAsync();
        Assert.Equal(390, await page.Page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_without_its_figures_data_is_small_and_its_links_lead_somewhere(string name)
    {
        await using (await book.OpenFileAsync(PathOf(name)))
        {
            var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(PathOf(name), TestContext.Current.CancellationToken));
            foreach (var href in page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(href => !href.Contains(':')))
            {
                var file = href.StartsWith('#') ? name + ".html" : href.Split('#')[0];
                Assert.True(File.Exists(Path.Combine(book.Series, Uri.UnescapeDataString(file))), href);
                if (href.StartsWith('#'))
                    Assert.True(page.GetElementById(Uri.UnescapeDataString(href[1..])) is not null, $"{name}: {href}");
            }
            foreach (var figure in page.QuerySelectorAll("figure"))
                figure.Remove();
            Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(page.DocumentElement.OuterHtml), 1, LargestPage);
        }
    }

    private string PathOf(string name) => Path.Combine(book.Series, $"{name}.html");

    private static async Task AssertAccessibleAsync(OpenPage page, AxeRunOptions options)
    {
        var result = await page.Page.RunAxe(options);
        Assert.True(result.Violations.Length == 0, string.Join("\n", result.Violations.SelectMany(violation => violation.Nodes.Take(4).Select(node => $"{violation.Id}: {node.Html} {string.Join("; ", node.Any.Select(check => check.Message))}"))));
    }
}
