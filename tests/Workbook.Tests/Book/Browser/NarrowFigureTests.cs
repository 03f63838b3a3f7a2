namespace Workbook.Tests.Book.Browser;

/// <summary>Charts on the page of a phone.</summary>
public sealed class NarrowFigureTests(BookInBrowser book)
{
    [Theory]
    [InlineData(390, false)]
    [InlineData(1280, true)]
    public async Task The_row_of_buttons_is_left_out_where_it_would_lie_over_the_title(int width, bool hasButtons)
    {
        await using var page = await book.OpenAsync("04-figures", width: width);
        await page["figure .live .main-svg"].First.WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        await page.ComesToRestAsync();
        Assert.Equal(hasButtons, await page["figure .live .modebar-btn"].CountAsync() > 0);
    }
}
