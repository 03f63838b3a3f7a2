using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Workbook.Book;
using Workbook.Ipynb;

namespace Workbook.Tests.Book.Browser;

/// <summary>A cell's code in other libraries, as tabs.</summary>
public sealed class WitnessTests : IDisposable
{
    private const string CSharp = "var db = dZ.SumOverRows();", NumPy = "db = dZ.sum(axis=0, keepdims=True)", PyTorch = "print(b.grad)";

    private readonly BookInBrowser _browser;
    private readonly TemporaryFolder _folder = new();

    public WitnessTests(BookInBrowser browser)
    {
        _browser = browser;
        var first = Write("01-first", Cell.Code("sum", CSharp), Cell.Code("alone", "1 + 1"), Cell.Code("both", "2 + 2"), Cell.Code("half", "3 + 3"));
        var second = Write("02-second", Cell.Code("again", CSharp));
        foreach (var cell in (string[])["01-first/sum", "01-first/both", "02-second/again"])
        {
            _folder.Write($"witness/{cell}.numpy.py", $"import numpy as np\n{NumPy}   # C#: db\n");
            _folder.Write($"witness/{cell}.torch.py", $"import torch\n{string.Concat(Enumerable.Repeat("# a line\n", cell == "01-first/sum" ? 40 : 1))}{PyTorch}   # C#: db\n");
        }
        _folder.Write("witness/01-first/half.numpy.py", $"{NumPy}   # C#: db\n");
        BookBuilder.Build([first, second], Book, BookInBrowser.Options with { UseNode = false });
    }

    private string Book => Path.Combine(_folder.Path, "book");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_arrow_keys_choose_a_library_and_every_page_remembers_it()
    {
        await using var page = await OpenAsync("01-first");
        Assert.Equal(["C#", "NumPy", "PyTorch"], await page["#cell-sum [role=tab]"].AllInnerTextsAsync());
        await SeesAsync(page, "sum", CSharp);
        await page.TabToAsync("#cell-sum [role=tab]");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await SeesAsync(page, "sum", NumPy);
        await page.Page.Keyboard.PressAsync("End");
        await SeesAsync(page, "sum", PyTorch);
        Assert.Equal("PyTorch", await page.Page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await SeesAsync(page, "sum", CSharp);
        await page.Page.Keyboard.PressAsync("ArrowLeft");

        await page["a[rel=next]"].ClickAsync();
        await page.ArrivesAtAsync("/02-second.html");
        await SeesAsync(page, "again", PyTorch);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task One_choice_holds_for_the_whole_page_and_nothing_jumps()
    {
        await using var page = await OpenAsync("01-first");
        await page["#cell-both [role=tab]:text('PyTorch')"].ScrollIntoViewIfNeededAsync();
        var before = await TopAsync();
        await page["#cell-both [role=tab]:text('PyTorch')"].ClickAsync();
        await SeesAsync(page, "both", PyTorch);
        await SeesAsync(page, "sum", PyTorch);
        Assert.Equal(before, await TopAsync(), 1.0);
        await SeesAsync(page, "half", "3 + 3");
        await page.CountsAsync("#cell-alone [role=tab]", 0);

        Task<double> TopAsync() => page.Page.EvaluateAsync<double>("() => document.querySelector('#cell-both .tabs').getBoundingClientRect().top");
    }

    [Fact]
    public async Task Each_tab_copies_its_own_code()
    {
        await using var page = await OpenAsync("02-second");
        await page.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page["[role=tab]:text('NumPy')"].ClickAsync();
        await page[".copy:visible"].ClickAsync();
        await page.SaysAsync(".copy:visible", "Copied");
        Assert.Equal($"import numpy as np\n{NumPy}   # C#: db", await page.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task Without_scripts_each_library_unfolds()
    {
        await using var page = await OpenAsync("02-second", scripts: false);
        await page["text=The same in PyTorch"].ClickAsync();
        Assert.True(await page[$"code:text('{PyTorch}')"].IsVisibleAsync());
        Assert.True(await page[$"code:text('{CSharp}')"].IsVisibleAsync());
        await page.CountsAsync("[role=tab]", 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Print_has_the_notebooks_own_code_alone(bool scripts)
    {
        await using var page = await OpenAsync("02-second", scripts: scripts);
        if (scripts)
            await page["[role=tab]:text('NumPy')"].ClickAsync();
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.CountsAsync("#cell-again pre:visible", 1);
        Assert.Contains(CSharp, await page.TextAsync("#cell-again pre:visible"), StringComparison.Ordinal);
        await page.CountsAsync(".tabs:visible, .witness:visible", 0);
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(390, true)]
    public async Task Tabs_are_accessible_and_fit(int width, bool dark)
    {
        await using var page = await OpenAsync("01-first", width, dark);
        foreach (var tab in await page["#cell-sum [role=tab]"].AllAsync())
        {
            await tab.ClickAsync();
            await page.ComesToRestAsync();
            Assert.Empty((await page.Page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
            Assert.Equal(width, await page.Page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"));
            Assert.False(await OverlapAsync(page), "a tab lies over the bar's own link or button");
        }
    }

    private static Task<bool> OverlapAsync(OpenPage page) => page.Page.EvaluateAsync<bool>("""
        () => [...document.querySelectorAll(".is-tabbed")].some(group => {
          const tabs = group.querySelector(".tabs").getBoundingClientRect();
          return [...group.querySelectorAll(".copy, .cell-link")].some(other => other.checkVisibility() && other.getBoundingClientRect().width > 0 && other.getBoundingClientRect().left < tabs.right);
        })
        """);

    private static async Task SeesAsync(OpenPage page, string cell, string code)
    {
        await page.CountsAsync($"#cell-{cell} pre:visible", 1);
        await Assertions.Expect(page[$"#cell-{cell} pre:visible"]).ToContainTextAsync(code, new() { Timeout = OpenPage.Patience });
    }

    private Task<OpenPage> OpenAsync(string name, int width = 1280, bool dark = false, bool scripts = true) =>
        _browser.OpenFileAsync(Path.Combine(Book, $"{name}.html"), width, dark, scripts);

    private BookPage Write(string name, params Cell[] cells)
    {
        var notebook = Notebook.Create([Cell.Markdown("title", $"# {name}\n\n{string.Concat(Enumerable.Repeat("A line.\n\n", 20))}"), .. cells, Cell.Markdown("end", string.Concat(Enumerable.Repeat("A line.\n\n", 40)))]);
        return BookPage.Read(_folder.Write($"{name}.ipynb", IpynbWriter.ToText(notebook)));
    }
}
