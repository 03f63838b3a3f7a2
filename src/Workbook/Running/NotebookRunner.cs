using Workbook.Jupyter;

namespace Workbook.Running;

/// <summary>Runs notebooks, each in a kernel of its own.</summary>
internal sealed class NotebookRunner(TimeSpan cellLimit, IRunObserver observer)
{
    /// <summary>Jupyter's mark for a cell whose error is part of the notebook.</summary>
    public const string RaisesTag = "raises-exception";

    /// <summary>The workbook's mark for a cell in Python, by way of Jupyter and with NumPy: it is skipped where these aren't installed.</summary>
    public const string PythonTag = "needs-python";

    private Task<string?>? _pythonLacks;

    /// <summary>Why cells in Python can't run here, or null. Asked once.</summary>
    public Func<CancellationToken, Task<string?>> PythonLacks { get; init; } = PythonKernel.MissingAsync;

    /// <summary>Runs all of them, some at a time. The results come in the order of the notebooks.</summary>
    public async Task<IReadOnlyList<NotebookResult>> RunAsync(IReadOnlyList<NotebookJob> notebooks, int atATime, CancellationToken cancellation)
    {
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
        await using var run = new NotebookRun(notebook, kernels, cellLimit, observer, () => LazyInitializer.EnsureInitialized(ref _pythonLacks, () => PythonLacks(cancellation)));
        var result = await run.ToEndAsync(cancellation).ConfigureAwait(false);
        observer.Finished(notebook, result);
        return result;
    }
}
