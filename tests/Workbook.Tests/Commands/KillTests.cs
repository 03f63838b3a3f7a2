using System.Diagnostics;
using System.Globalization;
using Workbook.Ipynb;

namespace Workbook.Tests.Commands;

/// <summary>The program is killed at any moment, as by a system that has run out of memory. Without a path to Node the book is made without it.</summary>
public sealed class KillTests : IDisposable
{
    private static readonly string[] s_notebooks = ["n0.ipynb", "n1.ipynb", "n2.ipynb"];

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _environment;

    public KillTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Whether a kernel still runs is looked up as Linux shows it.");
        _environment = new() { ["PATH"] = At("nothing"), ["TMPDIR"] = Directory.CreateDirectory(At("tmp")).FullName };
        _folder.Write("Notebooks.sln", "");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("run --in-place", 2)]
    [InlineData("", 1)]
    [InlineData("book", 3)]
    [InlineData("serve --port 0", 1)]
    public Task After_a_kill_at_any_moment_nothing_is_half_written_and_the_next_run_leaves_nothing(string command, int kills) => KillAsync(command, kills);

    [Theory]
    [InlineData("run --in-place", 15)]
    [InlineData("", 15)]
    [InlineData("book", 10)]
    [InlineData("serve --port 0", 10)]
    public Task After_fifty_kills_in_all_too(string command, int kills)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("BACKPROP_LONG_TESTS") == "1", "It kills many runs, which takes some minutes; set BACKPROP_LONG_TESTS=1 to run it.");
        return KillAsync(command, kills);
    }

    [Fact]
    public async Task No_socket_or_pipe_of_the_runtime_is_left_by_a_program_that_is_killed()
    {
        WriteNotebooks("System.IO.File.WriteAllText(\"pid\", $\"{Environment.ProcessId} \"); while (true) ;");
        using var process = Cli.Start(_folder.Path, _environment, "run", "notebooks/n0.ipynb");
        var kernel = await Processes.WrittenIdAsync(At("notebooks/pid"), () => process.HasExited);
        process.Kill();
        Assert.True(await Processes.HasEndedAsync(kernel!.Value));
        Assert.DoesNotContain(Directory.GetFileSystemEntries(At("tmp")), entry => Path.GetFileName(entry).StartsWith("dotnet-diagnostic-", StringComparison.Ordinal) || Path.GetFileName(entry).StartsWith("clr-debug-pipe-", StringComparison.Ordinal));
    }

    private async Task KillAsync(string command, int kills)
    {
        var arguments = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        WriteNotebooks("Enumerable.Range(1, 100).Sum()");
        var before = Read("notebooks");
        var clock = Stopwatch.StartNew();
        await FinishAsync(arguments);
        var duration = clock.Elapsed;
        var (after, book) = (Read("notebooks"), Read("artifacts"));

        for (var kill = 0; kill < kills; kill++)
        {
            WriteNotebooks("Enumerable.Range(1, 100).Sum()");
            var delay = duration * random.NextDouble();
            var place = string.Create(CultureInfo.InvariantCulture, $"seed {seed}, kill {kill} of \"{command}\" after {delay.TotalMilliseconds:0} ms");
            using (var process = Cli.Start(_folder.Path, _environment, arguments))
            {
                await Task.Delay(delay, TestContext.Current.CancellationToken);
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            }
            while (SomethingRuns())
                await Task.Delay(20, TestContext.Current.CancellationToken);
            foreach (var (name, text) in Read("notebooks").Where(file => file.Key.EndsWith(".ipynb", StringComparison.Ordinal)))
                Assert.True(text == before[name] || text == after[name], $"{place}: {name} is neither the old nor the new file.");

            await FinishAsync(arguments);
            Assert.True(Same(after, Read("notebooks")), $"{place}: the notebooks' folder is another after the next run.");
            Assert.True(Same(book, Read("artifacts")), $"{place}: the book is another after the next run.");
            Assert.True(Left() is [], $"{place}: {string.Join(", ", Left())}");
        }
    }

    /// <summary>Runs to the end; the server, until the book can be opened.</summary>
    private async Task FinishAsync(string[] arguments)
    {
        using var process = Cli.Start(_folder.Path, _environment, arguments);
        if (arguments is ["serve", ..])
        {
            while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && !line.StartsWith("The book:", StringComparison.Ordinal))
            {
            }
            using var kill = Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -TERM {process.Id}")]);
            kill.WaitForExit();
        }
        var run = await Cli.FinishAsync(process);
        Assert.True(run.ExitCode == 0, run.Error);
    }

    private string At(string name) => Path.Combine(_folder.Path, name);

    private void WriteNotebooks(string code)
    {
        foreach (var (index, name) in s_notebooks.Index())
            _folder.Write(Path.Combine("notebooks", name), IpynbWriter.ToText(Notebook.Create(Cell.Markdown("title", $"# {index}"), Cell.Code("run", code))));
    }

    /// <summary>Every file of a folder, hidden ones too, with its text.</summary>
    private Dictionary<string, string> Read(string name) => !Directory.Exists(At(name)) ? [] : Directory
        .EnumerateFiles(At(name), "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .ToDictionary(file => Path.GetRelativePath(At(name), file), File.ReadAllText);

    private static bool Same(Dictionary<string, string> expected, Dictionary<string, string> files) =>
        expected.Count == files.Count && expected.All(file => files.GetValueOrDefault(file.Key) == file.Value);

    /// <summary>What is in the temporary folder and below <c>artifacts</c> that shouldn't be. A runtime killed before it came to the program's first line leaves files of its own.</summary>
    private List<string> Left() =>
    [
        .. Directory.EnumerateFileSystemEntries(At("tmp")).Select(path => Path.GetFileName(path)).Where(name => !name.StartsWith("dotnet-diagnostic-", StringComparison.Ordinal) && !name.StartsWith("clr-debug-pipe-", StringComparison.Ordinal)),
        .. !Directory.Exists(At("artifacts")) ? [] : Directory.EnumerateDirectories(At("artifacts"), "*", SearchOption.AllDirectories).Where(path => path.Contains("workbook-", StringComparison.Ordinal) && Path.GetFileName(path).StartsWith('.')),
    ];

    /// <summary>Whether a kernel of this folder still runs.</summary>
    private bool SomethingRuns() => Directory.EnumerateDirectories("/proc").Any(process =>
    {
        try
        {
            return char.IsAsciiDigit(Path.GetFileName(process)[0]) && File.ReadAllText(Path.Combine(process, "cmdline")).Contains(_folder.Path, StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    });
}
