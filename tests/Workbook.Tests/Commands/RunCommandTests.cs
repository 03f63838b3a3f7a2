using System.Diagnostics;
using System.Globalization;
using Workbook.Ipynb;

namespace Workbook.Tests.Commands;

public sealed class RunCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Write(string name, params Cell[] cells) => _folder.Write(name, IpynbWriter.ToText(Notebook.Create(cells)));

    [Fact]
    public async Task A_failing_cell_is_shown_with_its_place_and_the_other_notebooks_still_run()
    {
        var bad = Write("bad.ipynb", Cell.Code("start", "int Half(int n) =>\n    n / 0_0;".Replace("0_0", "(n - n)")), Cell.Code("divide", "var two = 2;\nHalf(two)"), Cell.Code("after", "1"));
        var good = Write("good.ipynb", Cell.Code("one", "1"));
        var before = File.ReadAllText(bad);
        var run = await Cli.RunAsync(_folder.Path, "run", ".", "--in-place");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("bad.ipynb, cell divide (2 of 3), cell start, line 2:", run.Error);
        Assert.Contains("n / (n - n);", run.Error);
        Assert.Contains("DivideByZeroException: Attempted to divide by zero.", run.Error);
        Assert.Contains("at Half in cell start, line 2", run.Error);
        Assert.Contains("at cell divide, line 2", run.Error);
        Assert.Contains("1 cell after it not run.", run.Error);
        Assert.Contains("the file is as it was", run.Output);
        Assert.Equal(before, File.ReadAllText(bad));
        Assert.Single(NotebookFile.Read(good).Cells[0].Outputs);
    }

    [Fact]
    public async Task Outputs_are_stored_only_when_asked_and_are_the_same_bytes_again()
    {
        var path = Write("a.ipynb", Cell.Code("show", "Console.WriteLine(\"printed\");\nnew Dictionary<string, double> { [\"a\"] = 0.1 }"), Cell.Markdown("text", "# Title"));
        var before = File.ReadAllText(path);
        Assert.Equal(0, (await Cli.RunAsync(_folder.Path, "run", "a.ipynb")).ExitCode);
        Assert.Equal(before, File.ReadAllText(path));

        Assert.Contains("outputs stored", (await Cli.RunAsync(_folder.Path, "run", "a.ipynb", "--in-place")).Output);
        var stored = File.ReadAllText(path);
        Assert.Equal(2, NotebookFile.Read(path).Cells[0].Outputs.Count);
        Assert.Contains("\"execution_count\": null", stored);

        Assert.Contains("outputs are those on file", (await Cli.RunAsync(_folder.Path, "run", "a.ipynb", "--in-place")).Output);
        Assert.Equal(stored, File.ReadAllText(path));
    }

    [Fact]
    public async Task A_cell_past_the_limit_makes_exit_code_4()
    {
        Write("endless.ipynb", Cell.Code("endless", "while (true);"));
        var run = await Cli.RunAsync(_folder.Path, "run", "endless.ipynb", "--cell-timeout", "3");
        Assert.Equal(4, run.ExitCode);
        Assert.Contains("The cell ran longer than 3 s and was stopped.", run.Error);
        Assert.Contains("--cell-timeout", run.Error);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task An_interrupted_run_leaves_no_process_and_the_file_as_it_was(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no kill command to send the signal with.");
        Assert.SkipWhen(IsIgnored(signal), $"The tests were started with SIG{signal} ignored, as a shell does with SIGINT for what it starts in the background: they and their children are deaf to it.");
        var path = Write("long.ipynb", Cell.Code("fast", WriteId + "\n1"), Cell.Code("slow", "while (true) ;"));
        var before = File.ReadAllText(path);
        using var process = Cli.Start(_folder.Path, "run", "long.ipynb", "--in-place");
        var kernel = await Processes.WrittenIdAsync(Path.Combine(_folder.Path, "pid"), () => process.HasExited);
        // By the shell's own kill: the program of that name is not on every machine.
        Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -{signal} {process.Id}")]).WaitForExit();
        var run = await Cli.FinishAsync(process);
        Assert.Equal(130, run.ExitCode);
        Assert.Contains("Interrupted", run.Error);
        Assert.Equal(before, File.ReadAllText(path));
        Assert.Equal(["long.ipynb", "pid"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
        Assert.True(await Processes.HasEndedAsync(kernel!.Value));
    }

    private const string WriteId = "System.IO.File.WriteAllText(\"pid\", $\"{Environment.ProcessId} \");";

    private static bool IsIgnored(string signal)
    {
        const string ignored = "SigIgn:";
        var number = signal switch { "INT" => 2, "TERM" => 15, _ => throw new ArgumentOutOfRangeException(nameof(signal)) };
        var line = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(ignored, StringComparison.Ordinal)) : null;
        return line is not null && (Convert.ToUInt64(line[ignored.Length..].Trim(), 16) >> (number - 1) & 1) != 0;
    }

    [Fact]
    public async Task A_killed_parent_takes_its_kernel_with_it()
    {
        Write("long.ipynb", Cell.Code("slow", WriteId + "\nwhile (true) ;"));
        using var process = Cli.Start(_folder.Path, "run", "long.ipynb");
        var kernel = await Processes.WrittenIdAsync(Path.Combine(_folder.Path, "pid"), () => process.HasExited);
        process.Kill();
        Assert.True(await Processes.HasEndedAsync(kernel!.Value));
    }

    [Fact]
    public async Task A_killed_parent_takes_with_it_what_its_cells_started()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no process groups.");
        Write("long.ipynb", Cell.Code("slow", "var child = System.Diagnostics.Process.Start(\"sleep\", \"600\");\n" + WriteId.Replace("Environment.ProcessId", "child.Id") + "\nwhile (true) ;"));
        using var process = Cli.Start(_folder.Path, "run", "long.ipynb");
        var child = await Processes.WrittenIdAsync(Path.Combine(_folder.Path, "pid"), () => process.HasExited);
        process.Kill();
        Assert.True(await Processes.HasEndedAsync(child!.Value));
    }

    [Fact]
    public async Task A_notebook_edited_while_it_ran_is_not_overwritten()
    {
        var path = Write("edited.ipynb", Cell.Code("edit", "System.IO.File.AppendAllText(\"edited.ipynb\", \"\\n\");\n1"));
        var run = await Cli.RunAsync(_folder.Path, "run", "edited.ipynb", "--in-place");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("was changed while it ran", run.Output);
        Assert.Empty(NotebookFile.Read(path).Cells[0].Outputs);
    }

    [Fact]
    public async Task A_notebook_that_can_no_longer_be_stored_is_no_other_s_loss()
    {
        var gone = Write("a.ipynb", Cell.Code("goes", "System.IO.File.Delete(\"a.ipynb\");"));
        var stays = Write("b.ipynb", Cell.Code("stays", "Console.Write(\"an hour of work\");"));
        var run = await Cli.RunAsync(_folder.Path, "run", ".", "--in-place", "--jobs", "1");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("not stored: Could not find file", run.Output);
        Assert.Contains("outputs stored", run.Output);
        Assert.False(File.Exists(gone));
        Assert.Equal("an hour of work", Assert.IsType<StreamOutput>(Assert.Single(NotebookFile.Read(stays).Cells[0].Outputs)).Text);
    }

    [Fact]
    public async Task An_empty_path_is_refused()
    {
        var run = await Cli.RunAsync(_folder.Path, "run", "");
        Assert.Equal((2, "One of the paths is empty. Name a notebook or a folder; for this folder write a dot.\n"), (run.ExitCode, run.Error));
    }

    /// <param name="language">The machine's.</param>
    /// <param name="invariant">Whether somebody asked .NET for cultures, in Arabic with a point and a minus of their own.</param>
    [Theory]
    [InlineData("de_DE.UTF-8", null)]
    [InlineData("ar_SA.UTF-8", "0")]
    public async Task Numbers_are_written_alike_whatever_the_language_of_the_machine(string language, string? invariant)
    {
        Assert.SkipWhen(invariant is not null && !HasCultures, "ICU isn't installed, so .NET knows no cultures here.");
        var path = Write("numbers.ipynb", Cell.Code("csharp", "Console.Write(-1.5);"), Cell.Code("fsharp", "printf \"%s\" ((-1.5).ToString())", "fsharp"));
        var machine = new Dictionary<string, string> { ["LC_ALL"] = language, ["LANG"] = language };
        if (invariant is not null)
            machine["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = invariant;
        Assert.Equal(0, (await Cli.RunAsync(_folder.Path, machine, "run", "numbers.ipynb", "--in-place")).ExitCode);
        Assert.Equal(["-1.5", "-1.5"], NotebookFile.Read(path).Cells.Select(cell => Assert.IsType<StreamOutput>(Assert.Single(cell.Outputs)).Text));
    }

    private static bool HasCultures { get; } = Directory.Exists("/usr/lib")
        && Directory.EnumerateFiles("/usr/lib", "libicuuc.so*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1, IgnoreInaccessible = true }).Any();

    [Fact]
    public async Task Measured_times_are_told()
    {
        Write("timed.ipynb", Cell.Code("timed", "#!time\n1"));
        Assert.Matches(@"timed\.ipynb, cell timed: [\d.,]+ ms", (await Cli.RunAsync(_folder.Path, "run", "timed.ipynb")).Output);
    }

    [Fact]
    public async Task Messages_show_what_would_steer_a_terminal_and_cut_what_would_fill_it()
    {
        Write("a.ipynb", Cell.Code("throws", "throw new Exception(\"\\u001b]0;title\\u0007\\u001b[2J\" + new string('x', 2_000_000));"));
        _folder.Write("bad\u001b[2J.ipynb", "{\"cells\":[{\"cell_type\":\"\\u001b]0;title\\u0007\",\"id\":\"a\",\"source\":\"\"}],\"nbformat\":4,\"nbformat_minor\":5}");
        var run = await Cli.RunAsync(_folder.Path, "run", "a.ipynb");
        var refused = await Cli.RunAsync(_folder.Path, "run", ".");
        Assert.Equal((1, 2), (run.ExitCode, refused.ExitCode));
        Assert.All((string[])[run.Output, run.Error, refused.Output, refused.Error], text => Assert.DoesNotContain('\u001b', text));
        Assert.Contains("\\u001b]0;title\\u0007\\u001b[2Jxxx", run.Error);
        Assert.Contains("characters more)", run.Error);
        Assert.Contains("bad\\u001b[2J.ipynb, $.cells[0].cell_type: \"\\u001b]0;title\\u0007\" is no kind of cell.", refused.Error);
        Assert.InRange(run.Error.Length, 100, 5_000);
    }

    [Fact]
    public async Task More_of_an_output_is_kept_if_asked_for()
    {
        var path = Write("a.ipynb", Cell.Code("long", "Console.Write(new string('x', 5_000));"));
        Assert.Equal(0, (await Cli.RunAsync(_folder.Path, "run", "a.ipynb", "--in-place", "--output-limit", "0.004")).ExitCode);
        Assert.EndsWith("x\n… (1,000 more characters left out; --output-limit MILLIONS keeps more)\n", Assert.IsType<StreamOutput>(NotebookFile.Read(path).Cells[0].Outputs[0]).Text);
        Assert.Equal(3, (await Cli.RunAsync(_folder.Path, "verify", "a.ipynb")).ExitCode);
        Assert.Equal(0, (await Cli.RunAsync(_folder.Path, "verify", "a.ipynb", "--output-limit", "0.004")).ExitCode);
        Assert.Equal(2, (await Cli.RunAsync(_folder.Path, "run", "a.ipynb", "--output-limit", "0")).ExitCode);
    }
}
