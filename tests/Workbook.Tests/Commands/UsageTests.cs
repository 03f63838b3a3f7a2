using Workbook.Ipynb;

namespace Workbook.Tests.Commands;

/// <summary>Wrong usage answers with 2 and a sentence that says what to do.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("run missing.ipynb", "missing.ipynb, the file: it does not exist.")]
    [InlineData("run .", "There is no notebook (.ipynb or .dib) in .")]
    [InlineData("run", "There is no Notebooks.sln in this folder or above it.")]
    [InlineData("verify", "There is no Notebooks.sln in this folder or above it.")]
    [InlineData("book", "There is no Notebooks.sln in this folder or above it.")]
    [InlineData("", "There is no Notebooks.sln in this folder or above it.")]
    [InlineData("run --cell-timeout 0", "--cell-timeout takes seconds above 0")]
    [InlineData("run --cell-timeout soon", "soon")]
    [InlineData("run --jobs 0", "--jobs takes a number from 1")]
    [InlineData("run --what", "--what")]
    [InlineData("walk", "walk")]
    public async Task Wrong_usage(string arguments, string message)
    {
        var run = await Cli.RunAsync(_folder.Path, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(message, run.Error);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task A_file_that_is_no_notebook_is_named_with_the_place()
    {
        _folder.Write("old.ipynb", """{"nbformat": 3, "nbformat_minor": 0, "worksheets": []}""");
        _folder.Write("broken.ipynb", "{\n \"cells\": [\n");
        _folder.Write("notes.txt", "text");
        var run = await Cli.RunAsync(_folder.Path, "run", "old.ipynb", "broken.ipynb", "notes.txt");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("old.ipynb, $.nbformat", run.Error);
        Assert.Contains("broken.ipynb, line 3", run.Error);
        Assert.Contains("notes.txt", run.Error);
    }

    [Theory]
    [InlineData("run", "--in-place")]
    [InlineData("verify", "")]
    public async Task A_dib_file_has_no_place_for_outputs(string command, string option)
    {
        _folder.Write("plain.dib", "#!csharp\n1\n");
        var run = await Cli.RunAsync(_folder.Path, [.. new[] { command, "plain.dib", option }.Where(a => a.Length > 0)]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("plain.dib", run.Error);
        Assert.Contains(".ipynb", run.Error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("run --help")]
    [InlineData("verify --help")]
    [InlineData("book --help")]
    [InlineData("kernel --help")]
    [InlineData("kernel install --help")]
    [InlineData("kernel remove --help")]
    [InlineData("kernel where --help")]
    public async Task Every_command_has_help_with_an_example_and_the_exit_codes(string arguments)
    {
        var help = await Cli.RunAsync(_folder.Path, arguments.Split(' '));
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.Contains("Examples:", help.Output);
        Assert.Contains("130  interrupted", help.Output);
    }

    [Fact]
    public async Task The_version_is_told() => Assert.Matches(@"^\d+\.\d+\.\d+\s*$", (await Cli.RunAsync(_folder.Path, "--version")).Output);
}
