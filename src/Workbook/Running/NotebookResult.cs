using Workbook.Ipynb;

namespace Workbook.Running;

/// <summary>What became of a notebook.</summary>
/// <param name="Stored">The notebook as it is on file.</param>
/// <param name="Fresh">The same with the outputs of this run; cells that were not run keep the stored ones.</param>
internal sealed record NotebookResult(string Path, Notebook Stored, Notebook Fresh, IReadOnlyList<CellResult> Cells, TimeSpan Elapsed)
{
    public bool Succeeded => Cells.All(cell => cell.Outcome is CellOutcome.Ran or CellOutcome.Skipped);

    public bool TimedOut => Cells.Any(cell => cell.Outcome == CellOutcome.TimedOut);

    public int Ran => Cells.Count(cell => cell.Outcome == CellOutcome.Ran);

    /// <summary>The cell that ended the run, or null.</summary>
    public CellResult? Failed => Cells.FirstOrDefault(cell => cell.Outcome is CellOutcome.Failed or CellOutcome.TimedOut);
}
