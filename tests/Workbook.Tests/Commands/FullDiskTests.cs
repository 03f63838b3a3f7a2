using System.Diagnostics;
using System.Text.RegularExpressions;
using Workbook.Ipynb;

namespace Workbook.Tests.Commands;

/// <summary>A disk without room: a file system of its own in memory, which only root can make.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _disk;
    private readonly bool _mounted;

    public FullDiskTests()
    {
        _disk = Directory.CreateDirectory(Path.Combine(_folder.Path, "disk")).FullName;
        _mounted = OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=256k", "none", _disk);
        Assert.SkipUnless(_mounted, "A small file system can't be made here (mount -t tmpfs needs to be root).");
    }

    public void Dispose()
    {
        if (_mounted)
            Run("umount", _disk);
        _folder.Dispose();
    }

    [Fact]
    public async Task A_notebook_that_finds_no_room_stays_as_it_was_and_the_others_are_stored()
    {
        var big = Write("disk/a.ipynb", Cell.Code("long", "Console.Write(new string('x', 400_000));"));
        var small = Write("disk/b.ipynb", Cell.Code("short", "Console.Write(\"kept\");"));
        var before = File.ReadAllText(big);
        var run = await Cli.RunAsync(_folder.Path, "run", "disk", "--in-place", "--jobs", "1");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("not stored: No space left on device : '", run.Output);
        Assert.DoesNotContain(".workbook-", run.Output);
        Assert.Equal(before, File.ReadAllText(big));
        Assert.Single(NotebookFile.Read(small).Cells[0].Outputs);
        Assert.Equal(["a.ipynb", "b.ipynb"], Names());
    }

    [Theory]
    [InlineData("book", "-o", "disk/book")]
    [InlineData("book", "--single-file", "a", "-o", "disk/book/page.html")]
    public async Task A_book_or_page_that_finds_no_room_leaves_the_one_of_before(params string[] arguments)
    {
        var cell = Cell.Code("long", "");
        cell.Outputs.Add(new StreamOutput("stdout", string.Concat(Enumerable.Repeat("line\n", 100_000))));
        Write("notebooks/a.ipynb", Cell.Markdown("title", "# A"), cell);
        foreach (var file in (string[])["index.html", ".workbook-book", "page.html"])
            _folder.Write($"disk/book/{file}", "of before");
        var book = await Cli.RunAsync(_folder.Path, new() { ["PATH"] = Path.Combine(_folder.Path, "nothing") }, [.. arguments, "notebooks"]);
        Assert.Equal(2, book.ExitCode);
        Assert.Matches($@"^{Regex.Escape(arguments[^1])} can't be written \(.*(No space left on device|the disk was full).*\)\. What was there is as it was\. Make room or name another place\.\n$", book.Error);
        Assert.DoesNotContain(".workbook-", book.Error);
        Assert.Equal(["of before", "of before", "of before"], Directory.EnumerateFiles(Path.Combine(_disk, "book")).Select(File.ReadAllText));
        Assert.Equal(["book"], Names());
    }

    private string Write(string name, params Cell[] cells) => _folder.Write(name, IpynbWriter.ToText(Notebook.Create(cells)));

    private IEnumerable<string?> Names() => Directory.EnumerateFileSystemEntries(_disk).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
