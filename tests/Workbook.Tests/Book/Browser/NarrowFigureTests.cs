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

    [Theory]
    [InlineData(390, 1)]
    [InlineData(1280, 2)]
    public async Task An_axis_that_panels_share_is_named_once_where_there_is_no_room_between_them(int width, int times)
    {
        await using var page = await book.OpenAsync("04-figures", width: width);
        await page["figure:has(img[alt*='slow: Line chart'])"].ScrollIntoViewIfNeededAsync();
        var names = page[".live .infolayer text:text-is('loss of both')"];
        await names.First.WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        await page.ComesToRestAsync();
        Assert.Equal(times, await names.CountAsync());
    }
}
