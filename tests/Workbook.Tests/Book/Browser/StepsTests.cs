namespace Workbook.Tests.Book.Browser;

/// <summary>A pass shown step by step.</summary>
public sealed class StepsTests(BookInBrowser book)
{
    [Fact]
    public async Task The_keyboard_steps_through_every_product_of_the_pass()
    {
        // A page raises a ⊤ of its own, since not every font has the letter ᵀ.
        var equations = SampleNotebooks.Pass().Equations.Select(equation => equation.Replace('ᵀ', '⊤')).ToList();
        await using var page = await book.OpenAsync("04-figures");
        await page.TabToAsync(".steps-controls input");
        foreach (var (equation, i) in equations.Select((equation, i) => (equation, i)))
        {
            await page.SaysAsync(".steps-controls output", $"{i + 1} of {equations.Count}");
            await page.BeginsAsync(".bp-step:visible .bp-step-title", equation);
            await page.CountsAsync(".bp-step:visible", 1);
            await page.Page.Keyboard.PressAsync("ArrowRight");
        }
        await page.TabToAsync(".steps-buttons button:first-child");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.BeginsAsync(".bp-step:visible .bp-step-title", equations[^2]);
    }

    [Fact]
    public async Task Nothing_below_moves_from_step_to_step()
    {
        await using var page = await book.OpenAsync("04-figures");
        await page.ComesToRestAsync();
        var height = await page.Page.EvaluateAsync<double>("() => document.querySelector('.bp-steps').offsetHeight");
        for (var i = 1; i < SampleNotebooks.Pass().Count; i++)
        {
            await page["text=Next step"].ClickAsync();
            await page.SaysAsync(".steps-controls output", $"{i + 1} of {SampleNotebooks.Pass().Count}");
            Assert.Equal(height, await page.Page.EvaluateAsync<double>("() => document.querySelector('.bp-steps').offsetHeight"), 1.0);
        }
    }

    [Fact]
    public async Task All_steps_are_there_on_request_and_without_scripts()
    {
        await using var page = await book.OpenAsync("04-figures");
        await page["text=Show all steps"].ClickAsync();
        await page.CountsAsync(".bp-step:visible", SampleNotebooks.Pass().Count);
        await using var still = await book.OpenAsync("04-figures", scripts: false);
        Assert.Equal(SampleNotebooks.Pass().Count, await still[".bp-step:visible"].CountAsync());
    }

    [Fact]
    public async Task A_drawing_stays_a_picture_and_a_chart_comes_alive()
    {
        await using var page = await book.OpenAsync("04-figures");
        await page.ReadAllAsync();
        Assert.Equal(1, await page["img[alt^='Diagram of a network']:visible"].CountAsync());
        Assert.Equal(0, await page["img[alt^='Heat map']:visible"].CountAsync());
    }
}
