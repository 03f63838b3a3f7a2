namespace Workbook.Running;

/// <summary>Is told how a run goes on. Notebooks run side by side: calls come from any thread.</summary>
internal interface IRunObserver
{
    void Started(NotebookJob notebook);

    void CellStarted(NotebookJob notebook, CellResult cell);

    /// <summary>The cell waits for something outside it, such as a package restore; null when it goes on.</summary>
    void Busy(NotebookJob notebook, string? with);

    void CellFinished(NotebookJob notebook, CellResult cell);

    void Finished(NotebookJob notebook, NotebookResult result);
}
