using Workbook.Ipynb;
using Workbook.Jupyter;

namespace Workbook.Tests.Commands;

/// <summary>Python beside a notebook is run, and its numbers are compared with those in the kernel.</summary>
public sealed class WitnessCommandTests : IDisposable
{
    private const string Python = "/usr/bin/python3";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private void Write(params Cell[] cells) => _folder.Write("sums.ipynb", IpynbWriter.ToText(Notebook.Create(cells)));

    private void Witness(string cell, params string[] lines) => _folder.Write($"witness/sums/{cell}.numpy.py", $"import numpy as np\n{string.Join('\n', lines)}\n");

    private async Task<Cli> HearAsync(params string[] more)
    {
        if (!File.Exists(Python) || await ProgramOutput.OfAsync(Python, ["-c", "import numpy"], TestContext.Current.CancellationToken) is null)
            Assert.Skip($"{Python} with NumPy is not installed.");
        return await Cli.RunAsync(_folder.Path, ["witness", "sums.ipynb", "--python", Python, .. more]);
    }

    [Fact]
    public async Task Numbers_are_those_after_the_cell_in_the_kernel_and_of_the_marked_lines_in_python()
    {
        Write(
            Cell.Code("sum", "var dZ = new[] { 0.1, 0.2, 0.3 };\nvar db = dZ.Sum();"),
            Cell.Code("later", "db = 0;"),
            Cell.Code("matrix", $"#r \"{typeof(global::Backprop.Matrix).Assembly.Location}\"\nvar ones = Backprop.Matrix.Ones(2, 1);"));
        Witness("sum", "dZ = np.array([0.1, 0.2, 0.3])", "db = dZ.sum()   # C#: db", "print(db > 0)   # C#: db > 0", "db = 5", "dZ   # C#: dZ");
        Witness("matrix", "print(np.ones((2, 1)))   # C#: ones");
        var run = await HearAsync("--all");
        Assert.EndsWith("sums.ipynb, cell matrix: NumPy agrees in 1 value\nsums.ipynb, cell sum: NumPy agrees in 3 values\nWitnesses: 2 agreed, 0 differing, 0 failed, 0 skipped.\n", run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_changed_number_on_either_side_is_found_with_its_cell_and_line()
    {
        Write(Cell.Code("python", "var a = 0.3;"), Cell.Code("cell", "var b = 0.30001;"), Cell.Code("shape", "var c = new[] { 1.0, 2 };"), Cell.Code("same", "var d = 0.3;"));
        Witness("python", "print(0.30001)   # C#: a");
        Witness("cell", "print(0.3)       # C#: b");
        Witness("shape", "", "print(np.array([[1.0], [2.0]]))   # C#: c");
        Witness("same", "print(0.3)       # C#: d");
        var run = await HearAsync();
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("sums.ipynb, cell python, python.numpy.py:\n  line 2: a differs: the cell has 0.3, NumPy 0.30001: ", run.Error);
        Assert.Contains("sums.ipynb, cell cell, cell.numpy.py:\n  line 2: b differs: the cell has 0.30001, NumPy 0.3: ", run.Error);
        Assert.Contains("sums.ipynb, cell shape, shape.numpy.py:\n  line 3: c differs: the cell has (2), NumPy (2 × 1)\n", run.Error);
        Assert.EndsWith("sums.ipynb, cell same: NumPy agrees in 1 value\nWitnesses: 1 agreed, 3 differing, 0 failed, 0 skipped.\n", run.Output);
    }

    [Fact]
    public async Task What_cannot_be_compared_fails_with_its_cell_and_line()
    {
        Write(Cell.Code("raises", "var a = 1.0;"), Cell.Code("unknown", "1"), Cell.Code("unmarked", "1"), Cell.Code("single", "1"), Cell.Code("inside", "1"), Cell.Code("text", "1"), Cell.Code("syntax", "1"), Cell.Markdown("prose", "# 1"));
        Witness("raises", "x = 1", "def halve(x):", "    return x / 0", "y = halve(x)   # C#: a");
        Witness("unknown", "print(1.0)   # C#: nowhere");
        Witness("unmarked", "print(1.0)");
        Witness("single", "print(np.float32(1))   # C#: 1.0");
        Witness("inside", "for i in range(2):", "    x = i   # C#: 1.0", "x = 1");
        Witness("text", "print(1.0)   # C#: \"one\"");
        Witness("syntax", "x = = 1   # C#: 1.0");
        Witness("prose", "print(1.0)   # C#: 1.0");
        _folder.Write("witness/sums/notes.txt", "?");
        _folder.Write("witness/gone/sum.numpy.py", "?");
        var run = await HearAsync();
        Assert.Equal(1, run.ExitCode);
        foreach (var said in (string[])[
            "raises.numpy.py:\n  line 4: ZeroDivisionError: division by zero\n",
            "unknown.numpy.py:\n  line 2: nowhere has no value after cell unknown: CS0103: The name 'nowhere' does not exist in the current context\n",
            "unmarked.numpy.py:\n  nothing in it is compared: ",
            "single.numpy.py:\n  line 2: TypeError: float32 can't be compared with C#'s double: compute in float64\n",
            "inside.numpy.py:\n  line 3: the mark must end a line of the file itself",
            "text.numpy.py:\n  line 2: \"one\" has no value after cell text: InvalidCastException: ",
            "syntax.numpy.py:\n  line 2: SyntaxError: invalid syntax\n",
            "prose.numpy.py:\n  the notebook has no code cell prose",
            "witness/sums/notes.txt, beside sums.ipynb, can't be heard: a witness is named after its cell",
            "witness/gone can't be heard: there is no notebook gone beside it"])
            Assert.Contains(said, run.Error);
        Assert.EndsWith("Witnesses: 0 agreed, 0 differing, 10 failed, 0 skipped.\n", run.Output);
    }

    [Fact]
    public async Task A_cell_that_fails_leaves_its_witness_unheard()
    {
        Write(Cell.Code("fails", "throw new Exception(\"now\");"), Cell.Code("after", "var a = 1.0;"));
        Witness("after", "print(1.0)   # C#: a");
        var run = await HearAsync();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Exception: now", run.Error);
        Assert.Contains("line 2: a could not be asked for, since cell after did not run to its end", run.Error);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Where_Python_is_missing_a_line_says_so_and_only_all_makes_it_a_failure(bool all, int exitCode)
    {
        Write(Cell.Code("sum", "var a = 1.0;"));
        Witness("sum", "print(1.0)   # C#: a");
        var run = await Cli.RunAsync(_folder.Path, ["witness", "sums.ipynb", "--python", "no-such-python", .. all ? ["--all"] : Array.Empty<string>()]);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains("1 witness skipped: there is no program no-such-python (name another with --python).\n", all ? run.Error : run.Output);
        Assert.EndsWith("Witnesses: 0 agreed, 0 differing, 0 failed, 1 skipped.\n", run.Output);
    }

    [Fact]
    public async Task To_hear_nobody_is_an_error()
    {
        Write(Cell.Code("sum", "1"));
        var run = await Cli.RunAsync(_folder.Path, "witness", "sums.ipynb");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no notebook has a witness", run.Error);
    }
}
