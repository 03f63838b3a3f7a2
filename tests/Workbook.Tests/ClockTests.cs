using System.Text.RegularExpressions;
using Workbook.Book;
using Workbook.Book.Serving;
using Workbook.Ipynb;
using Workbook.Running;

namespace Workbook.Tests;

/// <summary>A clock may jump in either direction, and files may come from a machine whose clock is wrong: nothing is decided by it.</summary>
public sealed partial class ClockTests
{
    [Fact]
    public void No_line_of_the_program_asks_what_time_it_is_or_when_a_file_was_written()
    {
        var sources = Path.Combine(Repository.Find(AppContext.BaseDirectory)!, "src", "Workbook");
        var asking = Directory.EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories).Where(file => AsksForTime().IsMatch(File.ReadAllText(file)));
        Assert.Empty(asking);
    }

    [Fact]
    public async Task A_notebook_is_shown_anew_whatever_time_its_file_bears()
    {
        using var folder = new TemporaryFolder();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var notebook = folder.Write("a.ipynb", Text("first"));
        var rebuilt = new SemaphoreSlim(0);
        var address = new TaskCompletionSource<string>();
        var book = new LiveBook(
            () => [new BookPage(notebook, NotebookFile.Read(notebook))],
            (page, _) => Task.FromResult(page.Notebook),
            Path.Combine(folder.Path, "serve"),
            new BookOptions { UseNode = false, Report = _ => rebuilt.Release() });
        var serving = book.ServeAsync(0, address.SetResult, stop.Token);
        using var client = new HttpClient { BaseAddress = new Uri(await address.Task) };
        foreach (var (year, word) in ((int, string)[])[(1990, "backw"), (2099, "forwa"), (1990, "again")])
        {
            // Put in its place complete and with its time, and as long as before.
            var saved = folder.Write("saved", Text(word));
            File.SetLastWriteTimeUtc(saved, new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            File.Move(saved, notebook, overwrite: true);
            while (!(await client.GetStringAsync("a.html", stop.Token)).Contains($"word {word}", StringComparison.Ordinal))
                await rebuilt.WaitAsync(stop.Token);
        }
        await stop.CancelAsync();
        await serving;
    }

    private static string Text(string word) => IpynbWriter.ToText(Notebook.Create(Cell.Markdown("title", $"# A\n\nThe word {word}.")));

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset|UtcNow|GetLastWriteTime\w*|LastWriteTime\w*|GetCreationTime\w*|CreationTime\w*|TimeProvider)\b")]
    private static partial Regex AsksForTime();
}
