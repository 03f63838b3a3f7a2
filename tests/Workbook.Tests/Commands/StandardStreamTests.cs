using System.Diagnostics;
using Workbook.Ipynb;
using Workbook.Kernel;

namespace Workbook.Tests.Commands;

/// <summary>Standard streams that are closed, full or read no further, as a shell hands them on.</summary>
public sealed class StandardStreamTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public StandardStreamTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "The redirections are those of a shell, and /dev/full is Linux's.");

    public void Dispose() => _folder.Dispose();

    private static string NoSpace => "The standard output could not be written to its end (No space left on device). Everything else was done.\n";

    [Theory]
    [InlineData("run missing.ipynb 2>&-", 2, "")]
    [InlineData("run missing.ipynb 2>/dev/full", 2, "")]
    [InlineData("run --what 2>/dev/full", 2, "")]
    [InlineData("run --what >&- 2>&-", 2, "")]
    [InlineData("run missing.ipynb <&- >&- 2>&-", 2, "")]
    [InlineData("--help >/dev/full 2>/dev/full", 2, "")]
    [InlineData("--help >&-", 0, "")]
    [InlineData("--help | head -n 1", 0, "Description:\n")]
    public async Task The_program_ends_with_its_own_exit_code_and_no_stack_trace(string arguments, int exitCode, string output) =>
        Assert.Equal((exitCode, output, ""), await ShellAsync(arguments));

    [Fact]
    public async Task A_full_output_is_told_where_somebody_can_read_it() => Assert.Equal((2, "", NoSpace), await ShellAsync("--help >/dev/full"));

    [Theory]
    [InlineData(">/dev/full", 2)]
    [InlineData(">&- 2>&- <&-", 0)]
    public async Task A_run_that_nobody_can_read_is_stored_all_the_same(string redirection, int exitCode)
    {
        var notebook = _folder.Write("a.ipynb", IpynbWriter.ToText(Notebook.Create(Cell.Code("sum", "Console.Write(1 + 1);"))));
        var run = await ShellAsync($"run a.ipynb --in-place {redirection}");
        Assert.Equal((exitCode, "", exitCode == 0 ? "" : NoSpace), run);
        Assert.Equal("2", Assert.IsType<StreamOutput>(Assert.Single(NotebookFile.Read(notebook).Cells[0].Outputs)).Text);
    }

    /// <summary>Runs <c>workbook</c> in bash, whose exit code is the program's where a pipe follows it.</summary>
    private async Task<(int, string, string)> ShellAsync(string arguments)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"set -o pipefail; \"$0\" exec \"$1\" {arguments}", DotnetHost.Path, typeof(DotnetHost).Assembly.Location])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (exitCode, output, error) = await Cli.FinishAsync(process);
        return (exitCode, output, error);
    }
}
