using Workbook.Ipynb;
using Workbook.Kernel.Inside;

namespace Workbook.Tests.Kernel;

public sealed class CSharpCellTests(KernelFixture kernel)
{
    [Fact]
    public async Task A_cell_sees_what_cells_before_it_declared() =>
        Assert.Equal("42", await kernel.ValueAsync("int seen = 40; int Two() => 2;", "seen + Two()"));

    [Fact]
    public async Task A_variable_may_be_declared_again_in_a_later_cell() =>
        Assert.Equal("text", await kernel.ValueAsync("var again = 1;", "var again = \"text\";", "again"));

    [Fact]
    public async Task The_last_expression_without_a_semicolon_is_the_value()
    {
        var done = await kernel.RunAsync("1 + 1");
        Assert.Equal("<div class=\"dni-plaintext\"><pre>2</pre></div>"[..38], Assert.IsType<ResultOutput>(Assert.Single(done.Outputs)).Data.Text("text/html")![..38]);
        Assert.Empty((await kernel.RunAsync("var silent = 3;")).Outputs);
        Assert.Empty((await kernel.RunAsync("void Nothing() { }\nNothing()")).Outputs);
    }

    [Fact]
    public async Task A_value_may_be_null() => Assert.Equal("<null>", await kernel.ValueAsync("(string?)null"));

    [Fact]
    public async Task Printed_and_shown_things_keep_their_order() =>
        Assert.Equal(
            ["stdout: one\n", "2", "stderr: three\n", "4", "stdout: 5", "6"],
            await kernel.TextsAsync("Console.WriteLine(\"one\"); display(2); Console.Error.WriteLine(\"three\"); 4.Display(); Console.Write(5);\n6"));

    [Fact]
    public async Task Async_code_using_lines_records_and_local_functions_work() =>
        Assert.Equal("""{"Name":"x","N":3}""", await kernel.ValueAsync("""
            using System.Text.Json;
            record Named(string Name, int N);
            async Task<int> Three() { await Task.Delay(1); return 3; }
            await Task.Yield();
            JsonSerializer.Serialize(new Named("x", await Three()))
            """));

    [Fact]
    public async Task The_default_imports_are_there() =>
        Assert.Equal("3", await kernel.ValueAsync("var list = new List<int> { 1, 2, 3 };\n_ = new StringBuilder();\n_ = Task.CompletedTask;\nlist.Max()"));

    [Fact]
    public async Task The_working_directory_is_the_notebooks_folder()
    {
        kernel.Write("data/numbers.txt", "1 2 3");
        Assert.Equal("1 2 3", await kernel.ValueAsync("System.IO.File.ReadAllText(\"data/numbers.txt\")"));
    }

    [Fact]
    public async Task Reading_the_input_says_that_there_is_none() =>
        Assert.Equal(NoInput.Message, (await kernel.FailureAsync("Console.ReadLine()")).Message);

    [Fact]
    public async Task What_is_written_past_the_kernel_is_printed_text() =>
        Assert.Equal(["stdout: raw\n"], await kernel.ShownAsync("text/plain", "var raw = Console.OpenStandardOutput(); raw.Write(Encoding.UTF8.GetBytes(\"raw\\n\")); raw.Flush();"));

    [Fact]
    public async Task What_is_written_past_the_kernel_without_a_line_break_hides_no_event() =>
        Assert.Equal(["stdout: raw", "7"], await kernel.TextsAsync("var unended = Console.OpenStandardOutput(); unended.Write(Encoding.UTF8.GetBytes(\"raw\")); unended.Flush();\n7"));

    [Fact]
    public async Task What_a_task_prints_between_two_cells_is_no_output_of_a_later_one()
    {
        await kernel.RunAsync("_ = Task.Run(async () => { await Task.Delay(300); Console.Write(\"late\"); });");
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        Assert.Equal(["stdout: mine"], await kernel.TextsAsync("Console.Write(\"mine\");"));
    }

    [Fact]
    public async Task What_a_task_of_an_earlier_cell_prints_is_no_output_of_a_later_one() =>
        Assert.Equal(["stdout: mine"], await kernel.ShownAsync("text/plain", "_ = Task.Run(async () => { await Task.Delay(100); Console.Write(\"late\"); });", "await Task.Delay(400);\nConsole.Write(\"mine\");"));

    [Fact]
    public async Task A_return_statement_gives_the_value() => Assert.Equal("8", await kernel.ValueAsync("var eight = 8;\nif (eight > 7)\n    return eight;\nConsole.Write(\"never\");"));

    [Fact]
    public async Task A_cell_that_redirects_the_console_does_so_for_itself() =>
        Assert.Equal(["stdout: seen"], await kernel.ShownAsync("text/plain", "Console.SetOut(new System.IO.StringWriter());\nConsole.Write(\"unseen\");", "Console.Write(\"seen\");"));
}
