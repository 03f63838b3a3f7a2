using System.Collections.Concurrent;
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using Workbook.Execution;

namespace Workbook.Commands;

/// <summary>A line a notebook that is redrawn while it runs: how far it is, which cell, how long.</summary>
internal sealed class LiveProgress(ProgressContext context) : IRunObserver
{
    private readonly ConcurrentDictionary<string, ProgressTask> _tasks = new();

    public static Task<T> ShowAsync<T>(IAnsiConsole console, Func<IRunObserver, Task<T>> run) => console
        .Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 24 }, new CountColumn(), new ElapsedTimeColumn())
        .StartAsync(context => run(new LiveProgress(context)));

    public void Started(NotebookJob notebook) => _tasks[notebook.Path] = context.AddTask(Markup.Escape(notebook.Name), maxValue: Math.Max(1, notebook.CodeCells));

    public void CellStarted(NotebookJob notebook, CellResult cell) => Describe(notebook, cell.Cell.Id, "grey");

    public void Busy(NotebookJob notebook, string? with) => Describe(notebook, with ?? "", "yellow");

    public void CellFinished(NotebookJob notebook, CellResult cell) => _tasks[notebook.Path].Value = cell.Number;

    public void Finished(NotebookJob notebook, NotebookResult result)
    {
        var task = _tasks[notebook.Path];
        if (result.Failed is { } failed)
            Describe(notebook, $"{failed.Cell.Id} {(failed.Outcome == CellOutcome.TimedOut ? "stopped" : "failed")}", "red");
        else
            (task.Value, task.Description) = (task.MaxValue, Markup.Escape(notebook.Name));
        task.StopTask();
    }

    private void Describe(NotebookJob notebook, string what, string colour) =>
        _tasks[notebook.Path].Description = $"{Markup.Escape(notebook.Name)} [{colour}]{Markup.Escape(what)}[/]";

    private sealed class CountColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(string.Create(CultureInfo.InvariantCulture, $"{task.Value:0} of {task.MaxValue:0}"));
    }
}
