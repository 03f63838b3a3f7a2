using System.Diagnostics;
using Workbook.Ipynb;
using Workbook.Kernel;
using static System.FormattableString;

namespace Workbook.Running;

/// <summary>One run of one notebook. After a cell that fails the rest is not run, as with "Run all" in Jupyter.</summary>
/// <param name="limitOf">How long a cell may run.</param>
/// <param name="pythonLacks">Why cells that need Python can't run here, or null.</param>
internal sealed class NotebookRun(NotebookJob job, KernelSupply kernels, Func<Cell, TimeSpan> limitOf, IRunObserver observer, Func<Task<string?>> pythonLacks) : IAsyncDisposable
{
    private readonly Notebook _fresh = job.Notebook.Clone();
    private readonly List<CellResult> _results = [];
    private readonly Dictionary<int, List<Output>> _shown = [];
    private KernelProcess? _kernel;

    /// <summary>How much of what a cell shows is kept.</summary>
    public OutputLimit OutputLimit { get; init; } = OutputLimit.Usual;

    /// <summary>What is done after each cell that ran in the kernel.</summary>
    public AfterCell? Then { get; init; }

    public async Task<NotebookResult> ToEndAsync(CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        foreach (var (index, cell) in _fresh.Cells.Index().Where(c => c.Item.Kind == CellKind.Code))
        {
            var next = new CellResult(job.Notebook.Cells[index], _results.Count + 1, CellOutcome.NotRun);
            if (_results is [] or [.., { Outcome: CellOutcome.Ran or CellOutcome.Skipped }])
            {
                observer.CellStarted(job, next);
                next = await RunAsync(index, next, cancellation).ConfigureAwait(false);
                observer.CellFinished(job, next);
            }
            _results.Add(next);
        }
        foreach (var (index, outputs) in _shown)
        {
            _fresh.Cells[index].Outputs.Clear();
            _fresh.Cells[index].Outputs.AddRange(StoredOutputs.Of(outputs, job.Folder));
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
        if (cell.HasTag(NotebookRunner.PythonTag) && await pythonLacks().ConfigureAwait(false) is { } lacking)
            return result with { Outcome = CellOutcome.Skipped, Lacking = lacking };
        try
        {
            var answer = await AnswerAsync(new CellRequest(index, cell.Id, _fresh.LanguageOf(cell), cell.Source) { Limit = OutputLimit }, cancellation).ConfigureAwait(false);
            Note(index, answer);
            if (Then is not null && answer.Failure is null && _kernel is { } kernel)
                await Then(job, cell, code => kernel.RunAsync(new CellRequest(index, $"{cell.Id}-then", "csharp", code), limitOf(cell), _ => { }, cancellation)).ConfigureAwait(false);
            var expected = answer.Failure is not null && cell.HasTag(NotebookRunner.RaisesTag);
            return result with
            {
                Outcome = answer.TimedOut ? CellOutcome.TimedOut : answer.Failure is null || expected ? CellOutcome.Ran : CellOutcome.Failed,
                Failure = answer.TimedOut ? PastLimit(cell) : expected ? null : answer.Failure,
                Printed = string.Concat(answer.Outputs.OfType<StreamOutput>().Select(output => output.Text)),
                Times = [.. answer.Outputs.OfType<RichOutput>().Select(output => StoredOutputs.WallTime(output.Data)).OfType<string>().Select(time => $"cell {cell.Id}: {time}")],
                Elapsed = clock.Elapsed,
            };
        }
        catch (KernelStartException e)
        {
            return result with { Outcome = CellOutcome.Failed, Failure = new CellFailure("KernelStart", e.Message), Elapsed = clock.Elapsed };
        }
    }

    private async Task<CellAnswer> AnswerAsync(CellRequest cell, CancellationToken cancellation)
    {
        if (FrontEndCell.Of(cell) is { } answer)
            return answer;
        _kernel ??= await kernels.TakeAsync(job, cancellation).ConfigureAwait(false);
        return await _kernel.RunAsync(cell, limitOf(_fresh.Cells[cell.Index]), with => observer.Busy(job, with), cancellation).ConfigureAwait(false);
    }

    private void Note(int index, CellAnswer answer)
    {
        _shown[index] = [.. answer.Outputs];
        if (answer.Failure is { } failure)
            _shown[index].Add(failure.ToOutput(OutputLimit));
        foreach (var (earlier, output, data) in answer.Updates)
            _shown[earlier][output] = ((RichOutput)_shown[earlier][output]).With(data);
    }

    private CellFailure PastLimit(Cell cell) => new(
        "TimeLimit", Invariant($"The cell ran longer than {limitOf(cell).TotalSeconds:0.###} s and was stopped."))
    {
        Source = $"cell {cell.Id}",
        Remedy = "Give it more time with --cell-timeout SECONDS, or less to do.",
    };
}
