using System.Text.Json.Nodes;
using Workbook.Ipynb;

namespace Workbook.Tests.Commands;

/// <summary><c>verify --against</c>: a notebook with three cells, the last of them empty, and what another client made of it.</summary>
public sealed class VerifyAgainstTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public VerifyAgainstTests() => _folder.Write("sums.ipynb", IpynbWriter.ToText(Notebook.Create(
        Cell.Markdown("title", "# Sums"),
        Shown("print", "Console.WriteLine(3.75);", new StreamOutput("stdout", "3.75\n")),
        Shown("value", "new[] { 0.5, 0.25 }", new ResultOutput(new MimeBundle { { "text/html", "<b>0.5, 0.25</b>" }, { "application/json", new JsonObject { ["y"] = new JsonArray(0.5, 0.25) } } })),
        Cell.Code("empty", ""))));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_notebook_that_shows_elsewhere_what_is_stored_is_verified()
    {
        Executed(_ => { });
        Assert.Equal(new Cli(0, "Notebooks: 1 verified, 0 differing, 0 failed.\nCells: 3 verified, 0 differing.\n", ""), await AgainstAsync());
    }

    [Fact]
    public async Task A_number_that_is_another_is_found_in_its_cell()
    {
        Executed(cells => cells["value"]["outputs"]![0]!["data"]!["application/json"]!["y"]![1] = 0.26);
        var run = await AgainstAsync();
        Assert.Equal((3, "Notebooks: 0 verified, 1 differing, 0 failed.\nCells: 2 verified, 1 differing.\n"), (run.ExitCode, run.Output));
        Assert.Contains("sums.ipynb, cell value (2 of 3): application/json: the data differ at $.y[1].\n  - $.y[1]: 0.25\n  + $.y[1]: 0.26\n", run.Error);
        Assert.DoesNotContain("cell print", run.Error);
    }

    [Fact]
    public async Task What_Jupyter_stores_before_and_in_pieces_is_no_difference()
    {
        Executed(cells =>
        {
            var outputs = cells["print"]["outputs"]!.AsArray();
            outputs[0]!["text"] = new JsonArray("3.");
            outputs.Add(JsonNode.Parse("""{"output_type":"stream","name":"stdout","text":["75\n"]}"""));
            outputs.Insert(0, JsonNode.Parse("""{"output_type":"display_data","metadata":{},"data":{"text/html":["<div id=\"dotnet-interactive-this-cell-7.0\">","<script>connect();</script></div>"]}}"""));
        });
        Assert.Equal(0, (await AgainstAsync()).ExitCode);
    }

    [Fact]
    public async Task An_output_that_did_not_come_is_a_difference()
    {
        Executed(cells => cells["print"]["outputs"] = new JsonArray());
        var run = await AgainstAsync();
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("cell print (1 of 3): the cell shows nothing now.\n  - 3.75 ⏎ \n", run.Error);
    }

    [Fact]
    public async Task A_cell_that_failed_elsewhere_weighs_more_than_a_difference()
    {
        Executed(cells =>
        {
            cells["print"]["outputs"] = new JsonArray(JsonNode.Parse("""{"output_type":"error","ename":"CheckFailedException","evalue":"0.3 is above 0.1","traceback":[]}"""));
            cells["value"]["outputs"] = new JsonArray();
        });
        var run = await AgainstAsync();
        Assert.Equal((1, "Notebooks: 0 verified, 0 differing, 1 failed.\nCells: 1 verified, 1 differing.\n"), (run.ExitCode, run.Output));
        Assert.Contains("sums.ipynb, cell print (1 of 3):\n  CheckFailedException: 0.3 is above 0.1\n", run.Error);
        Assert.Contains("cell value (2 of 3): the cell shows nothing now.", run.Error);
    }

    [Fact]
    public async Task A_cell_that_was_not_executed_proves_nothing()
    {
        Executed(cells => cells["value"]["execution_count"] = null);
        var run = await AgainstAsync();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("cell value (2 of 3):\n  NotExecuted: The cell has no execution count: the other client did not run it.\n", run.Error);
    }

    [Fact]
    public async Task What_was_not_reached_after_a_failure_is_no_failure_of_its_own()
    {
        Executed(cells =>
        {
            cells["print"]["outputs"] = new JsonArray(JsonNode.Parse("""{"output_type":"error","ename":"E","evalue":"m","traceback":[]}"""));
            cells["value"]["execution_count"] = null;
            cells["value"]["outputs"] = new JsonArray();
        });
        var run = await AgainstAsync();
        Assert.Equal((1, "Notebooks: 0 verified, 0 differing, 1 failed.\nCells: 1 verified, 0 differing.\n"), (run.ExitCode, run.Output));
        Assert.Contains("1 cell after it not run.", run.Error);
    }

    [Fact]
    public async Task A_notebook_with_a_cell_less_is_no_execution_of_this_one()
    {
        Executed(cells => cells["value"].Parent!.AsArray().Remove(cells["value"]));
        await RefusedAsync("sums.ipynb, $.cells: it has 3 cells and sums.ipynb has 4, so it is no execution of that. Execute sums.ipynb again.");
    }

    [Fact]
    public async Task A_notebook_that_was_changed_since_has_to_be_executed_again()
    {
        Executed(cells => cells["print"]["source"] = new JsonArray("Console.WriteLine(3.5);"));
        await RefusedAsync("cell print: it is not cell print of sums.ipynb as that is now. Execute sums.ipynb again.");
    }

    [Theory]
    [InlineData("{\"cells\": [", "this is not JSON")]
    [InlineData("[]", "$: ")]
    [InlineData("", "this is not JSON")]
    [InlineData(null, "it does not exist")]
    public async Task What_another_client_did_not_write_to_its_end_is_named(string? text, string said)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "elsewhere"));
        if (text is not null)
            _folder.Write("elsewhere/sums.ipynb", text);
        await RefusedAsync(Path.Combine("elsewhere", "sums.ipynb"), said);
    }

    [Fact]
    public async Task One_notebook_that_is_missing_is_not_made_good_by_another()
    {
        Executed(_ => { });
        File.Copy(Path.Combine(_folder.Path, "sums.ipynb"), Path.Combine(_folder.Path, "more.ipynb"));
        var run = await Cli.RunAsync(_folder.Path, "verify", "sums.ipynb", "more.ipynb", "--against", "elsewhere");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(Path.Combine("elsewhere", "more.ipynb"), run.Error);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named() => await RefusedAsync("There is no folder elsewhere.");

    [Fact]
    public async Task Nothing_compared_is_no_success()
    {
        var prose = IpynbWriter.ToText(Notebook.Create(Cell.Markdown("text", "# No code")));
        _folder.Write("sums.ipynb", prose);
        _folder.Write("elsewhere/sums.ipynb", prose + "\n");
        await RefusedAsync("Nothing was verified");
    }

    [Theory]
    [InlineData(".")]
    [InlineData("linked")]
    [InlineData("copied")]
    public async Task A_notebook_is_not_compared_with_itself(string folder)
    {
        Executed(_ => { });
        var notebook = Path.Combine(_folder.Path, "sums.ipynb");
        File.Move(Path.Combine(_folder.Path, "elsewhere", "sums.ipynb"), notebook, overwrite: true);
        if (folder == "linked")
            Directory.CreateSymbolicLink(Path.Combine(_folder.Path, folder), _folder.Path);
        if (folder == "copied")
            _folder.Write("copied/sums.ipynb", File.ReadAllText(notebook));
        var run = await Cli.RunAsync(_folder.Path, "verify", "sums.ipynb", "--against", folder);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("it is sums.ipynb itself, byte for byte, and no other run of it.", run.Error);
    }

    private static Cell Shown(string id, string source, params Output[] outputs)
    {
        var cell = Cell.Code(id, source);
        cell.Outputs.AddRange(outputs);
        return cell;
    }

    /// <summary>Writes the notebook as another client that executed it would have, with a change.</summary>
    private void Executed(Action<Dictionary<string, JsonNode>> change)
    {
        var notebook = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder.Path, "sums.ipynb")))!;
        var cells = notebook["cells"]!.AsArray().ToDictionary(cell => (string)cell!["id"]!, cell => cell!);
        foreach (var (cell, count) in new[] { cells["print"], cells["value"] }.Zip([1, 2]))
        {
            cell["execution_count"] = count;
            foreach (var result in cell["outputs"]!.AsArray().Where(output => (string?)output!["output_type"] == "execute_result"))
                result!["execution_count"] = count;
        }
        change(cells);
        _folder.Write("elsewhere/sums.ipynb", notebook.ToJsonString());
    }

    private Task<Cli> AgainstAsync() => Cli.RunAsync(_folder.Path, "verify", "sums.ipynb", "--against", "elsewhere");

    private async Task RefusedAsync(params string[] said)
    {
        var run = await AgainstAsync();
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.All(said, text => Assert.Contains(text, run.Error));
    }
}
