using System.Collections.Concurrent;
using Spectre.Console;
using Spectre.Console.Rendering;
using Workbook.Running;
using static System.FormattableString;

namespace Workbook.Commands;

/// <summary>A line a notebook that is redrawn while it runs: how far it is, how long, which cell.</summary>
internal sealed class LiveProgress : IRunObserver
{
    private readonly ConcurrentDictionary<string, ProgressTask> _tasks = new();
    private readonly ProgressContext _context;
    private readonly StateColumn _states;

    public static Task<T> ShowAsync<T>(IAnsiConsole console, Func<IRunObserver, Task<T>> run)
    {
        var states = new StateColumn();
        return console.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 24 },
                new CountColumn(), new SecondsColumn(), states)
            .StartAsync(context => run(new LiveProgress(context, states)));
    }

    private LiveProgress(ProgressContext context, StateColumn states) => (_context, _states) = (context, states);

    public void Started(NotebookJob notebook) =>
        _tasks[notebook.Path] = _context.AddTask(Markup.Escape(VisibleText.Line(notebook.Name)), maxValue: Math.Max(1, notebook.CodeCells));

    public void CellStarted(NotebookJob notebook, CellResult cell) => Say(notebook, cell.Cell.Id, "grey");

    public void Busy(NotebookJob notebook, string? with) => Say(notebook, with ?? "", "yellow");

    public void CellFinished(NotebookJob notebook, CellResult cell) => _tasks[notebook.Path].Value = cell.Number;

    public void Finished(NotebookJob notebook, NotebookResult result)
    {
        var task = _tasks[notebook.Path];
        if (result.Failed is { } failed)
            Say(notebook, $"{failed.Cell.Id} {(failed.Outcome == CellOutcome.TimedOut ? "stopped" : "failed")}", "red");
        else
        {
            task.Value = task.MaxValue;
            Say(notebook, "", "grey");
        }
        task.StopTask();
    }

    private void Say(NotebookJob notebook, string what, string colour) =>
        _states.Set(_tasks[notebook.Path], what.Length == 0 ? "" : $"[{colour}]{Markup.Escape(VisibleText.Line(what))}[/]");

    private sealed class CountColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(Invariant($"{task.Value:0} of {task.MaxValue:0}"));
    }

    private sealed class SecondsColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(Invariant($"{task.ElapsedTime?.TotalSeconds ?? 0:0} s"));
    }

    /// <summary>The cell a notebook is at, in a column of its own so that nothing beside it moves.</summary>
    private sealed class StateColumn : ProgressColumn
    {
        private readonly ConcurrentDictionary<int, string> _texts = new();

        public void Set(ProgressTask task, string markup) => _texts[task.Id] = markup;

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Markup(_texts.GetValueOrDefault(task.Id, "")).Overflow(Overflow.Ellipsis);
    }
}
