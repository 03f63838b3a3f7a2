using System.Diagnostics;
using Workbook.Ipynb;

namespace Workbook.Tests.Commands;

/// <summary>Places that can't be read or written are told before anything runs: a cell that ran would leave a file.</summary>
public sealed class PlaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _ran;
    private readonly string _notebook;

    public PlaceTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The places are those of Linux.");
        _ran = Path.Combine(_folder.Path, "ran");
        _notebook = _folder.Write("notebooks/a.ipynb", IpynbWriter.ToText(Notebook.Create(Cell.Markdown("title", "# A"), Cell.Code("run", $"System.IO.File.WriteAllText(\"{_ran}\", \"\");"))));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> RefusedAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        var before = Names();
        var run = await Cli.RunAsync(_folder.Path, environment, arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.False(File.Exists(_ran), "A cell ran.");
        Assert.Equal(before, Names());
        Assert.DoesNotContain("   at ", run.Error);
        return run.Error.TrimEnd('\n');
    }

    private List<string> Names() => [.. Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private Dictionary<string, string> WithoutNode => new() { ["PATH"] = Path.Combine(_folder.Path, "nothing") };

    [Theory]
    [InlineData("", "The output has no name.")]
    [InlineData("/proc/book", "/proc/book can't be written")]
    [InlineData("notebooks/a.ipynb", "notebooks/a.ipynb is a file; a book needs a folder.")]
    [InlineData("notebooks/a.ipynb/book", "notebooks/a.ipynb/book can't be written")]
    [InlineData("notebooks", "notebooks holds files that are no book of this program")]
    [InlineData("/dev/null", "/dev/null is a device; a book needs a folder.")]
    [InlineData("/", "/ can't be replaced.")]
    public async Task A_book_that_has_no_place(string output, string said) =>
        Assert.Contains(said, await RefusedAsync(WithoutNode, "book", "notebooks", "--run", "-o", output));

    [Theory]
    [InlineData("", "The output has no name.")]
    [InlineData("/proc/page.html", "/proc/page.html can't be written")]
    [InlineData("/dev/null", "/dev/null is a device; a page needs a file.")]
    [InlineData("notebooks", "notebooks is a folder; a page needs a file.")]
    [InlineData("notebooks/a.ipynb", "would be a notebook by its name")]
    [InlineData("notebooks/a.ipynb/page.html", "can't be written")]
    public async Task A_page_that_has_no_place(string output, string said) =>
        Assert.Contains(said, await RefusedAsync(WithoutNode, "book", "notebooks", "--run", "--single-file", "a", "-o", output));

    [Fact]
    public async Task A_page_that_is_not_there_is_told_before_the_notebooks_run() =>
        Assert.StartsWith("There is no notebook named b.", await RefusedAsync(WithoutNode, "book", "notebooks", "--run", "--single-file", "b"));

    [Fact]
    public async Task The_main_job_s_book_has_no_place()
    {
        _folder.Write("Notebooks.sln", "");
        _folder.Write("artifacts/book", "a file");
        Assert.Contains("book is a file; a book needs a folder.", await RefusedAsync(WithoutNode));
        Assert.Contains("/proc/book can't be written", await RefusedAsync(WithoutNode, "-o", "/proc/book"));
    }

    [Fact]
    public async Task A_notebook_inside_the_book_that_would_be_replaced()
    {
        _folder.Write("book/.workbook-book", "");
        _folder.Write("book/notebooks/b.ipynb", File.ReadAllText(_notebook));
        Assert.Contains("b.ipynb is a notebook inside book", await RefusedAsync(WithoutNode, "book", "book/notebooks", "--run", "-o", "book"));
    }

    [Fact]
    public async Task Notebooks_that_are_read_only_are_all_named()
    {
        _folder.Write("notebooks/b.ipynb", File.ReadAllText(_notebook));
        foreach (var file in Directory.GetFiles(Path.Combine(_folder.Path, "notebooks")))
            File.SetAttributes(file, FileAttributes.ReadOnly);
        var said = await RefusedAsync([], "run", "notebooks", "--in-place");
        Assert.Contains("notebooks/a.ipynb: its outputs could not be stored.", said);
        Assert.Contains("notebooks/b.ipynb: its outputs could not be stored.", said);
        Assert.EndsWith("Nothing was run. Make them writable, or run without --in-place.", said);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/proc")]
    [InlineData("/dev/null")]
    public async Task There_is_no_temporary_folder(string folder)
    {
        foreach (var command in (string[][])[["run", "notebooks"], ["verify", "notebooks"], ["book", "notebooks", "--run", "-o", "book"]])
            Assert.Matches($@"^There is no room for the kernel in the temporary folder {folder}/ \(.+\)\. Name another with the environment variable TMPDIR \(TMP on Windows\)\.$", await RefusedAsync(new(WithoutNode) { ["TMPDIR"] = folder }, command));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("verify")]
    [InlineData("book")]
    [InlineData("serve")]
    public async Task A_named_pipe_a_device_and_a_socket_are_no_notebooks_and_nobody_waits_for_them(string command)
    {
        var pipe = Path.Combine(_folder.Path, "notebooks", "pipe.ipynb");
        Process.Start("mkfifo", [pipe]).WaitForExit();
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "notebooks", "zero.ipynb"), "/dev/zero");
        using var socket = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(Path.Combine(_folder.Path, "notebooks", "socket.ipynb")));
        string[] expected =
        [
            "notebooks/pipe.ipynb, the file: it is a named pipe, not a file. Name a notebook.",
            "notebooks/socket.ipynb, the file: it is a socket, not a file. Name a notebook.",
            "notebooks/zero.ipynb, the file: it is a device, not a file. Name a notebook.",
        ];
        Assert.Equal(expected, (await RefusedAsync(WithoutNode, command, "notebooks")).Split('\n'));
        Assert.Equal(expected[0], await RefusedAsync(WithoutNode, command, "notebooks/pipe.ipynb"));
    }

    [Fact]
    public async Task What_another_client_wrote_is_no_pipe()
    {
        var executed = Directory.CreateDirectory(Path.Combine(_folder.Path, "executed")).FullName;
        Process.Start("mkfifo", [Path.Combine(executed, "a.ipynb")]).WaitForExit();
        Assert.Contains("it is a named pipe", await RefusedAsync([], "verify", "notebooks", "--against", "executed"));
    }

    [Fact]
    public async Task A_book_among_the_notebooks_is_not_taken_for_more_of_them()
    {
        foreach (var _ in (int[])[1, 2])
        {
            var book = await Cli.RunAsync(_folder.Path, WithoutNode, "book", ".", "-o", "notebooks/pages");
            Assert.True(book.ExitCode == 0, book.Error);
            Assert.Contains("(1 page,", book.Output);
        }
    }
}
