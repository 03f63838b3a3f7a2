namespace Workbook.Tests.Book.Browser;

/// <summary>The way of a bias, step by step.</summary>
public sealed class BiasPictureTests(BookInBrowser book)
{
    private static readonly IReadOnlyList<string> Steps = SampleNotebooks.Bias().Steps;

    [Fact]
    public async Task The_keyboard_follows_the_bias_out_and_back()
    {
        await using var page = await book.OpenAsync("05-moving");
        await page.TabToAsync(".bias-controls input");
        for (var i = 0; i < Steps.Count; i++)
        {
            await page.SaysAsync(".bias-controls output", $"{i + 1} of 13");
            Assert.Equal(Steps[i].Replace("1ᵀ", "1⊤"), await page[".bias-says"].TextContentAsync());
            Assert.Equal(Math.Clamp(i, 0, 5), await page[".bp-bias-forward tbody tr:not(.is-waiting)"].CountAsync());
            Assert.Equal(i < 6 ? 0 : 5, await page[".bp-bias-back tbody tr:not(.is-waiting)"].CountAsync());
            Assert.Equal(Math.Clamp(i - 6, 0, 5), await page[".bp-bias-back tr.is-taken"].CountAsync());
            await page.Page.Keyboard.PressAsync("ArrowRight");
        }
        Assert.Equal("polite", await page[".bias-says"].GetAttributeAsync("aria-live"));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Sums_grow_row_by_row_and_end_at_the_gradient()
    {
        await using var page = await book.OpenAsync("05-moving");
        var whole = await page.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.bp-bias-sum')].slice(-3).map(sum => sum.textContent)");
        Assert.Equal(["", "", ""], await Sums(page));
        for (var i = 0; i < 6; i++)
            await Press(page, "Next");
        Assert.Equal(["0", "0", "0"], await Sums(page));
        for (var i = 0; i < 5; i++)
            await Press(page, "Next");
        Assert.Equal(whole, await Sums(page));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_plays_and_pauses_and_nothing_flies_where_less_motion_is_asked_for(bool reduceMotion)
    {
        await using var page = await book.OpenAsync("05-moving", reduceMotion: reduceMotion);
        await page.Page.EvaluateAsync("() => { window.flown = 0; new MutationObserver(all => { for (const { addedNodes } of all) for (const node of addedNodes) if (node.className === 'bias-chip') flown++; }).observe(document.querySelector('.bp-bias-picture'), { childList: true }); }");
        await Press(page, "Play");
        await page.SaysAsync(".bias-controls output", "3 of 13");
        await Press(page, "Pause");
        Assert.Equal(reduceMotion ? 0 : 6, await page.Page.EvaluateAsync<int>("() => flown"));
        Assert.Equal("polite", await page[".bias-says"].GetAttributeAsync("aria-live"));
    }

    [Fact]
    public async Task Out_of_sight_it_pauses()
    {
        await using var page = await book.OpenAsync("05-moving");
        await Press(page, "Play");
        await page.CountsAsync(".bias-controls button:text-is('Pause')", 1);
        await page.Page.EvaluateAsync("() => scrollTo(0, 0)");
        await page.CountsAsync(".bias-controls button:text-is('Pause')", 0);
    }

    [Fact]
    public async Task It_is_whole_without_scripts_and_on_request()
    {
        await using var still = await book.OpenAsync("05-moving", scripts: false);
        Assert.Equal(15, await still[".bp-bias-z:visible"].CountAsync());
        await using var page = await book.OpenAsync("05-moving");
        Assert.Equal(0, await page[".bp-bias-z:visible"].CountAsync());
        await Press(page, "Show it whole");
        Assert.Equal(15, await page[".bp-bias-z:visible"].CountAsync());
        Assert.Equal(await still[".bp-bias-db"].InnerTextAsync(), await page[".bp-bias-db"].InnerTextAsync());
    }

    private static Task Press(OpenPage page, string button) => page[$".bias-controls button:text-is('{button}')"].PressAsync("Enter");

    private static Task<string[]> Sums(OpenPage page) => page.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.bp-bias-db strong')].map(sum => sum.textContent)");
}
