using Workbook.Ipynb;

namespace Workbook.Tests.Commands;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Write(string name, params Cell[] cells) => _folder.Write(name, IpynbWriter.ToText(Notebook.Create(cells)));

    [Fact]
    public async Task Stored_outputs_verify_and_one_changed_number_is_found_in_its_cell()
    {
        var path = Write("numbers.ipynb",
            Cell.Code("text", "Console.WriteLine(\"one\\ntwo\\nthree\");"),
            Cell.Code("value", "new[] { 0.5, 0.25 }"),
            Cell.Code("same", "2"));
        Assert.Equal(0, (await Cli.RunAsync(_folder.Path, "run", path, "--in-place")).ExitCode);

        var fine = await Cli.RunAsync(_folder.Path, "verify", "numbers.ipynb");
        Assert.Equal(0, fine.ExitCode);
        Assert.EndsWith("Notebooks: 1 verified, 0 differing, 0 failed.\nCells: 3 verified, 0 differing.\n", fine.Output);

        var stored = File.ReadAllText(path);
        File.WriteAllText(path, stored.Replace("0.25 ]<", "0.26 ]<").Replace("\"two\\n\"", "\"2\\n\""));
        var drift = await Cli.RunAsync(_folder.Path, "verify", "numbers.ipynb");
        Assert.Equal(3, drift.ExitCode);
        Assert.Contains("numbers.ipynb, cell text (1 of 3): stdout differs at line 2:\n  - 2\n  + two\n", drift.Error);
        Assert.Contains("numbers.ipynb, cell value (2 of 3): text/html differs at line 1:\n  - <div class=\"dni-plaintext\"><pre>[ 0.5, 0.26 ]", drift.Error);
        Assert.DoesNotContain("cell same", drift.Error);
        Assert.EndsWith("Notebooks: 0 verified, 1 differing, 0 failed.\nCells: 1 verified, 2 differing.\n", drift.Output);
    }

    [Fact]
    public async Task A_cell_that_fails_now_weighs_more_than_a_difference()
    {
        Write("differs.ipynb", Cell.Code("unstored", "1"));
        Write("fails.ipynb", Cell.Code("throws", "throw new Exception(\"now\");"));
        var run = await Cli.RunAsync(_folder.Path, "verify", ".");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("cell unstored (1 of 1): no output is stored.", run.Error);
        Assert.Contains("Exception: now", run.Error);
        Assert.Contains("Notebooks: 0 verified, 1 differing, 1 failed.", run.Output);
    }

    [Fact]
    public async Task To_verify_nothing_is_an_error()
    {
        Write("prose.ipynb", Cell.Markdown("text", "# No code"));
        var run = await Cli.RunAsync(_folder.Path, "verify", "prose.ipynb");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Nothing was verified", run.Error);
    }

    [Fact]
    public async Task A_notebook_that_ran_nothing_does_not_pass_beside_one_that_did()
    {
        Assert.Equal(0, (await Cli.RunAsync(_folder.Path, "run", Write("honest.ipynb", Cell.Code("value", "Console.Write(2);")), "--in-place")).ExitCode);
        Write("prose.ipynb", Cell.Markdown("text", "# No code"));
        var run = await Cli.RunAsync(_folder.Path, "verify", ".");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Notebooks: 1 verified, 0 differing, 0 failed, 1 without a cell that ran.", run.Output);
        Assert.Contains("Nothing was compared in ./prose.ipynb: no cell ran there", run.Error);
    }
}
