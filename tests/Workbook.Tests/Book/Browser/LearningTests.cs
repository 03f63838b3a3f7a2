using System.Text.Json;
using Microsoft.Playwright;

namespace Workbook.Tests.Book.Browser;

public sealed class LearningTests(BookInBrowser book)
{
    [Fact]
    public async Task The_keyboard_moves_each_slider_and_the_figure_shows_what_the_library_computes()
    {
        await using var page = await book.OpenAsync("02-second");
        await page.FiguresAreLiveAsync();
        await page.TabToAsync(".control input");
        Assert.Equal("rate η", await page.Page.EvaluateAsync<string>("() => document.activeElement.labels[0].textContent"));
        await AssertShowsAsync(page, rate: 2, rule: 1);

        await page.Page.Keyboard.PressAsync("ArrowRight");
        await AssertShowsAsync(page, rate: 3, rule: 1);
        await page.Page.Keyboard.PressAsync("Home");
        await AssertShowsAsync(page, rate: 0, rule: 1);
        await page.Page.Keyboard.PressAsync("Tab");
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        await AssertShowsAsync(page, rate: 0, rule: 0);
        await page.Page.Keyboard.PressAsync("Shift+Tab");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await AssertShowsAsync(page, rate: 1, rule: 0);
    }

    [Fact]
    public async Task A_prediction_is_made_with_the_keyboard_and_opens_the_answer()
    {
        await using var page = await book.OpenAsync("01-first");
        Assert.False(await page["#cell-reveal"].IsVisibleAsync());
        await page.TabToAsync("form.prediction input");
        await page.Page.Keyboard.PressAsync("Space");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await page.TabToAsync("form.prediction button[type=submit]");
        await page.Page.Keyboard.PressAsync("Enter");

        await page.BeginsAsync(".prediction-verdict", "B is right.");
        await page["#cell-reveal"].WaitForAsync();
        await page["#cell-gradient"].WaitForAsync();
        Assert.Contains("your answer, and right", await page.TextAsync(".is-right"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_prediction_is_met_with_the_right_one_and_both_are_remembered()
    {
        await using var page = await book.OpenAsync("01-first");
        await page["form.prediction input[value=A]"].CheckAsync();
        await page["form.prediction button[type=submit]"].ClickAsync();
        await page.BeginsAsync(".prediction-verdict", "Not A: it is B.");

        await page.Page.ReloadAsync();
        await page["#cell-reveal"].WaitForAsync();
        Assert.Contains("your answer", await page.TextAsync(".is-wrong"), StringComparison.Ordinal);
        Assert.Contains("the right answer", await page.TextAsync(".is-right"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Committing_to_nothing_is_asked_again_and_reading_on_is_allowed()
    {
        await using var page = await book.OpenAsync("01-first");
        await page["form.prediction button[type=submit]"].ClickAsync();
        await page.SaysAsync(".prediction-verdict", "Choose an answer first.");
        Assert.False(await page["#cell-reveal"].IsVisibleAsync());
        await page["form.prediction .skip"].ClickAsync();
        await page["#cell-reveal"].WaitForAsync();
    }

    [Fact]
    public async Task A_link_into_a_sealed_part_opens_it()
    {
        await using var page = await book.OpenAsync("01-first");
        await page.Page.EvaluateAsync("() => { location.hash = '#cell-gradient'; }");
        await page["#cell-gradient"].WaitForAsync(new() { State = WaitForSelectorState.Visible });
    }

    [Fact]
    public async Task Hints_come_one_after_the_other()
    {
        await using var page = await book.OpenAsync("02-second");
        Assert.False(await page["text=Hint 2"].IsVisibleAsync());
        await page["text=Hint 1"].ClickAsync();
        await page["text=Hint 2"].WaitForAsync();
    }

    [Fact]
    public async Task Search_finds_a_word_on_another_page_and_leads_to_its_section()
    {
        await using var page = await book.OpenAsync("index");
        await page.Page.Keyboard.PressAsync("/");
        await page.Page.Keyboard.TypeAsync("quagga");
        await page["dialog ol a"].WaitForAsync();
        await page.SaysAsync(".search-status", "1 section");
        await page.ComesToRestAsync();   // leaving would break off what still loads
        await page.Page.Keyboard.PressAsync("Enter");
        await page.ArrivesAtAsync("/03-plain.html#to-zebra-crossing");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_word_looked_for_before_the_index_has_come_is_found_when_it_comes()
    {
        var typed = new TaskCompletionSource();
        await using var page = await book.OpenAsync("index", before: page => page.RouteAsync("**/search-index.js", async route =>
        {
            await typed.Task;
            await route.ContinueAsync();
        }));
        await page.Page.Keyboard.PressAsync("/");
        await page.Page.Keyboard.TypeAsync("quagga");
        await page.SaysAsync(".search-status", "Opening the index…");
        await page.Page.Keyboard.PressAsync("Enter");
        typed.SetResult();
        await page.ArrivesAtAsync("/03-plain.html#to-zebra-crossing");
    }

    [Fact]
    public async Task The_chosen_theme_holds_on_every_page()
    {
        await using var page = await book.OpenAsync("index");
        await page[".theme"].ClickAsync();
        await page[".theme"].ClickAsync();
        Assert.Equal("dark", await page.Page.EvaluateAsync<string>("() => document.documentElement.dataset.theme"));
        var dark = await page.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
        await page["a[href='03-plain.html']"].First.ClickAsync();
        await page.ArrivesAtAsync("/03-plain.html");
        Assert.Equal(dark, await page.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task Copying_gives_the_code_as_written()
    {
        await using var page = await book.OpenAsync("01-first");
        await page.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page["form.prediction .skip"].ClickAsync();
        // The button says so for a moment only, which a busy machine may let pass.
        await page["#cell-load .copy"].EvaluateAsync("button => { window.said = []; new MutationObserver(() => said.push(button.textContent)).observe(button, { childList: true }); }");
        await page["#cell-load .copy"].ClickAsync();
        await page.Page.WaitForFunctionAsync("() => said[0] === 'Copied'");
        Assert.Equal("#r \"../src/Backprop/bin/Backprop.dll\"\nusing Backprop;", await page.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task The_contents_follow_the_reader()
    {
        await using var page = await book.OpenAsync("02-second");
        await page.Page.EvaluateAsync("() => document.getElementById('to-wrong-shapes').scrollIntoView()");
        await page[".toc a[aria-current]:text('Wrong shapes')"].WaitForAsync();
    }

    private static async Task AssertShowsAsync(OpenPage page, int rate, int rule)
    {
        var expected = SampleNotebooks.LossAt(SampleNotebooks.Rates[rate], SampleNotebooks.Rules[rule]);
        await page.SaysAsync(".readout", expected.ReadoutText);
        var drawn = JsonDocument.Parse(await page.Page.EvaluateAsync<string>("() => JSON.stringify([...document.querySelector('.live').data[0].y])")).RootElement;
        var computed = JsonDocument.Parse(expected.ToPlotlyJson()).RootElement.GetProperty("data")[0].GetProperty("y");
        Assert.Equal(computed.EnumerateArray().Select(y => y.GetDouble()), drawn.EnumerateArray().Select(y => y.GetDouble()));
    }
}
