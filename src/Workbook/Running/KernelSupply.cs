using Workbook.Kernel;

namespace Workbook.Running;

/// <summary>Starts kernels, always one ahead: the next notebook's gets ready while others run.</summary>
/// <param name="notebooks">Those that will be run, in order.</param>
internal sealed class KernelSupply(IReadOnlyList<NotebookJob> notebooks) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Queue<NotebookJob> _awaited = new(notebooks);
    private (string Folder, Task<KernelProcess> Kernel)? _spare;

    /// <summary>A kernel that is ready and works in the notebook's folder.</summary>
    public async Task<KernelProcess> TakeAsync(NotebookJob notebook, CancellationToken cancellation)
    {
        var kernel = await Next(notebook.Folder, cancellation).ConfigureAwait(false);
        lock (_lock)
        {
            if (_spare is null && !_end.IsCancellationRequested && _awaited.TryPeek(out var next))
                _spare = (next.Folder, KernelProcess.StartAsync(next.Folder, _end.Token));
        }
        return kernel;
    }

    /// <summary>A notebook was begun: no kernel needs to be got ready for it.</summary>
    public void Begun()
    {
        lock (_lock)
            _awaited.TryDequeue(out _);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        if (_spare is not var (_, starting))
            return;
        await ((Task)starting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (starting.IsCompletedSuccessfully)
            await (await starting.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
    }

    private Task<KernelProcess> Next(string folder, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_spare is not var (at, kernel) || at != folder)
                return KernelProcess.StartAsync(folder, cancellation);
            _spare = null;
            return kernel;
        }
    }
}
