using System.CommandLine;
using Spectre.Console;
using Workbook.Running;
using Workbook.Verification;
using static System.FormattableString;

namespace Workbook.Commands;

/// <summary><c>workbook verify</c>: runs notebooks afresh and compares with what is stored in them.</summary>
internal static class VerifyCommand
{
    private static readonly Option<string?> Against = new("--against")
    {
        Description = "Run nothing: compare with the notebooks of the same names in this folder, as another client (such as jupyter nbconvert --execute) wrote them.",
        HelpName = "folder",
    };

    public static Command Create()
    {
        var command = new Command("verify", "Runs notebooks in fresh processes and compares what they show with what is stored in them.")
        {
            RunSettings.Paths, Against, RunSettings.CellTimeout, RunSettings.Jobs, RunSettings.MostShown,
        };
        command.SetAction((parsed, cancellation) =>
            parsed.GetValue(Against) is { } folder
                ? Task.FromResult(Compare(parsed.GetValue(RunSettings.Paths)!, folder, new Terminal()))
                : RunAsync(parsed.GetValue(RunSettings.Paths)!, RunSettings.From(parsed), new Terminal(), cancellation));
        return CommandHelp.Add(command, """
            workbook verify                                     all notebooks
            workbook verify notebooks/08-sum-or-mean.ipynb
            workbook verify --against artifacts/jupyter         what another client wrote there
            """, TrustNote.Reference);
    }

    private static async Task<int> RunAsync(string[] paths, RunSettings settings, Terminal terminal, CancellationToken cancellation)
    {
        var jobs = Jobs(paths);
        var results = await terminal.RunAsync(jobs, settings, cancellation).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        var verdicts = results.Select(NotebookVerdict.Of).ToList();
        RunReport.Failures(terminal.Error, jobs, results);
        Differences(terminal.Error, jobs, verdicts);
        RunReport.Skipped(terminal.Out, jobs, results);
        RunReport.Summary(terminal.Console, jobs, results, verdicts.Select(Verdict));
        return Conclude(terminal, jobs, verdicts, "If the new outputs are right, store them (workbook run --in-place) and look at the change in version control.");
    }

    private static int Compare(string[] paths, string folder, Terminal terminal)
    {
        var jobs = Jobs(paths);
        var verdicts = jobs.Zip(NotebookFinder.ReadRuns(jobs, folder)).Select(pair => NotebookVerdict.Of(pair.Second)).ToList();
        RunReport.Failures(terminal.Error, jobs, [.. verdicts.Select(verdict => verdict.Result)]);
        Differences(terminal.Error, jobs, verdicts);
        return Conclude(terminal, jobs, verdicts, "workbook verify tells whether the stored outputs are those of a fresh run here. If they are, the other client shows something else.");
    }

    private static IReadOnlyList<NotebookJob> Jobs(string[] paths)
    {
        var jobs = NotebookFinder.Read(paths);
        return jobs.FirstOrDefault(job => job.Path.EndsWith(".dib", StringComparison.OrdinalIgnoreCase)) is { } dib
            ? throw new UsageException($"{dib.Name}: a .dib file stores no outputs, so there is nothing to verify. Name .ipynb files.")
            : jobs;
    }

    private static void Differences(TextWriter output, IReadOnlyList<NotebookJob> jobs, IReadOnlyList<NotebookVerdict> verdicts)
    {
        foreach (var (job, (cell, difference)) in jobs.Zip(verdicts).SelectMany(pair => pair.Second.Differences.Select(d => (pair.First, d))))
        {
            output.WriteLine();
            output.WriteLine(Invariant($"{job.Name}, cell {cell.Cell.Id} ({cell.Number} of {job.CodeCells}): {difference.What}"));
            foreach (var line in difference.Lines)
                output.WriteLine("  " + line);
        }
    }

    private static string Verdict(NotebookVerdict verdict) =>
        !verdict.Result.Succeeded ? RunReport.Verdict(verdict.Result)
        : verdict.Differences.Count > 0 ? $"[red]{Texts.Count(verdict.Differences.Count, "cell")} differ[/]"
        : verdict.Verified > 0 ? "[green]verified[/]" : "nothing to run";

    private static int Conclude(Terminal terminal, IReadOnlyList<NotebookJob> jobs, IReadOnlyList<NotebookVerdict> verdicts, string remedy)
    {
        var whole = verdicts.Where(v => v.Result.Succeeded).ToList();
        if (whole.Count == verdicts.Count && verdicts.All(v => v.Result.Ran == 0))
        {
            throw new UsageException(
                $"Nothing was verified: {Texts.Count(jobs.Count, "notebook")} without a cell that runs here. Name notebooks with code cells.");
        }
        var untouched = jobs.Zip(verdicts).Where(pair => pair.Second.Result is { Succeeded: true, Ran: 0 }).Select(pair => pair.First.Name).ToList();
        var (verified, differing) = (verdicts.Sum(v => v.Verified), verdicts.Sum(v => v.Differences.Count));
        var (equal, failed) = (whole.Count(v => v.Differences.Count == 0 && v.Result.Ran > 0), verdicts.Count - whole.Count);
        terminal.Out.WriteLine(Invariant($"Notebooks: {equal} verified, {whole.Count - equal - untouched.Count} differing, {failed} failed{(untouched.Count == 0 ? "" : $", {untouched.Count} without a cell that ran")}."));
        terminal.Out.WriteLine(Invariant($"Cells: {verified} verified, {differing} differing."));
        if (differing > 0)
            terminal.Error.WriteLine(remedy);
        if (untouched.Count > 0)
            terminal.Error.WriteLine($"Nothing was compared in {string.Join(", ", untouched)}: no cell ran there, so it is not verified. Name notebooks with code cells.");
        return ExitCodes.Heaviest(RunCommand.ExitCode(verdicts.Select(v => v.Result)), differing > 0 ? ExitCodes.Drift : ExitCodes.Fine, untouched.Count > 0 ? ExitCodes.WrongUsage : ExitCodes.Fine);
    }
}
