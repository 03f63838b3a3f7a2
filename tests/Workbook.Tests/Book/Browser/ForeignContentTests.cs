using Workbook.Book;
using Workbook.Ipynb;

namespace Workbook.Tests.Book.Browser;

/// <summary>What stands in a notebook neither switches off the page's scripts nor takes the page from its reader.</summary>
public sealed class ForeignContentTests(BookInBrowser book)
{
    private static readonly string[] Names = ["Plotly", "workbook", "workbookFigure", "workbookIndex", "mermaid", "module", "exports", "define", "MathJax", "wb-main", "cell-m", "cell-f", "steps-0", "slider-out-f-0-0-0", "%", "100%zz", "__proto__", "constructor", "🙂"];

    public static TheoryData<string, string, string> Contents => new()
    {
        { "", "fine", "" },
        { "", "x", "<section class='bp-steps'>no list</section><section class='bp-steps'><ol></ol></section><section class='bp-steps'><div><ol><li>a<li>b</ol></div></section>" },
        { "", string.Join("\n\n", Names.Select(name => $"<a id=\"{name}\"></a><a name=\"{name}\"></a>")), "" },
        { "", string.Join("\n\n", Names.Select(name => $"## {name}")), "" },
        { "", "x", string.Concat(Names.Select(name => $"<h5 id=\"{name}\">x</h5><img id=\"{name}\" name=\"{name}\" src=\"data:image/png;base64,AAAA\"><svg id=\"{name}\"></svg>")) },
        { "#%", "[x](#%E0%A4%A)\n\n<a href='#%'>y</a>\n\n# %\n\n## 100%zz\n\n## x%E0%A4%A", "" },
        { "#%E0%A4%A", "### c\n\n## d\n\n### e\n\n## f", "" },
    };

    public static TheoryData<string> Wide =>
    [
        "<div style='width:33000000px'>x</div>", "<div style='min-width:1e9px'>x</div>", "<div style='width:3900px;background:red'>x</div>", "<p style='padding-left:3900px'>x</p>", "<p style='margin-left:3900px'>x</p>",
        "<div style='border-left:3900px solid'>x</div>", "<div style='width:240em;font-size:160px'>x</div>", "<img width=33000000 height=33000000 alt=x src='data:image/png;base64,AAAA'>",
        "<img style='max-width:9999999px;width:3900px' alt=x src='data:image/png;base64,AAAA'>", "<svg width=33000000 height=9 viewBox='0 0 9 9'><rect width=9 height=9 /></svg>", "<svg width=3900 height=9><rect width=9 height=9 /></svg>",
        "<math><mspace width='33000000px'/><mi>x</mi></math>", "<math><mspace width='240em'/><mi>x</mi></math>", "<span style='display:inline-block;width:3900px'>x</span>",
        "<div style='display:grid;grid-template-columns:repeat(3000, 1fr);gap:1px'>x</div>", "<div style='white-space:nowrap'>" + "word ".PadLeft(4000, 'x') + "</div>", "<table><tr><td style='min-width:3900px'>x</td></tr></table>",
        "<blockquote><ul><li><div style='min-width:3900px'>x</div></li></ul></blockquote>", "<details open><summary style='padding-left:3900px'>s</summary><div style='min-width:3900px'>x</div></details>", "<h3 style='padding-left:3900px'>x</h3>",
    ];

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task No_content_switches_off_a_page_s_scripts(string hash, string markdown, string html)
    {
        using var folder = new TemporaryFolder();
        await using var page = await ShowAsync(folder, [Cell.Markdown("m", markdown), Shown("o", new MimeBundle("text/html", html)), Shown("f", SampleNotebooks.OfOthers), Cell.Code("d", "flowchart LR\n a --> b", "mermaid")], hash);
        await page.ReadAllAsync();
        Assert.Equal(1, await page[".figure.is-live"].CountAsync());
        await page.CountsAsync(".diagram.is-drawn", 1);
        await page.Page.Keyboard.PressAsync("/");
        await page.CountsAsync("dialog.search[open]", 1);
        await page.Page.Keyboard.TypeAsync("title");
        await page.Page.WaitForFunctionAsync("() => document.querySelectorAll('dialog.search li a').length > 0");
        Assert.DoesNotContain(page.Complaints, complaint => complaint.StartsWith("thrown", StringComparison.Ordinal));
        var ids = await page.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[id]')].map(e => e.id)");
        Assert.Single(ids, id => id == "wb-main");
        Assert.Equal(ids.Distinct(), ids.Where(id => !id.StartsWith("out-", StringComparison.Ordinal)).Concat(ids.Where(id => id.StartsWith("out-", StringComparison.Ordinal))).Distinct().OrderBy(id => Array.IndexOf(ids, id)));
        // A name in the window that is an element's id is content that a script may take for its own.
        Assert.Empty(await page.Page.EvaluateAsync<string[]>("names => names.filter(name => { const it = window[name]; return it instanceof Element || it instanceof HTMLCollection; })", Names.Except(["wb-main", "cell-m", "cell-f"])));
    }

    [Fact]
    public async Task A_script_that_fails_does_not_stop_the_others()
    {
        using var folder = new TemporaryFolder();
        await using var page = await ShowAsync(folder, [Shown("f", SampleNotebooks.OfOthers)], "", "Object.defineProperty(document, 'fonts', { get() { throw new Error('no fonts here'); } });");
        await page.Page.EvaluateAsync("() => scrollTo(0, document.body.scrollHeight)");
        await page.CountsAsync(".figure.is-live", 1);
        Assert.Contains(page.Complaints, complaint => complaint.Contains("no fonts here", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Wide))]
    public async Task No_content_is_wider_than_the_page_but_in_a_box_that_scrolls(string html)
    {
        using var folder = new TemporaryFolder();
        await using var page = await ShowAsync(folder, [Cell.Markdown("m", html), Cell.Markdown("n", $"inside a line {html} of text"), Shown("o", new MimeBundle("text/html", html))], "", width: 390);
        await page.ComesToRestAsync();
        Assert.Equal(390, await page.Page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"));
        Assert.InRange(await page.Page.EvaluateAsync<double>("() => Math.max(...[...document.querySelectorAll('*')].map(e => e.scrollWidth))"), 1, 60_000);
        Assert.InRange(await page.Page.EvaluateAsync<double>("() => document.documentElement.scrollHeight"), 1, 60_000);
    }

    [Fact]
    public async Task A_wide_output_can_be_scrolled_with_the_keyboard()
    {
        using var folder = new TemporaryFolder();
        await using var page = await ShowAsync(folder, [Cell.Markdown("m", "<div style='min-width:2000px'>x</div>"), Shown("o", new MimeBundle("text/html", "<div style='min-width:2000px'>x</div>"))], "", width: 390);
        await page.ComesToRestAsync();
        foreach (var box in (string[])["#cell-m > .scroll", "#cell-o .out"])
        {
            await page.TabToAsync(box);
            await page.Page.Keyboard.PressAsync("ArrowRight");
            await page.Page.WaitForFunctionAsync("box => document.querySelector(box).scrollLeft > 0", box);
        }
    }

    private async Task<OpenPage> ShowAsync(TemporaryFolder folder, Cell[] cells, string hash, string? first = null, int width = 1280)
    {
        var notebook = new BookPage(Path.Combine(folder.Path, "01-a.ipynb"), Notebook.Create([Cell.Markdown("t", "# Title\n\nThe lead.\n\n## A\n\n## B"), .. cells]));
        BookBuilder.Build([notebook], Path.Combine(folder.Path, "book"), BookInBrowser.Options);
        return await book.OpenFileAsync(new Uri(Path.Combine(folder.Path, "book", "01-a.html")).AbsoluteUri + hash, width, before: first is null ? null : page => page.AddInitScriptAsync(first));
    }

    private static Cell Shown(string id, MimeBundle data)
    {
        var cell = Cell.Code(id, "1");
        cell.Outputs.Add(new DisplayOutput(data));
        return cell;
    }
}
