using System.Collections.Concurrent;
using Workbook.Book;
using Workbook.Book.Serving;
using Workbook.Ipynb;

namespace Workbook.Tests.Book.Serving;

public sealed class LiveBookTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly ConcurrentQueue<string> _said = new();
    private Exception? _unreadable;

    public void Dispose()
    {
        _stop.Dispose();
        _folder.Dispose();
    }

    public static TheoryData<string, string, string> Unbuildable => new()
    {
        { "02-b.ipynb", "{\n", "this is not JSON" },
        { "02-b.ipynb", """{"nbformat": 3, "nbformat_minor": 0}""", "$.nbformat" },
        { "01-a.dib", "#!markdown\n# The same name", "would be the same page" },
        { "index.ipynb", Text("x"), "can't be named index" },
        { "02-b.ipynb", Text(new string('>', 500)), "02-b.ipynb, cell m: its quotes, lists, emphasis or brackets are nested" },
    };

    [Fact]
    public Task A_saved_notebook_is_rebuilt_and_open_pages_are_told() => ServingAsync(async (client, events) =>
    {
        Assert.Contains("before", await client.GetStringAsync("01-a.html"), StringComparison.Ordinal);
        Assert.Contains("/-/reload.js", await client.GetStringAsync(""), StringComparison.Ordinal);
        Save("after");
        Assert.Equal("data: 01-a", await NextAsync(events));
        Assert.Contains("after", await client.GetStringAsync("01-a.html"), StringComparison.Ordinal);
    });

    [Fact]
    public Task A_saved_witness_rebuilds_the_page_of_its_notebook()
    {
        var witness = _folder.Write("notebooks/witness/01-a/m.numpy.py", "x = 1   # C#: x\n");
        return ServingAsync(async (_, events) =>
        {
            await File.WriteAllTextAsync(witness, "x = 2   # C#: x\n", _stop.Token);
            Assert.Equal("data: 01-a", await NextAsync(events));
        });
    }

    [Theory]
    [MemberData(nameof(Unbuildable))]
    public Task What_can_not_be_built_is_told_in_a_line_and_the_last_good_book_stays(string name, string text, string problem) => ServingAsync(async (client, events) =>
    {
        Write(name, text);
        Assert.Contains(problem, await SaidAsync("The pages stay as they were: "), StringComparison.Ordinal);
        Assert.Contains("before", await client.GetStringAsync("01-a.html"), StringComparison.Ordinal);

        File.Delete(Path.Combine(_folder.Path, "notebooks", name));
        Save("after");
        Assert.Equal("data: 01-a", await NextAsync(events));
        Assert.Contains("after", await client.GetStringAsync("01-a.html"), StringComparison.Ordinal);
    });

    [Fact]
    public Task Not_even_what_nobody_thought_of_ends_the_server() => ServingAsync(async (client, events) =>
    {
        _unreadable = new UnauthorizedAccessException("Access to the path 'private'\nis denied.");
        Save("unread");
        Assert.Equal("The pages stay as they were: Access to the path 'private' is denied.", await SaidAsync("The pages stay as they were: "));
        Assert.Contains("before", await client.GetStringAsync("01-a.html"), StringComparison.Ordinal);

        _unreadable = null;
        Save("after");
        Assert.Equal("data: 01-a", await NextAsync(events));
    });

    [Fact]
    public Task No_page_is_missing_while_the_book_is_replaced() => ServingAsync(async (client, events) =>
    {
        using var enough = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            for (var read = 0; ; read++)
            {
                if (enough.IsCancellationRequested)
                    return read;
                Assert.Contains("edition", await client.GetStringAsync("01-a.html"), StringComparison.Ordinal);
            }
        });
        for (var i = 0; i < 5; i++)
        {
            Save($"edition {i}");
            Assert.Equal("data: 01-a", await NextAsync(events));
        }
        await enough.CancelAsync();
        Assert.NotEqual(0, await reading);
    }, first: "edition");

    [Fact]
    public async Task The_end_does_not_wait_for_a_cell_that_runs()
    {
        Write("01-a.ipynb", IpynbWriter.ToText(Notebook.Create(Cell.Code("endless", "while (true) ;"))));
        var running = new TaskCompletionSource();
        var serving = Book(async (page, cancel) =>
        {
            running.SetResult();
            await Task.Delay(Timeout.Infinite, cancel);
            return page.Notebook;
        }).ServeAsync(0, _ => Assert.Fail("The book is not there yet."), _stop.Token);
        await running.Task;
        await _stop.CancelAsync();
        await serving.WaitAsync(ServedBook.Patience);
    }

    private LiveBook Book(Func<BookPage, CancellationToken, Task<Notebook>> run) =>
        new(Read, run, Path.Combine(_folder.Path, "serve"), new BookOptions { UseNode = false, Report = _said.Enqueue });

    private IReadOnlyList<BookPage> Read() => _unreadable is { } wrong
        ? throw wrong
        : [.. Directory.GetFiles(Path.Combine(_folder.Path, "notebooks")).Where(NotebookFile.IsNotebook).Order(StringComparer.Ordinal).Select(BookPage.Read)];

    private async Task ServingAsync(Func<HttpClient, StreamReader, Task> test, string first = "before")
    {
        Save(first);
        var ready = new TaskCompletionSource<string>();
        var serving = Book((page, _) => Task.FromResult(page.Notebook)).ServeAsync(0, ready.SetResult, _stop.Token);
        await Task.WhenAny(ready.Task, serving);
        Assert.True(ready.Task.IsCompleted, serving.Exception?.ToString());
        using var client = new HttpClient { BaseAddress = new Uri(await ready.Task), Timeout = ServedBook.Patience };
        using var events = new StreamReader(await client.GetStreamAsync("-/events"));
        Assert.Equal(": watching", await events.ReadLineAsync(_stop.Token));
        await test(client, events);
        await _stop.CancelAsync();
        await serving.WaitAsync(ServedBook.Patience);
        Assert.Equal("\n", await events.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The next event, after the empty line that ends the one before.</summary>
    private async Task<string?> NextAsync(StreamReader events)
    {
        Assert.Equal("", await events.ReadLineAsync(_stop.Token).AsTask().WaitAsync(ServedBook.Patience));
        return await events.ReadLineAsync(_stop.Token).AsTask().WaitAsync(ServedBook.Patience);
    }

    private async Task<string> SaidAsync(string beginning)
    {
        using var enough = new CancellationTokenSource(ServedBook.Patience);
        while (true)
        {
            if (_said.FirstOrDefault(line => line.StartsWith(beginning, StringComparison.Ordinal)) is { } line)
                return line;
            await Task.Delay(20, enough.Token);
        }
    }

    private void Save(string prose) => Write("01-a.ipynb", Text(prose));

    /// <summary>As editors do it: nobody reads half of a file.</summary>
    private void Write(string name, string text)
    {
        var draft = _folder.Write($"{name}.draft", text);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "notebooks"));
        File.Move(draft, Path.Combine(_folder.Path, "notebooks", name), overwrite: true);
    }

    private static string Text(string prose) => IpynbWriter.ToText(Notebook.Create(Cell.Markdown("m", $"# A\n\n{prose}")));
}
