using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Workbook.Tests.Book.Browser;

public sealed class AccessibilityTests(BookInBrowser book)
{
    public static TheoryData<string, bool> Pages => [.. BookInBrowser.PageNames.SelectMany(name => (IEnumerable<(string, bool)>)[(name, false), (name, true)])];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_no_violation(string name, bool dark)
    {
        await using var page = await book.OpenAsync(name, dark: dark);
        await page.ReadAllAsync();
        AssertClean(await page.Page.RunAxe());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Axe_finds_no_violation_in_the_search_an_answered_prediction_or_a_phone(bool dark)
    {
        await using var page = await book.OpenAsync("01-first", width: 390, dark: dark);
        await page["form.prediction input >> nth=0"].CheckAsync();
        await page["form.prediction button[type=submit]"].ClickAsync();
        await page["#cell-reveal"].WaitForAsync();
        await page.ComesToRestAsync();
        AssertClean(await page.Page.RunAxe());
        await page.Page.Keyboard.PressAsync("/");
        await page["dialog input"].FillAsync("shape");
        await page["dialog ol a >> nth=0"].WaitForAsync();
        await page.ComesToRestAsync();
        AssertClean(await page.Page.RunAxe());
    }

    [Fact]
    public async Task Every_formula_is_in_the_accessibility_tree_with_its_text()
    {
        await using var page = await book.OpenAsync("01-first");
        await page.ReadAllAsync();
        var shown = await page["main math"].CountAsync();
        Assert.True(shown >= 6, $"{shown} formulas");
        var session = await page.Page.Context.NewCDPSessionAsync(page.Page);
        var tree = (await session.SendAsync("Accessibility.getFullAXTree"))!.Value.GetProperty("nodes").EnumerateArray().ToDictionary(node => node.GetProperty("nodeId").GetString()!);
        var formulas = tree.Values.Where(node => Role(node) is "math" or "MathMLMath").ToList();
        Assert.True(formulas.Count >= shown, $"{formulas.Count} of {shown}");
        Assert.All(formulas, node => Assert.NotEqual("", Text(node, tree)));
    }

    [Fact]
    public async Task Every_picture_says_what_is_to_be_seen_also_when_it_is_live()
    {
        await using var page = await book.OpenAsync("02-second");
        await page.ReadAllAsync();
        await Assert.AllAsync(await page["article img"].AllAsync(), async image => Assert.NotEqual("", await image.GetAttributeAsync("alt")));
        Assert.Contains("loss", await page[".live"].First.GetAttributeAsync("aria-label"), StringComparison.Ordinal);
    }

    private static void AssertClean(AxeResult result) =>
        Assert.True(result.Violations.Length == 0, string.Join("\n", result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html} {string.Join("; ", node.Any.Select(check => check.Message))}"))));

    private static string Role(JsonElement node) => node.TryGetProperty("role", out var role) && role.TryGetProperty("value", out var value) ? value.GetString() ?? "" : "";

    private static string Text(JsonElement node, Dictionary<string, JsonElement> tree)
    {
        var name = node.TryGetProperty("name", out var given) && given.TryGetProperty("value", out var value) ? value.GetString() : "";
        var children = node.TryGetProperty("childIds", out var ids) ? ids.EnumerateArray().Select(id => tree.TryGetValue(id.GetString()!, out var child) ? Text(child, tree) : "") : [];
        return name + string.Concat(children);
    }
}
