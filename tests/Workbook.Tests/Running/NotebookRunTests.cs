using System.Diagnostics;
using System.Globalization;
using Workbook.Ipynb;
using Workbook.Running;
using Workbook.Kernel;

namespace Workbook.Tests.Running;

/// <summary>What becomes of the process, whatever a cell does.</summary>
public sealed class NotebookRunTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private static async Task<(NotebookResult Result, RecordingObserver Observer)> RunAsync(TimeSpan limit, params Cell[] cells)
    {
        using var folder = new TemporaryFolder();
        var observer = new RecordingObserver();
        var path = Path.Combine(folder.Path, "test.ipynb");
        var result = await new NotebookRunner(limit, observer).RunAsync(new NotebookJob(path, "test.ipynb", Notebook.Create(cells)), TestContext.Current.CancellationToken);
        return (result, observer);
    }

    [Fact]
    public async Task A_cell_past_its_limit_is_stopped_and_those_after_it_are_not_run()
    {
        var (result, _) = await RunAsync(TimeSpan.FromSeconds(1), Cell.Code("endless", "while (true) ;"), Cell.Code("after", "1"));
        Assert.Equal([CellOutcome.TimedOut, CellOutcome.NotRun], result.Cells.Select(cell => cell.Outcome));
        Assert.Equal(("cell endless", "The cell ran longer than 1 s and was stopped."), (result.Failed!.Failure!.Where, result.Failed.Failure.Message));
    }

    [Fact]
    public async Task A_process_stopped_at_the_limit_takes_with_it_what_its_cells_started()
    {
        using var folder = new TemporaryFolder();
        await using var kernel = await KernelProcess.StartAsync(folder.Path, TestContext.Current.CancellationToken);
        var started = await RunAsync("using System.Diagnostics;\nvar child = Process.Start(\"sleep\", \"600\");\nConsole.Write($\"{Environment.ProcessId} {child.Id}\");", Long);
        Assert.True((await RunAsync("while (true) ;", TimeSpan.FromSeconds(1))).TimedOut);
        var ids = Assert.IsType<StreamOutput>(Assert.Single(started.Outputs)).Text.Split(' ').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(2, ids.Count);
        foreach (var id in ids)
            Assert.True(await Processes.HasEndedAsync(id), $"process {id} still runs");

        Task<CellAnswer> RunAsync(string source, TimeSpan limit) =>
            kernel.RunAsync(new CellRequest(0, "cell", "csharp", source), limit, _ => { }, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("Environment.Exit(3);", "exit code 3")]
    [InlineData("new System.Threading.Thread(() => throw new Exception(\"alone\")).Start();\nwhile (true) ;", "Unhandled exception. System.Exception: alone")]
    [InlineData("int Deep(int n) => Deep(n + 1) + 1;\nDeep(0)", "Stack overflow")]
    public async Task A_cell_that_ends_its_process_fails_with_the_reason(string source, string reason)
    {
        var (result, _) = await RunAsync(Long, Cell.Code("fatal", source), Cell.Code("after", "1"));
        Assert.Equal([CellOutcome.Failed, CellOutcome.NotRun], result.Cells.Select(cell => cell.Outcome));
        Assert.Contains(reason, result.Failed!.Failure!.Message);
    }

    [Fact]
    public async Task A_cell_that_ends_its_process_fails_at_once_even_if_something_it_started_lives_on()
    {
        var (result, _) = await RunAsync(Long,
            Cell.Code("starts", "var child = System.Diagnostics.Process.Start(\"sleep\", \"100\");\nConsole.Write(child.Id);"),
            Cell.Code("fatal", "Environment.Exit(3);"));
        using var child = Process.GetProcessById(int.Parse(Assert.IsType<StreamOutput>(Assert.Single(result.Fresh.Cells[0].Outputs)).Text, CultureInfo.InvariantCulture));
        Assert.False(child.HasExited);
        child.Kill();
        Assert.Contains("exit code 3", result.Failed!.Failure!.Message);
    }

    [Fact]
    public async Task A_failing_cell_ends_the_run_unless_it_is_tagged_as_raising()
    {
        var (result, _) = await RunAsync(Long,
            Cell.Code("expected", "throw new Exception(\"as planned\");", "csharp", "raises-exception"),
            Cell.Code("fine", "1"),
            Cell.Code("fails", "throw new Exception(\"unplanned\");"),
            Cell.Code("after", "2"));
        Assert.Equal([CellOutcome.Ran, CellOutcome.Ran, CellOutcome.Failed, CellOutcome.NotRun], result.Cells.Select(cell => cell.Outcome));
        var error = Assert.IsType<ErrorOutput>(Assert.Single(result.Fresh.Cells[0].Outputs));
        Assert.Equal(("Exception", "as planned"), (error.Name, error.Value));
        Assert.Equal(["cell expected, line 1:", "    throw new Exception(\"as planned\");", "Exception: as planned", "  at cell expected, line 1"], error.Traceback);
    }

    [Theory]
    [InlineData("#!javascript\nconsole.log(1);", "csharp")]
    [InlineData("#!js\nconsole.log(1);", "csharp")]
    [InlineData("console.log(1);", "javascript")]
    public async Task JavaScript_is_stored_as_what_a_front_end_would_run(string source, string language)
    {
        var (result, _) = await RunAsync(Long, Cell.Code("script", source, language));
        Assert.Equal("<script type=\"text/javascript\">console.log(1);</script>", Assert.IsType<DisplayOutput>(Assert.Single(result.Fresh.Cells[0].Outputs)).Data.Text("text/html"));
    }

    [Fact]
    public async Task A_cell_runs_in_the_kernel_its_metadata_names()
    {
        var (result, _) = await RunAsync(Long, Cell.Code("sharp", "let x = 3\nprintf \"%d\" x", "fsharp"));
        Assert.Equal("3", Assert.IsType<StreamOutput>(Assert.Single(result.Fresh.Cells[0].Outputs)).Text);
    }

    [Fact]
    public async Task A_cell_that_needs_Python_is_skipped_with_the_reason_where_there_is_none_and_keeps_its_outputs()
    {
        using var folder = new TemporaryFolder();
        var python = Cell.Code("python", "#!python\n1", "python", NotebookRunner.PythonTag);
        python.Outputs.Add(new StreamOutput("stdout", "as stored"));
        var job = new NotebookJob(Path.Combine(folder.Path, "test.ipynb"), "test.ipynb", Notebook.Create(python, Cell.Code("after", "1 + 1"), Cell.Code("again", "#!python\n1", "python", NotebookRunner.PythonTag)));
        var asked = 0;
        var runner = new NotebookRunner(Long, new RecordingObserver()) { PythonLacks = _ => { asked++; return Task.FromResult<string?>("no snake here."); } };
        var result = await runner.RunAsync(job, TestContext.Current.CancellationToken);
        Assert.Equal([CellOutcome.Skipped, CellOutcome.Ran, CellOutcome.Skipped], result.Cells.Select(cell => cell.Outcome));
        Assert.True(result.Succeeded);
        Assert.Equal(("no snake here.", 1), (result.Cells[0].Lacking, asked));
        Assert.Equal("as stored", Assert.IsType<StreamOutput>(Assert.Single(result.Fresh.Cells[0].Outputs)).Text);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(9, false)]
    public async Task A_notebook_whose_Python_does_not_answer_is_run_again_but_not_for_ever(int silentRuns, bool succeeds)
    {
        using var folder = new TemporaryFolder();
        var job = new NotebookJob(Path.Combine(folder.Path, "test.ipynb"), "test.ipynb", Notebook.Create(
            Cell.Code("count", "System.IO.File.AppendAllText(\"runs\", \"x\");\nvar runs = System.IO.File.ReadAllText(\"runs\").Length;"),
            Cell.Code("silent", $"while (runs <= {silentRuns}) System.Threading.Thread.Sleep(10);\nruns", "csharp", NotebookRunner.PythonTag)));
        var runner = new NotebookRunner(TimeSpan.FromSeconds(4), new RecordingObserver()) { PythonLacks = _ => Task.FromResult<string?>(null), PythonPatience = TimeSpan.FromSeconds(2) };
        var result = await runner.RunAsync(job, TestContext.Current.CancellationToken);
        Assert.Equal(succeeds, result.Succeeded);
        Assert.Equal(succeeds ? 2 : 3, File.ReadAllText(Path.Combine(folder.Path, "runs")).Length);
        Assert.Equal(succeeds ? null : "The cell ran longer than 4 s and was stopped.", result.Failed?.Failure?.Message);
    }

    [Theory]
    [InlineData("throw new System.Net.Sockets.SocketException(11)", true)]
    [InlineData("throw new System.InvalidOperationException(\"the cell's own\")", false)]
    public async Task A_notebook_whose_connection_to_Python_breaks_is_run_again_and_one_whose_cell_fails_is_not(string fails, bool again)
    {
        using var folder = new TemporaryFolder();
        var job = new NotebookJob(Path.Combine(folder.Path, "test.ipynb"), "test.ipynb", Notebook.Create(
            Cell.Code("count", "System.IO.File.AppendAllText(\"runs\", \"x\");\nvar runs = System.IO.File.ReadAllText(\"runs\").Length;"),
            Cell.Code("breaks", $"static class NetMQ {{ public static int Receive(int runs) => runs > 1 ? runs : {fails}; }}\nNetMQ.Receive(runs)", "csharp", NotebookRunner.PythonTag)));
        var runner = new NotebookRunner(Long, new RecordingObserver()) { PythonLacks = _ => Task.FromResult<string?>(null) };
        var result = await runner.RunAsync(job, TestContext.Current.CancellationToken);
        Assert.Equal((again, again ? 2 : 1), (result.Succeeded, File.ReadAllText(Path.Combine(folder.Path, "runs")).Length));
    }

    [Fact]
    public async Task A_cell_in_Python_has_what_CSharp_shares_with_it()
    {
        var lacks = await Workbook.Jupyter.PythonKernel.MissingAsync(TestContext.Current.CancellationToken);
        Assert.SkipWhen(lacks is not null, lacks ?? "");
        var (result, _) = await RunAsync(Long,
            Cell.Code("data", "double[][] dZ = [[1, 2], [3, 4.5]];"),
            Cell.Code("connect", "#!connect jupyter --kernel-name python --kernel-spec python3"),
            Cell.Code("sum", "#!python\n#!share --from csharp dZ\nimport numpy as np\nnp.array(dZ).sum(axis=0, keepdims=True)", "python", NotebookRunner.PythonTag));
        Assert.True(result.Succeeded, result.Failed?.Failure?.Message);
        Assert.Empty(result.Fresh.Cells[1].Outputs);
        Assert.Equal("array([[4. , 6.5]])", Assert.IsType<ResultOutput>(Assert.Single(result.Fresh.Cells[2].Outputs)).Data.Text("text/plain"));
    }

    [Fact]
    public async Task What_a_cell_printed_before_it_failed_is_told()
    {
        var (result, _) = await RunAsync(TimeSpan.FromSeconds(3), Cell.Code("prints", "Console.WriteLine(\"epoch 1\");\nwhile (true) ;"));
        Assert.Equal((CellOutcome.TimedOut, "epoch 1\n"), (result.Failed!.Outcome, result.Failed.Printed));
    }

    [Fact]
    public async Task A_shown_value_can_be_replaced_from_a_later_cell()
    {
        const string Show = "Microsoft.DotNet.Interactive.KernelInvocationContextExtensions.Display(Microsoft.DotNet.Interactive.KernelInvocationContext.Current, \"{0}\", \"text/plain\")";
        var (result, _) = await RunAsync(Long,
            Cell.Code("show", $"var shown = {Show.Replace("{0}", "1")};\nvar other = {Show.Replace("{0}", "x")};\nother.Update(\"y\");"),
            Cell.Code("change", "shown.Update(\"2\");"));
        Assert.Equal(["2", "y"], result.Fresh.Cells[0].Outputs.Select(output => ((DisplayOutput)output).Data.Text("text/plain")));
        Assert.Empty(result.Fresh.Cells[1].Outputs);
    }

    [Fact]
    public async Task What_a_cell_prints_without_end_is_cut()
    {
        var (result, _) = await RunAsync(Long, Cell.Code("prints", "for (var i = 0; i < 300_000; i++) Console.WriteLine(\"0123456789\");"));
        var text = Assert.IsType<StreamOutput>(Assert.Single(result.Fresh.Cells[0].Outputs)).Text;
        Assert.InRange(text.Length, 1_000_000, 1_000_100);
        Assert.EndsWith("… (2,300,000 more characters left out; --output-limit MILLIONS keeps more)\n", text);
    }

    [Fact]
    public async Task A_run_can_be_cancelled_and_leaves_no_process()
    {
        using var folder = new TemporaryFolder();
        using var cancel = new CancellationTokenSource();
        var job = new NotebookJob(Path.Combine(folder.Path, "test.ipynb"), "test.ipynb", Notebook.Create(Cell.Code("waits", $"System.IO.File.WriteAllText(\"pid\", $\"{{Environment.ProcessId}} \");\nwhile (true) ;")));
        var run = new NotebookRunner(Long, new RecordingObserver()).RunAsync(job, cancel.Token);
        var kernel = await Processes.WrittenIdAsync(Path.Combine(folder.Path, "pid"), () => run.IsCompleted);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.True(await Processes.HasEndedAsync(kernel!.Value));
    }

    /// <summary>An event of 30 million characters is longer than what is read of one line; its end says what it was.</summary>
    [Fact]
    public async Task A_value_too_large_to_be_read_is_left_out_and_the_cell_goes_on()
    {
        var (result, _) = await RunAsync(Long, Cell.Code("large", "display(new string('y', 30_000_000));\nConsole.Write(new string('z', 30_000_000));\ndisplay(\"after\");"));
        Assert.True(result.Succeeded);
        var texts = result.Fresh.Cells[0].Outputs.Select(output => ((DisplayOutput)output).Data.Text("text/plain")).ToList();
        Assert.Equal(3, texts.Count);
        Assert.All(texts[..2], text => Assert.Matches("^… \\(30,000,\\d{3} more characters left out;", text));
        Assert.Equal("after", texts[2]);
    }

    /// <summary>The kernel's JSON holds no value of more than 166,666,666 characters, and the kernel keeps to itself that it lost one.</summary>
    [Fact]
    public async Task A_value_too_large_for_the_kernel_to_hand_on_fails_its_cell()
    {
        var (result, _) = await RunAsync(Long, Cell.Code("huge", "new string('z', 200_000_000)"));
        Assert.Contains("A value of 200,000,000 characters was shown", Assert.Single(result.Cells).Failure!.ToString());
    }

    [Theory]
    [InlineData("while (true) display(new string('y', 1_000));")]
    [InlineData("while (true) Console.WriteLine(new string('y', 1_000));")]
    public async Task What_is_shown_without_end_is_bounded_and_stopped_at_the_limit_of_time(string source)
    {
        var (result, _) = await RunAsync(TimeSpan.FromSeconds(5), Cell.Code("endless", source));
        Assert.Equal(CellOutcome.TimedOut, Assert.Single(result.Cells).Outcome);
        Assert.InRange(result.Fresh.Cells[0].Outputs.Count, 1, OutputLimit.MostOutputs + 2);
        Assert.InRange(result.Cells[0].Printed.Length, 0, 1_001_000);
    }

    [Fact]
    public async Task A_cell_nested_deeper_than_the_compiler_can_follow_fails_with_what_to_do()
    {
        var (result, _) = await RunAsync(Long, Cell.Code("deep", $"var x = {new string('(', 20_000)}1{new string(')', 20_000)};"), Cell.Code("after", "1"));
        Assert.Equal([CellOutcome.Failed, CellOutcome.NotRun], result.Cells.Select(cell => cell.Outcome));
        Assert.Contains("nested too deeply", result.Failed!.Failure!.Remedy);
    }

    [Theory]
    [InlineData(61, true)]
    [InlineData(300, false)]
    public async Task JSON_shown_is_kept_or_refused_at_once_however_deep_it_is(int depth, bool kept)
    {
        var json = new string('[', depth) + new string(']', depth);
        var (result, _) = await RunAsync(Long, Cell.Code("deep", $"System.Text.Json.Nodes.JsonNode.Parse(\"{json}\", documentOptions: new() {{ MaxDepth = 1000 }}).Display(\"application/json\");"));
        Assert.Equal(kept ? CellOutcome.Ran : CellOutcome.Failed, Assert.Single(result.Cells).Outcome);
    }

    [Fact]
    public async Task A_message_past_the_limit_is_cut_where_it_is_stored()
    {
        var (result, _) = await RunAsync(Long, Cell.Code("throws", "throw new Exception(new string('x', 2_000_000));"));
        Assert.InRange(Assert.IsType<ErrorOutput>(Assert.Single(result.Fresh.Cells[0].Outputs)).Value.Length, 1_000_000, 1_000_200);
    }
}
