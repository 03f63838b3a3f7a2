using Workbook.Book;
using Workbook.Ipynb;
using Workbook.Tests.Book.Sanitising;

namespace Workbook.Tests.Book.Browser;

public sealed class HostilePageTests(BookInBrowser book)
{
    [Fact]
    public async Task A_page_of_hostile_cells_runs_nothing_fetches_nothing_and_keeps_its_shape()
    {
        using var folder = new TemporaryFolder();
        var cells = HostileOutputs.Markdown.Select((text, i) => Cell.Markdown($"m{i}", text)).ToList();
        foreach (var (i, html) in HostileOutputs.Html.Index())
        {
            var cell = Cell.Code($"c{i}", "</code></pre><script>alert(1)</script>");
            var svg = $"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\">{html}</svg>";
            cell.Outputs.AddRange(
            [
                new DisplayOutput(new MimeBundle("text/html", html)),
                new DisplayOutput(new MimeBundle("text/markdown", html)),
                new DisplayOutput(new MimeBundle("image/svg+xml", svg)),
                new DisplayOutput(new MimeBundle("image/png", "\" onerror=\"alert(1)")),
                new DisplayOutput(new MimeBundle("text/latex", $"\\text{{{html}}}")),
                new DisplayOutput(new MimeBundle("application/javascript", "alert(1)")),
                new StreamOutput("stdout", html),
                new ErrorOutput(html, html, [html]),
            ]);
            cells.Add(cell);
        }
        var page = new BookPage(Path.Combine(folder.Path, "01-<script>alert(1)<.ipynb"), Notebook.Create([Cell.Markdown("title", "# <script>alert(1)</script> Title"), .. cells]));
        BookBuilder.Build([page], Path.Combine(folder.Path, "book"), BookInBrowser.Options with { Title = "<script>alert(1)</script>" });

        await using var shown = await book.OpenFileAsync(Path.Combine(folder.Path, "book", $"{page.Name}.html"));
        await shown.Page.EvaluateAsync("() => { for (const d of document.querySelectorAll('details')) d.open = true; for (const a of document.querySelectorAll('article a')) if (a.hash) a.click(); }");
        await shown.ScrollThroughAsync(2000);
        await shown.ComesToRestAsync();

        Assert.All(shown.Requests, address => Assert.StartsWith(new Uri(folder.Path).AbsoluteUri, address, StringComparison.Ordinal));
        Assert.DoesNotContain(shown.Complaints, complaint => complaint.StartsWith("dialog", StringComparison.Ordinal) || complaint.StartsWith("thrown", StringComparison.Ordinal) || complaint.Contains("Content Security Policy", StringComparison.Ordinal));
        Assert.True(await shown[".topbar"].IsVisibleAsync());
        // Only plotly.js places things by itself, inside its own figures.
        Assert.Empty(await shown.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('article *')].filter(e => ['fixed', 'absolute'].includes(getComputedStyle(e).position) && !e.closest('math, .live > *') && !e.classList.contains('unseen')).map(e => e.outerHTML.slice(0, 200))"));
        Assert.True(await shown.Page.EvaluateAsync<bool>("() => ({}).polluted === undefined"));
    }
}
