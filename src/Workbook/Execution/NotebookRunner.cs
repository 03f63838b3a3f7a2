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

    public async Task<NotebookResult> RunAsync(NotebookJob notebook, CancellationToken cancellation)
    {
        observer.Started(notebook);
        await using var run = new NotebookRun(notebook, cellLimit, observer);
        var result = await run.ToEndAsync(cancellation).ConfigureAwait(false);
        observer.Finished(notebook, result);
        return result;
    }
}
