using System.CommandLine;
using Workbook.Running;
using Workbook.Witnesses;
using static System.FormattableString;

namespace Workbook.Commands;

/// <summary><c>workbook witness</c>: runs the Python beside the notebooks and compares its numbers with the cells'.</summary>
internal static class WitnessCommand
{
    private static readonly Option<string> Program = new("--python")
    {
        Description = "The Python that has NumPy and PyTorch.",
        HelpName = "program",
        DefaultValueFactory = _ => OperatingSystem.IsWindows() ? "python" : "python3",
    };

    private static readonly Option<bool> All = new("--all") { Description = "A witness that can't run here, since its library is missing, is a failure. Default: it is skipped, and a line says why." };

    public static Command Create()
    {
        var command = new Command("witness", "Runs the witnesses, which are what cells compute written once more in NumPy and PyTorch, and compares their numbers with the cells' own.")
        {
            RunSettings.Paths, Program, All, RunSettings.CellTimeout, RunSettings.Jobs,
        };
        command.SetAction((parsed, cancellation) =>
            RunAsync(parsed.GetValue(RunSettings.Paths)!, parsed.GetValue(Program)!, parsed.GetValue(All), RunSettings.From(parsed), new Terminal(), cancellation));
        return CommandHelp.Add(command, """
            workbook witness                                     all witnesses
            workbook witness notebooks/08-sum-or-mean.ipynb      one notebook's
            workbook witness --python .venv/bin/python --all     with this Python, and none may be left out
            """, TrustNote.Reference);
    }

    private static async Task<int> RunAsync(string[] paths, string program, bool all, RunSettings settings, Terminal terminal, CancellationToken cancellation)
    {
        var found = NotebookFinder.Read(paths);
        var hearing = new Hearing(found, new Python(program, settings.CellLimit));
        var stray = Stray.Beside(found).ToList();
        if (hearing.Notebooks.Count == 0 && stray.Count == 0)
            throw new UsageException($"There is nothing to compare: no notebook has a witness ({Witness.FolderName}/NOTEBOOK/CELL.numpy.py beside it).");
        var jobs = hearing.Notebooks;
        var results = await terminal.RunAsync(jobs, settings, cancellation, hearing.AfterCellAsync).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        RunReport.Failures(terminal.Error, jobs, results);
        var testimonies = await hearing.ConcludeAsync(settings.AtATime, cancellation).ConfigureAwait(false);
        return Conclude(terminal, testimonies, stray, all, RunCommand.ExitCode(results));
    }

    private static int Conclude(Terminal terminal, IReadOnlyList<Testimony> testimonies, IReadOnlyList<string> stray, bool all, int run)
    {
        foreach (var cell in testimonies.Where(testimony => testimony.Agrees).GroupBy(testimony => (testimony.Notebook.Name, testimony.Witness.CellId)))
            terminal.Out.WriteLine($"{cell.Key.Name}, cell {cell.Key.CellId}: {string.Join(", ", cell.Select(Agreement))}");
        foreach (var testimony in testimonies.Where(testimony => testimony.Problems.Count > 0))
        {
            terminal.Error.WriteLine($"\n{testimony.Notebook.Name}, cell {testimony.Witness.CellId}, {testimony.Witness.FileName}:");
            foreach (var problem in testimony.Problems)
                terminal.Error.WriteLine($"  {problem}");
        }
        foreach (var line in stray)
            terminal.Error.WriteLine($"\n{line}");
        var skipped = testimonies.Where(testimony => testimony is { Lacking: not null, Problems.Count: 0 }).ToList();
        foreach (var library in skipped.GroupBy(testimony => testimony.Lacking))
            (all ? terminal.Error : terminal.Out).WriteLine($"{library.Count()} witness{(library.Count() == 1 ? "" : "es")} skipped: {library.Key}.");
        var (agreed, differing) = (testimonies.Count(testimony => testimony.Agrees), testimonies.Count(testimony => testimony.Differs));
        var failed = testimonies.Count - agreed - differing - skipped.Count + stray.Count;
        terminal.Out.WriteLine(Invariant($"Witnesses: {agreed} agreed, {differing} differing, {failed} failed, {skipped.Count} skipped."));
        return ExitCodes.Heaviest(run, failed > 0 || (all && skipped.Count > 0) ? ExitCodes.CellFailed : ExitCodes.Fine, differing > 0 ? ExitCodes.Drift : ExitCodes.Fine);
    }

    private static string Agreement(Testimony testimony) =>
        $"{testimony.Witness.Library.Name} agrees in {Texts.Count(testimony.Witness.Claims.Count, "value")}";
}
