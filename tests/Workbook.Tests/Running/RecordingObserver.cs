using System.Collections.Concurrent;
using Workbook.Running;

namespace Workbook.Tests.Running;

internal sealed class RecordingObserver : IRunObserver
{
    public ConcurrentQueue<CellResult> Finished { get; } = [];

    public ConcurrentQueue<string> BusyWith { get; } = [];

    public void Started(NotebookJob notebook) { }

    public void CellStarted(NotebookJob notebook, CellResult cell) { }

    public void Busy(NotebookJob notebook, string? with) => BusyWith.Enqueue(with ?? "");

    public void CellFinished(NotebookJob notebook, CellResult cell) => Finished.Enqueue(cell);

    void IRunObserver.Finished(NotebookJob notebook, NotebookResult result) { }
}
