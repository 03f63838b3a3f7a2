using Workbook.Ipynb;
using Workbook.Kernel;
using Workbook.Running;

namespace Workbook.Verification;

/// <summary>A notebook that another client has executed, as the result of a run.</summary>
internal static class ForeignRun
{
    /// <param name="executed">The file that the other client wrote.</param>
    /// <exception cref="NotebookFormatException">It is no execution of this notebook.</exception>
    public static NotebookResult Of(NotebookJob job, string executed)
    {
        var run = NotebookFile.Read(executed);
        RefuseItself(job, executed);
        RefuseAnother(job, run, executed);
        var fresh = job.Notebook.Clone();
        var results = new List<CellResult>();
        foreach (var (index, cell) in run.Cells.Index().Where(c => c.Item.Kind == CellKind.Code))
        {
            var result = new CellResult(job.Notebook.Cells[index], results.Count + 1, CellOutcome.Ran);
            results.Add(Judge(cell, result, results.Any(earlier => earlier.Failure is not null)));
            if (results[^1].Outcome == CellOutcome.NotRun)
                continue;
            fresh.Cells[index].Outputs.Clear();
            fresh.Cells[index].Outputs.AddRange(StoredOutputs.Of(cell.Outputs, job.Folder));
        }
        return new NotebookResult(job.Path, job.Notebook, fresh, results, TimeSpan.Zero);
    }

    private static CellResult Judge(Cell cell, CellResult result, bool afterFailure)
    {
        if (cell.Outputs.OfType<ErrorOutput>().FirstOrDefault() is { } error && !cell.HasTag(NotebookRunner.RaisesTag))
            return result with { Outcome = CellOutcome.Failed, Failure = new CellFailure(error.Name, error.Value) };
        if (cell.ExecutionCount is not null || string.IsNullOrWhiteSpace(cell.Source))
            return result;
        return afterFailure
            ? result with { Outcome = CellOutcome.NotRun }
            : result with { Outcome = CellOutcome.Failed, Failure = new CellFailure("NotExecuted", "The cell has no execution count: the other client did not run it.") };
    }

    /// <summary>The notebook under another path, or a copy of it, would agree with itself.</summary>
    private static void RefuseItself(NotebookJob job, string executed)
    {
        if (File.ReadAllBytes(job.Path).AsSpan().SequenceEqual(File.ReadAllBytes(executed)))
            throw new NotebookFormatException(executed, "the whole file", $"it is {job.Name} itself, byte for byte, and no other run of it.", $"Execute {job.Name} into another folder and name that.");
    }

    private static void RefuseAnother(NotebookJob job, Notebook run, string executed)
    {
        var remedy = $"Execute {job.Name} again.";
        if (run.Cells.Count != job.Notebook.Cells.Count)
            throw new NotebookFormatException(executed, "$.cells", $"it has {run.Cells.Count} cells and {job.Name} has {job.Notebook.Cells.Count}, so it is no execution of that.", remedy);
        foreach (var (cell, original) in run.Cells.Zip(job.Notebook.Cells))
        {
            if ((cell.Id, cell.Kind, cell.Source) != (original.Id, original.Kind, original.Source))
                throw new NotebookFormatException(executed, $"cell {cell.Id}", $"it is not cell {original.Id} of {job.Name} as that is now.", remedy);
        }
    }
}
