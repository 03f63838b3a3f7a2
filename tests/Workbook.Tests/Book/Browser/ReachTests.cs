using AngleSharp.Html.Parser;
using Microsoft.Playwright;

namespace Workbook.Tests.Book.Browser;

public sealed class ReachTests(BookInBrowser book)
{
    public static TheoryData<string> Pages => [.. BookInBrowser.PageNames];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_scrolls_sideways_on_a_phone(string name)
    {
        foreach (var width in (int[])[320, 390, 768])
        {
            await using var page = await book.OpenAsync(name, width);
            await page.ReadAllAsync();
            Assert.Equal(width, await page.Page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Without_scripts_every_figure_formula_and_number_is_there(string name)
    {
        await using var page = await book.OpenAsync(name, scripts: false);
        var whole = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(Path.Combine(book.Folder, $"{name}.html"), TestContext.Current.CancellationToken));
        foreach (var selector in (string[])["article math", "article figure", "article pre", "article td", "article img", "article p:not(.readout):not(.seal p):not(.prediction-actions):not(.prediction-verdict)", "article .choices li"])
        {
            Assert.Equal(whole.QuerySelectorAll(selector).Length, await page[selector].CountAsync());
            Assert.Empty(await MissingAsync(page[selector]));
        }
        Assert.Equal(0, await page["button:visible, input[type=range]:visible, input[type=radio]:visible"].CountAsync());
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Without_scripts_the_table_holds_the_numbers_of_every_state()
    {
        await using var page = await book.OpenAsync("02-second", scripts: false);
        var numbers = await page[".figure details"].First.TextContentAsync();
        foreach (var rate in SampleNotebooks.Rates)
            Assert.All(SampleNotebooks.Rules, rule => Assert.Contains(SampleNotebooks.LossAt(rate, rule).ReadoutText, numbers, StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_paper_answers_stay_sealed_and_no_control_is_left()
    {
        await using var page = await book.OpenAsync("01-first");
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page["#cell-gradient"].IsVisibleAsync());
        Assert.True(await page["#cell-predict"].IsVisibleAsync());
        foreach (var control in (string[])[".topbar", ".toc", ".ways", ".copy >> nth=0", ".prediction-actions"])
            Assert.False(await page[control].IsVisibleAsync(), control);
    }

    /// <summary>The texts of those that are neither visible nor one click on a summary away, which needs no script.</summary>
    private static Task<string[]> MissingAsync(ILocator elements) => elements.EvaluateAllAsync<string[]>("""
        all => all.filter(e => {
          const folded = e.closest('details:not([open])');
          const shown = folded ? folded.querySelector(':scope > summary') : e;
          return shown.getClientRects().length === 0 || getComputedStyle(shown).visibility !== 'visible';
        }).map(e => e.outerHTML)
        """);
}
