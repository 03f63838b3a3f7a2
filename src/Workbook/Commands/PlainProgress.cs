using Workbook.Running;
using static System.FormattableString;

namespace Workbook.Commands;

/// <summary>Lines for logs and pipes: each notebook's start and end, and every cell that took long or failed.</summary>
internal sealed class PlainProgress(TextWriter output) : IRunObserver
{
    private static readonly TimeSpan WorthALine = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();

    public void Started(NotebookJob notebook) => Line($"{notebook.Name}: {Texts.Count(notebook.CodeCells, "code cell")}");

    public void CellStarted(NotebookJob notebook, CellResult cell) { }

    public void Busy(NotebookJob notebook, string? with)
    {
        if (with is not null)
            Line($"{notebook.Name}: {with}");
    }

    public void CellFinished(NotebookJob notebook, CellResult cell)
    {
        if (cell.Outcome == CellOutcome.Skipped || (cell.Outcome == CellOutcome.Ran && cell.Elapsed < WorthALine))
            return;
        var outcome = cell.Outcome switch { CellOutcome.Failed => " failed after", CellOutcome.TimedOut => " stopped after", _ => "" };
        Line(Invariant($"{notebook.Name}: cell {cell.Cell.Id} ({cell.Number} of {notebook.CodeCells}){outcome} {Texts.Seconds(cell.Elapsed)}"));
    }

    public void Finished(NotebookJob notebook, NotebookResult result)
    {
        if (result.Succeeded)
            Line($"{notebook.Name}: done, {Texts.Seconds(result.Elapsed)}");
    }

    private void Line(string text)
    {
        lock (_lock)
            output.WriteLine(text);
    }
}
