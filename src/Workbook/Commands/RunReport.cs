using Spectre.Console;
using Workbook.Book.Outputs;
using Workbook.Running;
using static System.FormattableString;

namespace Workbook.Commands;

/// <summary>What is said when a run is over: what failed and why, then a table.</summary>
internal static class RunReport
{
    private const int MaxPrinted = 10;

    public static void Write(Terminal terminal, IReadOnlyList<NotebookJob> jobs, IReadOnlyList<NotebookResult> results, IEnumerable<string> verdicts)
    {
        Times(terminal.Out, jobs, results);
        Failures(terminal.Error, jobs, results);
        Skipped(terminal.Out, jobs, results);
        Summary(terminal.Console, jobs, results, verdicts);
    }

    public static void Failures(TextWriter output, IReadOnlyList<NotebookJob> jobs, IReadOnlyList<NotebookResult> results)
    {
        foreach (var (job, result) in jobs.Zip(results))
        {
            if (result.Failed is not { Failure: { } failure } cell)
                continue;
            var place = failure.Where is { } where && where != $"cell {cell.Cell.Id}" ? where.Replace($"cell {cell.Cell.Id}, ", "") : null;
            output.WriteLine();
            output.WriteLine(Invariant($"{job.Name}, cell {cell.Cell.Id} ({cell.Number} of {job.CodeCells}){(place is null ? "" : ", " + place)}:"));
            foreach (var line in VisibleText.Cut(string.Join('\n', failure.Explanation())).Split('\n'))
                output.WriteLine("  " + line);
            Printed(output, cell.Printed);
            var notRun = result.Cells.Count(c => c.Outcome == CellOutcome.NotRun);
            if (notRun > 0)
                output.WriteLine($"  {Texts.Count(notRun, "cell")} after it not run.");
        }
    }

    /// <summary>What was left out on this machine, and why: a line for each reason.</summary>
    public static void Skipped(TextWriter output, IReadOnlyList<NotebookJob> jobs, IReadOnlyList<NotebookResult> results)
    {
        foreach (var (job, result) in jobs.Zip(results))
        {
            foreach (var cells in result.Cells.Where(cell => cell.Outcome == CellOutcome.Skipped).GroupBy(cell => cell.Lacking))
                output.WriteLine($"{job.Name}: {Texts.Count(cells.Count(), "cell")} skipped ({string.Join(", ", cells.Select(cell => cell.Cell.Id))}): {cells.Key}");
        }
    }

    /// <summary>The end of what the cell printed before it failed.</summary>
    private static void Printed(TextWriter output, string text)
    {
        var lines = AnsiText.Strip(text).TrimEnd('\n').Split('\n');
        if (lines is [""])
            return;
        output.WriteLine(lines.Length > MaxPrinted ? Invariant($"  It had printed {lines.Length} lines, at last:") : "  It had printed:");
        foreach (var line in lines.TakeLast(MaxPrinted))
            output.WriteLine("    " + line);
    }

    private static void Times(TextWriter output, IReadOnlyList<NotebookJob> jobs, IReadOnlyList<NotebookResult> results)
    {
        foreach (var (job, result) in jobs.Zip(results))
        {
            foreach (var time in result.Cells.SelectMany(cell => cell.Times))
                output.WriteLine($"{job.Name}, {time}");
        }
    }

    /// <param name="verdicts">What to write in the last column, a notebook each.</param>
    public static void Summary(
        IAnsiConsole console, IReadOnlyList<NotebookJob> jobs, IReadOnlyList<NotebookResult> results, IEnumerable<string> verdicts)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("notebook", "cells run", "time", "");
        table.Columns[1].RightAligned();
        table.Columns[2].RightAligned();
        foreach (var ((job, result), verdict) in jobs.Zip(results).Zip(verdicts))
        {
            table.AddRow(new Text(VisibleText.Line(job.Name)), new Text(Invariant($"{result.Ran}")), new Text(Texts.Seconds(result.Elapsed)), new Markup(verdict));
        }
        console.Write(table);
    }

    public static string Verdict(NotebookResult result) => result switch
    {
        { TimedOut: true } => "[red]stopped at the time limit[/]",
        { Failed: { } failed } => $"[red]cell {Markup.Escape(failed.Cell.Id)} failed[/]",
        { Ran: 0 } => "nothing to run",
        _ => "[green]ran[/]",
    };
}
