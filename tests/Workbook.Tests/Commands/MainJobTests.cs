using Workbook.Ipynb;

namespace Workbook.Tests.Commands;

/// <summary>The command alone, in a repository as small as can be. Without a path to Node the book is made without it.</summary>
public sealed class MainJobTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public MainJobTests()
    {
        _folder.Write("Notebooks.sln", "");
        _folder.Write("src/Deep/readme.txt", "");
    }

    public void Dispose() => _folder.Dispose();

    private void Write(string name, params Cell[] cells) => _folder.Write(Path.Combine("notebooks", name), IpynbWriter.ToText(Notebook.Create(cells)));

    private Task<Cli> RunAsync(params string[] arguments) =>
        Cli.RunAsync(Path.Combine(_folder.Path, "src", "Deep"), new Dictionary<string, string> { ["PATH"] = Path.Combine(_folder.Path, "nothing") }, arguments);

    [Fact]
    public async Task Every_notebook_runs_and_the_book_shows_what_it_showed_from_any_folder_of_the_repository()
    {
        Write("01-first.ipynb", Cell.Markdown("title", "# The first"), Cell.Code("sum", "Enumerable.Range(1, 1234).Sum()"));
        Write("02-second.ipynb", Cell.Markdown("title", "# The second"), Cell.Code("text", "Console.WriteLine(\"se\" + \"cond\");"));
        var run = await RunAsync();
        Assert.True(run.ExitCode == 0, run.Error);
        var book = Path.Combine(_folder.Path, "artifacts", "book");
        Assert.Contains($"The book: {Path.Combine(book, "index.html")} (2 pages", run.Output);
        Assert.Contains("761995", File.ReadAllText(Path.Combine(book, "01-first.html")));
        Assert.Empty(NotebookFile.Read(Path.Combine(_folder.Path, "notebooks", "01-first.ipynb")).Cells[1].Outputs);
    }

    [Fact]
    public async Task A_failed_cell_leaves_the_book_of_before()
    {
        Write("01-first.ipynb", Cell.Markdown("title", "# The first"), Cell.Code("sum", "throw new Exception(\"no book\");"));
        _folder.Write("artifacts/book/.workbook-book", "");
        _folder.Write("artifacts/book/index.html", "the book of before");
        var run = await RunAsync();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The book was not built", run.Error);
        Assert.Equal("the book of before", File.ReadAllText(Path.Combine(_folder.Path, "artifacts", "book", "index.html")));
    }

    [Fact]
    public async Task A_book_is_made_of_stored_outputs_without_running_anything()
    {
        var cell = Cell.Code("never", "throw new Exception(\"not run\");");
        cell.Outputs.Add(new StreamOutput("stdout", "stored text"));
        Write("01-first.ipynb", Cell.Markdown("title", "# The first"), cell);
        var run = await RunAsync("book", "../../notebooks", "--output", "pages");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("stored text", File.ReadAllText(Path.Combine(_folder.Path, "src", "Deep", "pages", "01-first.html")));
        Assert.Equal(2, (await RunAsync("book", "../../notebooks", "--output", "readme.txt")).ExitCode);
    }
}
