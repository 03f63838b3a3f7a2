namespace Workbook.Notebooks.Tests;

public sealed class FreshRunTests(FreshRun run)
{
    [Theory]
    [MemberData(nameof(Notebooks.Names), MemberType = typeof(Notebooks))]
    public async Task Runs_to_its_end_in_a_fresh_process(string name)
    {
        var result = (await run.OfAsync(name)).Result;
        Assert.True(result.Succeeded, result.Failed is { Failure: { } failure } cell ? $"cell {cell.Cell.Id}, {failure.Where}:\n{string.Join('\n', failure.Explanation())}" : "a cell was not run");
    }

    [Theory]
    [MemberData(nameof(Notebooks.Names), MemberType = typeof(Notebooks))]
    public async Task Its_stored_outputs_are_those_of_a_fresh_run(string name)
    {
        var verdict = await run.OfAsync(name);
        Assert.True(verdict.Differences.Count == 0, string.Join('\n', verdict.Differences.SelectMany(d => new[] { $"cell {d.Cell.Cell.Id}: {d.Difference.What}" }.Concat(d.Difference.Lines))));
    }

    [Fact]
    public async Task There_are_notebooks_and_their_cells_run()
    {
        Assert.NotEmpty(Notebooks.Files);
        foreach (var file in Notebooks.Files)
            Assert.True((await run.OfAsync(Path.GetFileName(file))).Verified > 0, file);
    }
}
