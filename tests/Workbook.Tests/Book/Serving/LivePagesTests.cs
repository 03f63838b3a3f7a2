using Workbook.Book;
using Workbook.Book.Serving;
using Workbook.Ipynb;

namespace Workbook.Tests.Book.Serving;

public sealed class LivePagesTests
{
    private readonly List<string> _ran = [];

    private LivePages Pages => new((page, _) =>
    {
        _ran.Add(page.Name);
        var ran = page.Notebook.Clone();
        foreach (var cell in ran.Cells.Where(cell => cell.Kind == CellKind.Code))
            cell.Outputs.Add(new StreamOutput("stdout", $"ran {cell.Source}"));
        return Task.FromResult(ran);
    });

    [Fact]
    public async Task New_prose_costs_no_run_and_new_code_runs_that_notebook_alone()
    {
        var pages = Pages;
        await pages.RefreshAsync([Page("a", "1", "old"), Page("b", "2", "old")], default);
        Assert.Equal(["a", "b"], _ran);

        var (prose, _) = await pages.RefreshAsync([Page("a", "1", "new"), Page("b", "2", "old")], default);
        Assert.Equal(["a", "b"], _ran);
        Assert.Equal("new", prose[0].Notebook.Cells[0].Source);
        Assert.Equal("ran 1", Assert.IsType<StreamOutput>(prose[0].Notebook.Cells[1].Outputs[0]).Text);

        var (code, run) = await pages.RefreshAsync([Page("a", "1", "new"), Page("b", "3", "old")], default);
        Assert.Equal(["a", "b", "b"], _ran);
        Assert.Equal(["b"], run);
        Assert.Equal("ran 3", Assert.IsType<StreamOutput>(code[1].Notebook.Cells[1].Outputs[0]).Text);
    }

    [Fact]
    public async Task Stored_outputs_are_shown_without_a_run()
    {
        var page = Page("a", "1", "text");
        page.Notebook.Cells[1].Outputs.Add(new StreamOutput("stdout", "stored"));
        var (shown, _) = await Pages.RefreshAsync([page], default);
        Assert.Empty(_ran);
        Assert.Equal("stored", Assert.IsType<StreamOutput>(shown[0].Notebook.Cells[1].Outputs[0]).Text);
    }

    private static BookPage Page(string name, string code, string prose) =>
        new($"/x/{name}.ipynb", Notebook.Create(Cell.Markdown("m", prose), Cell.Code("c", code)));
}
