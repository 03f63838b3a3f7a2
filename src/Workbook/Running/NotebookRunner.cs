using Workbook.Files;
using Workbook.Jupyter;
using Workbook.Kernel;

namespace Workbook.Running;

/// <summary>Runs notebooks, each in a kernel of its own.</summary>
internal sealed class NotebookRunner(TimeSpan cellLimit, IRunObserver observer)
{
    /// <summary>Jupyter's mark for a cell whose error is part of the notebook.</summary>
    public const string RaisesTag = "raises-exception";

    /// <summary>The workbook's mark for a cell in Python, by way of Jupyter and with NumPy: it is skipped where these aren't installed.</summary>
    public const string PythonTag = "needs-python";

    /// <summary>
    /// The kernel asks Jupyter's Python and only then begins to listen: now and then an answer is there before it listens, and it waits for ever. Under load
    /// its connection may also break by itself. Such a notebook is run again; the last time its cells in Python may run as long as all others.
    /// </summary>
    private const int Attempts = 3;

    private Task<string?>? _pythonLacks;

    /// <summary>Why cells in Python can't run here, or null. Asked once.</summary>
    public Func<CancellationToken, Task<string?>> PythonLacks { get; init; } = PythonKernel.MissingAsync;

    /// <summary>How long a cell in Python may take to answer before its notebook is run again.</summary>
    public TimeSpan PythonPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How much of what a cell shows is kept.</summary>
    public OutputLimit OutputLimit { get; init; } = OutputLimit.Usual;

    /// <summary>What is done after each cell that ran in a kernel, before the next one runs; again, where a notebook is run again.</summary>
    public AfterCell? Then { get; init; }

    /// <summary>Runs all of them, some at a time. The results come in the order of the notebooks.</summary>
    /// <exception cref="KernelStartException">No kernel can be started here.</exception>
    public async Task<IReadOnlyList<NotebookResult>> RunAsync(IReadOnlyList<NotebookJob> notebooks, int atATime, CancellationToken cancellation)
    {
        // Better told once, before anything runs, than in every notebook.
        if (notebooks.Any(notebook => notebook.CodeCells > 0))
            KernelTemporaryFolder.Check();
        foreach (var folder in notebooks.Select(notebook => notebook.Folder).Distinct(StringComparer.Ordinal))
            AtomicFile.RemoveLitter(folder);
        await using var kernels = new KernelSupply(notebooks);
        var results = new NotebookResult[notebooks.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = atATime, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Enumerable.Range(0, notebooks.Count), options, async (i, stop) =>
            results[i] = await RunAsync(notebooks[i], kernels, stop).ConfigureAwait(false)).ConfigureAwait(false);
        return results;
    }

    public async Task<NotebookResult> RunAsync(NotebookJob notebook, CancellationToken cancellation) =>
        (await RunAsync([notebook], 1, cancellation).ConfigureAwait(false))[0];

    private async Task<NotebookResult> RunAsync(NotebookJob notebook, KernelSupply kernels, CancellationToken cancellation)
    {
        kernels.Begun();
        observer.Started(notebook);
        var result = await AttemptAsync(notebook, kernels, PythonPatience, cancellation).ConfigureAwait(false);
        for (var attempt = 2; attempt <= Attempts && result.Failed is { } failed && IsLost(failed); attempt++)
        {
            observer.Busy(notebook, $"cell {failed.Cell.Id} did not answer; run again from the first cell");
            result = await AttemptAsync(notebook, kernels, attempt < Attempts ? PythonPatience : cellLimit, cancellation).ConfigureAwait(false);
        }
        observer.Finished(notebook, result);
        return result;
    }

    private static bool IsLost(CellResult failed) =>
        failed.Cell.HasTag(PythonTag) && (failed.Outcome == CellOutcome.TimedOut || failed.Failure is { IsBrokenConnection: true });

    private async Task<NotebookResult> AttemptAsync(NotebookJob notebook, KernelSupply kernels, TimeSpan pythonPatience, CancellationToken cancellation)
    {
        var limit = pythonPatience < cellLimit ? pythonPatience : cellLimit;
        await using var run = new NotebookRun(
            notebook, kernels, cell => cell.HasTag(PythonTag) ? limit : cellLimit, observer, () => LazyInitializer.EnsureInitialized(ref _pythonLacks, () => PythonLacks(cancellation))) { OutputLimit = OutputLimit, Then = Then };
        return await run.ToEndAsync(cancellation).ConfigureAwait(false);
    }
}
