namespace Workbook.Tests.Book.Browser;

/// <summary>Factors of formulas and their matrices light each other up.</summary>
public sealed class TermTests(BookInBrowser book)
{
    [Fact]
    public async Task Pointing_at_a_factor_lights_its_matrix_and_the_reverse()
    {
        await using var page = await book.OpenAsync("04-figures");
        await page[".bp-step:visible .bp-step-title [data-term='W¹']"].HoverAsync();
        Assert.Equal(["W¹"], await Lit(page, ".bp-product > [data-term]"));
        await page[".bp-step:visible .bp-product [data-term='X'] td"].First.HoverAsync();
        Assert.Equal(["X"], await Lit(page, ".bp-step-title [data-term]"));
        await page["h1"].HoverAsync();
        Assert.Empty(await Lit(page, "*"));
    }

    [Fact]
    public async Task The_keyboard_goes_from_factor_to_factor_and_keeps_one_lit()
    {
        await using var page = await book.OpenAsync("04-figures");
        await page.TabToAsync(".bp-step-title .term");
        Assert.Equal(["Z¹"], await Lit(page, ".bp-product [data-term]"));
        await page.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal(["X"], await Lit(page, ".bp-product > [data-term]"));
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal("matrix Z¹", await page.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-label')"));
        Assert.Equal(["Z¹"], await Lit(page, ".bp-step-title [data-term]"));
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.Keyboard.PressAsync("Tab");
        Assert.Equal(["Z¹"], await Lit(page, ".bp-step-title [data-term]"));
    }

    [Fact]
    public async Task A_factor_of_the_biass_way_lights_all_its_cells()
    {
        await using var page = await book.OpenAsync("05-moving");
        await page[".bp-bias-formula [data-term='dZ']"].HoverAsync();
        Assert.Equal(15, await page[".bp-bias-back td [data-term='dZ'].lit"].CountAsync());
        await page[".bp-bias-b td [data-term='b']"].First.HoverAsync();
        Assert.Equal(1, await page[".bp-bias-formula [data-term='b'].lit"].CountAsync());
        Assert.Equal(15, await page[".bp-bias-add.lit"].CountAsync());
    }

    [Fact]
    public async Task In_a_ledger_a_matrix_lights_wherever_it_is_a_factor()
    {
        await using var page = await book.OpenAsync("05-moving");
        await page[".bp-ledger math"].First.ScrollIntoViewIfNeededAsync();
        await page[".bp-ledger math msup:has(mi:text-is('W'))"].First.HoverAsync();
        Assert.Equal(["W1", "W1⊤"], await page.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.bp-ledger .lit')].map(part => part.textContent)"));
        await page[".bp-ledger math .ones"].First.HoverAsync();
        Assert.Equal(4, await page[".bp-ledger .lit"].CountAsync());
    }

    private static Task<string[]> Lit(OpenPage page, string selector) => page.Page.EvaluateAsync<string[]>(
        "selector => [...document.querySelectorAll(selector)].filter(element => element.classList.contains('lit') && element.checkVisibility()).map(element => element.dataset.term)", selector);
}
