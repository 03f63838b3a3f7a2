using Spectre.Console;
using Workbook.Execution;
using static System.FormattableString;

namespace Workbook.Commands;

/// <summary>What is said when a run is over: what failed and why, then a table.</summary>
internal static class RunReport
{
    public static void Write(Terminal terminal, IReadOnlyList<NotebookJob> jobs, IReadOnlyList<NotebookResult> results, IEnumerable<string> verdicts)
    {
        Times(terminal.Out, jobs, results);
        Failures(terminal.Error, jobs, results);
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
            foreach (var line in failure.Explanation())
                output.WriteLine("  " + line);
            var notRun = result.Cells.Count(c => c.Outcome == CellOutcome.NotRun);
            if (notRun > 0)
                output.WriteLine($"  {Texts.Count(notRun, "cell")} after it not run.");
        }
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
        var table = new Table().Border(TableBorder.Simple).AddColumns("notebook", "cells run", "skipped", "time", "");
        table.Columns[1].RightAligned();
        table.Columns[2].RightAligned();
        table.Columns[3].RightAligned();
        foreach (var ((job, result), verdict) in jobs.Zip(results).Zip(verdicts))
        {
            var skipped = result.Cells.Count(cell => cell.Outcome == CellOutcome.Skipped);
            table.AddRow(
                new Text(job.Name), new Text(Invariant($"{result.Ran}")), new Text(Invariant($"{skipped}")),
                new Text(Texts.Seconds(result.Elapsed)), new Markup(verdict));
        }
        console.Write(table);
        var skippedCells = results.SelectMany(result => result.Cells).Where(cell => cell.Outcome == CellOutcome.Skipped);
        foreach (var reasons in skippedCells.GroupBy(cell => cell.Reason))
            console.WriteLine($"{Texts.Count(reasons.Count(), "cell")} skipped: {reasons.Key}; stored outputs are kept.");
    }

    public static string Verdict(NotebookResult result) => result switch
    {
        { TimedOut: true } => "[red]stopped at the time limit[/]",
        { Failed: { } failed } => $"[red]cell {Markup.Escape(failed.Cell.Id)} failed[/]",
        { Ran: 0 } => "nothing to run",
        _ => "[green]ran[/]",
    };
}
