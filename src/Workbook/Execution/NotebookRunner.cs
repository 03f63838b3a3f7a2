using System.Diagnostics;
using System.Globalization;
using Workbook.Ipynb;

namespace Workbook.Execution;

/// <summary>Runs notebooks, each in a process of its own.</summary>
internal sealed class NotebookRunner(TimeSpan cellLimit, IRunObserver observer)
{
    /// <summary>Marks cells that only the .NET Interactive kernel runs: what they show depends on packages that not every machine reaches.</summary>
    public const string ForeignTag = "dotnet-interactive";

    /// <summary>Jupyter's mark for a cell whose error is part of the notebook.</summary>
    public const string RaisesTag = "raises-exception";

    /// <summary>Runs all of them, some at a time. The results come in the order of the notebooks.</summary>
    public async Task<IReadOnlyList<NotebookResult>> RunAsync(IReadOnlyList<NotebookJob> notebooks, int atATime, CancellationToken cancellation)
    {
        var results = new NotebookResult[notebooks.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = atATime, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Enumerable.Range(0, notebooks.Count), options, async (i, stop) =>
            results[i] = await RunAsync(notebooks[i], stop).ConfigureAwait(false)).ConfigureAwait(false);
        return results;
    }

    /// <summary>Runs one notebook. After a cell that fails the rest is not run, as with "Run all" in Jupyter.</summary>
    public async Task<NotebookResult> RunAsync(NotebookJob job, CancellationToken cancellation)
    {
        observer.Started(job);
        var clock = Stopwatch.StartNew();
        var fresh = job.Notebook.Clone();
        var results = new List<CellResult>();
        KernelProcess? kernel = null;
        try
        {
            foreach (var (index, cell) in fresh.Cells.Index().Where(c => c.Item.Kind == CellKind.Code))
            {
                var result = new CellResult(job.Notebook.Cells[index], results.Count + 1, CellOutcome.NotRun);
                if (results.Any(r => r.Outcome is CellOutcome.Failed or CellOutcome.TimedOut))
                {
                    results.Add(result);
                    continue;
                }
                observer.CellStarted(job, result);
                if (cell.HasTag(ForeignTag))
                    result = result with { Outcome = CellOutcome.Skipped, Reason = $"tagged {ForeignTag}: for that kernel alone" };
                else
                {
                    cell.Outputs.Clear();
                    kernel ??= await KernelProcess.StartAsync(Path.GetDirectoryName(job.Path)!, cancellation).ConfigureAwait(false);
                    result = await RunCellAsync(kernel, job, fresh, index, result, cancellation).ConfigureAwait(false);
                }
                results.Add(result);
                observer.CellFinished(job, result);
            }
        }
        finally
        {
            if (kernel is not null)
                await kernel.DisposeAsync().ConfigureAwait(false);
        }
        var finished = new NotebookResult(job.Path, job.Notebook, fresh, results, clock.Elapsed);
        observer.Finished(job, finished);
        return finished;
    }

    private async Task<CellResult> RunCellAsync(KernelProcess kernel, NotebookJob job, Notebook fresh, int index, CellResult result, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var cell = fresh.Cells[index];
        var request = new CellRequest(index, cell.Id, fresh.LanguageOf(cell), cell.Source);
        try
        {
            var done = await kernel.RunAsync(request, cellLimit, with => observer.Busy(job, with), cancellation).ConfigureAwait(false);
            cell.Outputs.AddRange(done.Outputs);
            foreach (var update in done.Updates)
                fresh.Cells[update.Cell].Outputs[update.Output] = Redrawn(fresh.Cells[update.Cell].Outputs[update.Output], update.Data);
            var expected = done.Failure is not null && cell.HasTag(RaisesTag);
            if (done.Failure is { } failure)
                cell.Outputs.Add(failure.ToOutput());
            return result with
            {
                Outcome = done.Failure is null || expected ? CellOutcome.Ran : CellOutcome.Failed,
                Failure = expected ? null : done.Failure,
                Times = done.Times,
                Elapsed = clock.Elapsed,
            };
        }
        catch (TimeoutException)
        {
            var seconds = cellLimit.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
            return result with
            {
                Outcome = CellOutcome.TimedOut,
                Elapsed = clock.Elapsed,
                Failure = new CellFailure("TimeLimit", $"The cell ran longer than {seconds} s and was stopped.")
                {
                    Source = $"cell {cell.Id}",
                    Remedy = "Give it more time with --cell-timeout SECONDS, or less to do.",
                },
            };
        }
    }

    private static Output Redrawn(Output shown, MimeBundle data) => shown is ResultOutput ? new ResultOutput(data) : new DisplayOutput(data);
}
