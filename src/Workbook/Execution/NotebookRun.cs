using System.Diagnostics;
using Workbook.Ipynb;
using static System.FormattableString;

namespace Workbook.Execution;

/// <summary>One run of one notebook. After a cell that fails the rest is not run, as with "Run all" in Jupyter.</summary>
internal sealed class NotebookRun(NotebookJob job, TimeSpan cellLimit, IRunObserver observer) : IAsyncDisposable
{
    private readonly Notebook _fresh = job.Notebook.Clone();
    private readonly List<CellResult> _results = [];
    private KernelProcess? _kernel;

    public async Task<NotebookResult> ToEndAsync(CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        foreach (var (index, cell) in _fresh.Cells.Index().Where(c => c.Item.Kind == CellKind.Code))
        {
            var next = new CellResult(job.Notebook.Cells[index], _results.Count + 1, CellOutcome.NotRun);
            if (_results is not [.., { Outcome: not (CellOutcome.Ran or CellOutcome.Skipped) }])
            {
                observer.CellStarted(job, next);
                next = cell.HasTag(NotebookRunner.ForeignTag)
                    ? next with { Outcome = CellOutcome.Skipped, Reason = $"tagged {NotebookRunner.ForeignTag}: for that kernel alone" }
                    : await RunAsync(index, next, cancellation).ConfigureAwait(false);
                observer.CellFinished(job, next);
            }
            _results.Add(next);
        }
        return new NotebookResult(job.Path, job.Notebook, _fresh, _results, clock.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        if (_kernel is not null)
            await _kernel.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<CellResult> RunAsync(int index, CellResult result, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var cell = _fresh.Cells[index];
        cell.Outputs.Clear();
        try
        {
            _kernel ??= await KernelProcess.StartAsync(Path.GetDirectoryName(job.Path)!, cancellation).ConfigureAwait(false);
            var request = new CellRequest(index, cell.Id, _fresh.LanguageOf(cell), cell.Source);
            var done = await _kernel.RunAsync(request, cellLimit, with => observer.Busy(job, with), cancellation).ConfigureAwait(false);
            Store(cell, done);
            var expected = done.Failure is not null && cell.HasTag(NotebookRunner.RaisesTag);
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
            return result with { Outcome = CellOutcome.TimedOut, Failure = PastLimit(cell), Elapsed = clock.Elapsed };
        }
        catch (KernelStartException e)
        {
            return result with { Outcome = CellOutcome.Failed, Failure = new CellFailure("KernelStart", e.Message), Elapsed = clock.Elapsed };
        }
    }

    private void Store(Cell cell, KernelMessage.Done done)
    {
        cell.Outputs.AddRange(done.Outputs);
        if (done.Failure is { } failure)
            cell.Outputs.Add(failure.ToOutput());
        foreach (var (earlier, output, data) in done.Updates)
        {
            var outputs = _fresh.Cells[earlier].Outputs;
            outputs[output] = outputs[output] is ResultOutput ? new ResultOutput(data) : new DisplayOutput(data);
        }
    }

    private CellFailure PastLimit(Cell cell) => new(
        "TimeLimit", Invariant($"The cell ran longer than {cellLimit.TotalSeconds:0.###} s and was stopped."))
    {
        Source = $"cell {cell.Id}",
        Remedy = "Give it more time with --cell-timeout SECONDS, or less to do.",
    };
}
