using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Workbook.Book;
using Workbook.Ipynb;

namespace Workbook.Tests.Book.Browser;

/// <summary>Mermaid's diagrams in a page that has no network.</summary>
public sealed class DiagramTests(BookInBrowser book) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false, 1280)]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    [InlineData(true, 390)]
    public async Task A_diagram_is_drawn_in_the_page_s_colours_and_axe_finds_no_violation(bool dark, int width)
    {
        await using var page = await OpenAsync(dark, width);
        await DrawnAsync(page, 4);
        Assert.Equal("X and Z. X goes through a layer to Z.", await page["#cell-flow [role=img]"].GetAttributeAsync("aria-label"));
        Assert.Equal(["X (batch × in)", "Z", "dZ"], (await page["#cell-flow svg text"].AllTextContentsAsync()).Where(text => text.Length > 0).Distinct().Order(StringComparer.Ordinal));
        Assert.False(await page["#cell-flow .diagram-text"].IsVisibleAsync());
        Assert.Equal(await PageColourAsync(page, "--ink"), await LabelColourAsync(page));
        Assert.All(page.Requests, address => Assert.StartsWith(new Uri(_folder.Path).AbsoluteUri, address, StringComparison.Ordinal));
        Assert.Empty(page.Complaints);
        Assert.True(await page.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        var result = await page.Page.RunAxe();
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
    }

    [Fact]
    public async Task A_diagram_follows_the_theme_and_keeps_its_place()
    {
        await using var page = await OpenAsync();
        await DrawnAsync(page, 4);
        var (before, height) = (await LabelColourAsync(page), await HeightAsync(page));
        await page[".theme"].ClickAsync();
        await page[".theme"].ClickAsync();
        await page.Page.WaitForFunctionAsync("before => getComputedStyle(document.querySelector('#cell-flow [role=img]').shadowRoot.querySelector('svg text')).fill !== before", before);
        Assert.Equal(await PageColourAsync(page, "--ink"), await LabelColourAsync(page));
        Assert.Equal(height, await HeightAsync(page));
    }

    [Fact]
    public async Task Nothing_moves_when_diagrams_come()
    {
        await using var page = await OpenAsync(scroll: false, before: page => page.AddInitScriptAsync(
            "window.shift = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) shift += e.value; }).observe({ type: 'layout-shift', buffered: true });"));
        await page.ScrollThroughAsync(200);
        await DrawnAsync(page, 4);
        await page.ComesToRestAsync();
        Assert.InRange(await page.Page.EvaluateAsync<double>("() => shift"), 0, 0.02);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Without_mermaid_js_or_without_scripts_the_text_is_there(bool scripts, bool withNode)
    {
        await using var page = await OpenAsync(scripts: scripts, withNode: withNode, scroll: scripts);
        Assert.True(await page["#cell-flow .diagram-text"].IsVisibleAsync());
        Assert.Contains("X[\"X (batch × in)\"]", await page.TextAsync("#cell-flow .diagram-text"), StringComparison.Ordinal);
        Assert.Equal("X and Z", await page.TextAsync("#cell-flow figcaption"));
        Assert.Equal("Sequence diagram, as text", await page.TextAsync("#cell-sequence figcaption"));
        Assert.Equal(0, await page["[role=img]"].CountAsync());
    }

    [Fact]
    public async Task Where_mermaid_js_can_t_be_loaded_the_text_stays()
    {
        await using var page = await OpenAsync(before: page => page.RouteAsync("**/mermaid*", route => route.AbortAsync()));
        await page.CountsAsync(".diagram.is-text", 4);
        Assert.True(await page["#cell-flow .diagram-text"].IsVisibleAsync());
    }

    [Fact]
    public async Task A_diagram_that_Mermaid_can_t_read_stays_text_and_the_others_are_drawn()
    {
        await using var page = await OpenAsync(broken: true);
        await DrawnAsync(page, 4);
        await page.CountsAsync(".diagram.is-text", 1);
        Assert.Equal("Flowchart, as text", await page.TextAsync("#cell-broken figcaption"));
    }

    [Fact]
    public async Task Mermaid_is_loaded_only_by_a_page_that_has_a_diagram()
    {
        await using var drawn = await OpenAsync();
        await DrawnAsync(drawn, 4);
        Assert.Single(drawn.Requests, IsMermaid);
        await using var words = await book.OpenAsync("03-plain");
        await words.ReadAllAsync();
        Assert.DoesNotContain(words.Requests, IsMermaid);
        Assert.Empty(Directory.GetFiles(Path.Combine(book.Folder, "assets"), "mermaid*"));
    }

    [Fact]
    public async Task A_page_by_itself_draws_its_diagrams()
    {
        var file = Path.Combine(_folder.Path, "alone", "page.html");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        BookBuilder.BuildSingleFile([Page(broken: false)], "01-diagrams", file, BookInBrowser.Options);
        await using var page = await book.OpenFileAsync(file);
        await page.ScrollThroughAsync();
        await DrawnAsync(page, 4);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_diagram_can_neither_cover_the_page_nor_run_anything_nor_fetch()
    {
        string[] hostile =
        [
            "%%{init: {\"securityLevel\": \"loose\", \"themeCSS\": \"svg { position: fixed; inset: 0 } * { background: url(https://evil.example/a.png) }\", \"fontFamily\": \"x; } * { position: fixed }\"}}%%\nflowchart LR\n  A[\"<img src=x onerror=alert(1)>\"] --> B\n  click A \"javascript:alert(1)\"\n  click B call alert(1)",
            "flowchart LR\n  A --> B\n  classDef x fill:url(https://evil.example/b.png),position:fixed,inset:0\n  class A x\n  style B background:url(https://evil.example/c.png)",
            "flowchart LR\n  A@{ img: \"https://evil.example/d.png\", label: \"x\", w: 60, h: 60 } --> B",
        ];
        var cells = hostile.Select((source, i) => Cell.Code($"h{i}", $"#!mermaid\n{source}", "mermaid"));
        BookBuilder.Build([new BookPage(Path.Combine(_folder.Path, "01-hostile.ipynb"), Notebook.Create([Cell.Markdown("title", "# 1 · Hostile"), .. cells]))], Path.Combine(_folder.Path, "book"), BookInBrowser.Options);
        await using var page = await book.OpenFileAsync(Path.Combine(_folder.Path, "book", "01-hostile.html"));
        await page.ScrollThroughAsync();
        await page.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.diagram')].every(figure => figure.matches('.is-drawn, .is-text'))");
        await page.ComesToRestAsync();
        // Mermaid asks for the picture of a node; the page's policy lets nothing out.
        Assert.All(page.Requests.Where(address => address.Contains("evil", StringComparison.Ordinal)), address => Assert.Contains($"failed: {address} csp", page.Complaints));
        Assert.DoesNotContain(page.Complaints, complaint => complaint.StartsWith("dialog", StringComparison.Ordinal) || complaint.StartsWith("thrown", StringComparison.Ordinal));
        Assert.True(await page.Page.EvaluateAsync<bool>("() => { const { x, y, width } = document.querySelector('.theme').getBoundingClientRect(); return !!document.elementFromPoint(x + width / 2, y + 5).closest('.theme'); }"));
    }

    private static Task DrawnAsync(OpenPage page, int count) => page.CountsAsync(".diagram.is-drawn [role=img]", count);

    private static Task<string> LabelColourAsync(OpenPage page) => page["#cell-flow svg text"].First.EvaluateAsync<string>("text => getComputedStyle(text).fill");

    private static Task<double> HeightAsync(OpenPage page) => page["#cell-flow .diagram"].EvaluateAsync<double>("figure => figure.getBoundingClientRect().height");

    private static Task<string> PageColourAsync(OpenPage page, string name) => page.Page.EvaluateAsync<string>("name => { const i = document.createElement('i'); i.style.color = `var(${name})`; document.body.append(i); const { color } = getComputedStyle(i); i.remove(); return color; }", name);

    private static bool IsMermaid(string address) => address.Contains("mermaid", StringComparison.Ordinal);

    private async Task<OpenPage> OpenAsync(bool dark = false, int width = 1280, bool scripts = true, bool withNode = true, bool broken = false, bool scroll = true, Func<IPage, Task>? before = null)
    {
        BookBuilder.Build([Page(broken)], Path.Combine(_folder.Path, "book"), BookInBrowser.Options with { UseNode = withNode });
        var page = await book.OpenFileAsync(Path.Combine(_folder.Path, "book", "01-diagrams.html"), width, dark, scripts, before: before);
        if (scroll)
            await page.ScrollThroughAsync();
        return page;
    }

    private BookPage Page(bool broken) => new(Path.Combine(_folder.Path, "01-diagrams.ipynb"), Notebook.Create(
    [
        // A heading that bears the name under which Mermaid is known in the page.
        Cell.Markdown("title", "# 1 · Diagrams\n\nSome.\n\n## Mermaid\n\nThe first."),
        Cell.Code("flow", "#!mermaid\nflowchart LR\n  accTitle: X and Z\n  accDescr: X goes through a layer to Z.\n  X[\"X (batch × in)\"] --> Z -->|dZ| X", "mermaid"),
        Cell.Markdown("between", "## Another\n\n```mermaid\nstateDiagram-v2\n  [*] --> Guess\n  Guess --> [*]\n```"),
        Cell.Code("sequence", "#!mermaid\nsequenceDiagram\n  Reader->>Kernel: run the cell\n  Kernel-->>Reader: what it shows", "mermaid"),
        Cell.Code("class", "#!mermaid\nclassDiagram\n  class Layer\n  Layer : forward()\n  Network *-- Layer", "mermaid"),
        .. broken ? [Cell.Code("broken", "#!mermaid\nflowchart LR\n  A -->", "mermaid")] : Array.Empty<Cell>(),
    ]));
}
