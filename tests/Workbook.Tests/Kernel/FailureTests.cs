namespace Workbook.Tests.Kernel;

public sealed class FailureTests(KernelFixture kernel)
{
    [Fact]
    public async Task An_exception_shows_the_line_and_the_readers_part_of_the_stack()
    {
        await kernel.RunAsync("int Pick(int[] a, int i)\n{\n    return a[i];\n}");
        var failure = await kernel.FailureAsync("var data = new[] { 1, 2 };\nvar sum = data.Select((x, i) => Pick(data, i + 1)).Sum();");
        Assert.Equal("IndexOutOfRangeException", failure.Name);
        Assert.EndsWith("line 3", failure.Where);
        Assert.Equal(3, failure.Frames.Count);
        Assert.StartsWith("Pick in cell c", failure.Frames[0]);
        Assert.StartsWith("a lambda in cell c", failure.Frames[1]);
        Assert.Matches(@"^cell c\d+, line 2$", failure.Frames[2]);
    }

    [Fact]
    public async Task An_exception_after_an_await_keeps_its_line()
    {
        var failure = await kernel.FailureAsync("async Task Fail()\n{\n    await Task.Delay(1);\n    throw new InvalidOperationException(\"after\");\n}\nawait Fail();");
        Assert.Equal(("InvalidOperationException", 4, "    throw new InvalidOperationException(\"after\");"), (failure.Name, failure.Line, failure.CodeLine));
        Assert.Matches(@"^Fail in cell c\d+, line 4$", failure.Frames[0]);
    }

    [Fact]
    public async Task A_compile_error_shows_a_caret_below_the_place()
    {
        var explanation = (await kernel.FailureAsync("var ok = 1;\n    var bad = ok + missing;")).Explanation().ToList();
        Assert.Equal("    var bad = ok + missing;", explanation[0]);
        Assert.Equal("                   ^", explanation[1]);
        Assert.StartsWith("CS0103: ", explanation[2]);
    }

    [Fact]
    public async Task Inner_exceptions_and_wrappers_are_told()
    {
        var failure = await kernel.FailureAsync("Task.Run(() => { throw new ArgumentException(\"inside\", new Exception(\"cause\")); }).Wait();");
        Assert.Equal(("ArgumentException", "inside\nException: cause"), (failure.Name, failure.Message));
    }

    [Fact]
    public async Task A_path_of_this_machine_is_taken_out_of_the_message()
    {
        var failure = await kernel.FailureAsync("System.IO.File.ReadAllText(\"missing.csv\")");
        Assert.Equal("Could not find file 'missing.csv'.", failure.Message);
    }

    [Fact]
    public async Task What_was_declared_before_a_failure_stays_and_the_next_cell_runs()
    {
        await kernel.FailureAsync("var kept = 3;\nthrow new Exception(\"later\");");
        Assert.Equal("3", await kernel.ValueAsync("kept"));
    }

    [Fact]
    public async Task What_was_printed_before_a_failure_is_kept()
    {
        var done = await kernel.RunAsync("Console.Write(\"before\");\nthrow new Exception(\"stop\");");
        Assert.NotNull(done.Failure);
        Assert.Single(done.Outputs);
    }

    [Theory]
    [InlineData("File.ReadAllText(\"x\")", "File is in System.IO: begin the cell with using System.IO;")]
    [InlineData("new ConcurrentQueue<int>()", "ConcurrentQueue is in System.Collections.Concurrent: begin the cell with using System.Collections.Concurrent;")]
    [InlineData("nobodyKnowsThis", "Check the spelling, that the cell which declares it stands before this one, and that its using line is there.")]
    public async Task An_unknown_name_is_looked_for_in_every_namespace(string source, string remedy) =>
        Assert.Equal(remedy, (await kernel.FailureAsync(source)).Remedy);
}
