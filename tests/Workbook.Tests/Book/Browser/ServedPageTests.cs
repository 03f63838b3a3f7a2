using Workbook.Book;
using Workbook.Book.Serving;
using Workbook.Files;
using Workbook.Ipynb;
using Workbook.Tests.Book.Serving;

namespace Workbook.Tests.Book.Browser;

public sealed class ServedPageTests(BookInBrowser book)
{
    [Fact]
    public async Task An_open_page_loads_itself_anew_when_its_notebook_is_saved()
    {
        using var folder = new TemporaryFolder();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var notebook = folder.Write("notebooks/01-a.ipynb", "");
        Save("before");
        var ready = new TaskCompletionSource<string>();
        var serving = new LiveBook(() => [BookPage.Read(notebook)], (page, _) => Task.FromResult(page.Notebook), Path.Combine(folder.Path, "serve"), BookInBrowser.Options)
            .ServeAsync(0, ready.SetResult, stop.Token);
        try
        {
            await Task.WhenAny(ready.Task, serving);
            var address = new Uri(await ready.Task);
            await using var page = await book.OpenServedAsync(new Uri(address, "01-a.html"));
            await page.SaysAsync("article .prose:last-of-type p:last-of-type", "before");
            await page.ReadAllAsync();
            Assert.Empty(page.Complaints);
            Assert.All(page.Requests, request => Assert.StartsWith(address.AbsoluteUri, request, StringComparison.Ordinal));

            Save("after");
            await page.SaysAsync("article .prose:last-of-type p:last-of-type", "after");
        }
        finally
        {
            await stop.CancelAsync();
            await serving;
        }

        void Save(string prose) => AtomicFile.WriteAllText(notebook, IpynbWriter.ToText(Notebook.Create(Cell.Markdown("title", "# A\n\nThe lead."), Cell.Markdown("prose", prose))));
    }

    [Fact]
    public async Task Another_site_can_neither_frame_a_page_nor_load_its_scripts()
    {
        await using var shown = await ServedBook.StartAsync(("figure.js", "parent.stolen = true;"));
        await using var site = await ServedBook.StartAsync(("index.html",
            $"<!doctype html><iframe src=\"{shown.Address}\"></iframe><script src=\"{shown.Address}figure.js\" onload=\"loaded = true\" onerror=\"refused = true\"></script>"));
        await using var page = await book.OpenServedAsync(site.Address);
        Assert.True(await page.Page.EvaluateAsync<bool>("() => window.refused && !window.loaded && !window.stolen"));
        Assert.DoesNotContain("the index", await page.Page.Frames[1].ContentAsync(), StringComparison.Ordinal);
        Assert.Contains(page.Complaints, complaint => complaint.Contains("frame-ancestors 'none'", StringComparison.Ordinal));
    }
}
