using Workbook.Ipynb;
using Workbook.Kernel;
using Workbook.Running;

namespace Workbook.Verification;

/// <summary>A fresh run of a notebook against its stored outputs.</summary>
internal sealed record NotebookVerdict(NotebookResult Result, IReadOnlyList<(CellResult Cell, Difference Difference)> Differences)
{
    /// <summary>Cells that ran and whose outputs are those on file.</summary>
    public int Verified => Result.Ran - Differences.Count;

    /// <summary>Compares every cell that ran; one that was never reached proves nothing.</summary>
    public static NotebookVerdict Of(NotebookResult result)
    {
        var fresh = result.Fresh.Cells.ToDictionary(cell => cell.Id);
        var folder = Path.GetDirectoryName(result.Path)!;
        return new(result, [.. result.Cells
            .Where(cell => cell.Outcome == CellOutcome.Ran)
            .Select(cell => (cell, OutputComparison.Of(StoredOutputs.Of(cell.Cell.Outputs, folder), fresh[cell.Cell.Id].Outputs)))
            .Where(pair => pair.Item2 is not null)
            .Select(pair => (pair.cell, pair.Item2!))]);
    }
}
