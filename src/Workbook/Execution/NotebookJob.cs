using Workbook.Ipynb;

namespace Workbook.Execution;

/// <summary>A notebook to run.</summary>
/// <param name="Name">The path as the user knows it.</param>
internal sealed record NotebookJob(string Path, string Name, Notebook Notebook)
{
    public int CodeCells => Notebook.Cells.Count(cell => cell.Kind == CellKind.Code);
}
