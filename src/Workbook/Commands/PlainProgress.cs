using System.Globalization;
using Workbook.Execution;

namespace Workbook.Commands;

/// <summary>One line a cell, for logs and pipes.</summary>
internal sealed class PlainProgress(TextWriter output) : IRunObserver
{
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
        var outcome = cell.Outcome switch
        {
            CellOutcome.Ran => Texts.Seconds(cell.Elapsed),
            CellOutcome.Skipped => $"skipped ({cell.Reason})",
            CellOutcome.TimedOut => $"stopped at the time limit, {Texts.Seconds(cell.Elapsed)}",
            _ => $"failed, {Texts.Seconds(cell.Elapsed)}",
        };
        Line(string.Create(CultureInfo.InvariantCulture, $"{notebook.Name}: cell {cell.Cell.Id} ({cell.Number} of {notebook.CodeCells}): {outcome}"));
    }

    public void Finished(NotebookJob notebook, NotebookResult result) { }

    private void Line(string text)
    {
        lock (_lock)
            output.WriteLine(text);
    }
}
