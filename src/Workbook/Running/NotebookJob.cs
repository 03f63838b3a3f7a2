using Workbook.Ipynb;

namespace Workbook.Running;

/// <summary>A notebook to run.</summary>
/// <param name="Name">The path as the user knows it.</param>
internal sealed record NotebookJob(string Path, string Name, Notebook Notebook)
{
    /// <summary>The text of the file that the notebook was parsed from.</summary>
    public string Text { get; init; } = "";

    /// <summary>The folder the notebook's cells work in.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public int CodeCells => Notebook.Cells.Count(cell => cell.Kind == CellKind.Code);
}
