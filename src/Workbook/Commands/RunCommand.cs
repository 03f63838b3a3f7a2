using System.CommandLine;
using Spectre.Console;
using Workbook.Files;
using Workbook.Ipynb;
using Workbook.Running;

namespace Workbook.Commands;

/// <summary><c>workbook run</c>: runs notebooks and, if asked, stores their outputs.</summary>
internal static class RunCommand
{
    private static readonly Option<bool> InPlace = new("--in-place") { Description = "Store the outputs in the notebooks that ran to their end." };

    public static Command Create()
    {
        var command = new Command("run", "Runs notebooks, each in a process of its own.")
        {
            RunSettings.Paths, InPlace, RunSettings.CellTimeout, RunSettings.Jobs, RunSettings.MostShown,
        };
        command.SetAction((parsed, cancellation) =>
            RunAsync(parsed.GetValue(RunSettings.Paths)!, parsed.GetValue(InPlace), RunSettings.From(parsed), new Terminal(), cancellation));
        return CommandHelp.Add(command, """
            workbook run                                                   all notebooks, nothing stored
            workbook run notebooks/08-sum-or-mean.ipynb --in-place         one, with its outputs stored
            """, TrustNote.Text);
    }

    private static async Task<int> RunAsync(string[] paths, bool inPlace, RunSettings settings, Terminal terminal, CancellationToken cancellation)
    {
        var jobs = NotebookFinder.Read(paths);
        if (inPlace && jobs.FirstOrDefault(job => job.Path.EndsWith(".dib", StringComparison.OrdinalIgnoreCase)) is { } dib)
            throw new UsageException(
                $"{dib.Name}: a .dib file has no place for outputs, so --in-place can't store them. Save it as .ipynb, or run it without --in-place.");
        if (inPlace)
            CheckPlaces(jobs);
        var results = await terminal.RunAsync(jobs, settings, cancellation).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        var stored = jobs.Zip(results, (job, result) => inPlace ? Store(result, job.Text) : ("", ExitCodes.Fine)).ToList();
        RunReport.Write(terminal, jobs, results, results.Zip(stored, (result, store) => RunReport.Verdict(result) + store.Item1));
        return ExitCodes.Heaviest(stored.Select(store => store.Item2).Append(ExitCode(results)));
    }

    public static int ExitCode(IEnumerable<NotebookResult> results) =>
        ExitCodes.Heaviest(results.Select(result =>
            result.TimedOut ? ExitCodes.TimeLimit : result.Succeeded ? ExitCodes.Fine : ExitCodes.CellFailed));

    /// <summary>What can't be written is told before anything runs, all of it at once.</summary>
    private static void CheckPlaces(IEnumerable<NotebookJob> jobs)
    {
        List<string> wrong = [];
        foreach (var job in jobs)
        {
            try
            {
                AtomicFile.Try(job.Path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                wrong.Add($"{job.Name}: its outputs could not be stored. {e.Message}");
            }
        }
        if (wrong.Count > 0)
            throw new UsageException($"{string.Join('\n', wrong)}\nNothing was run. Make them writable, or run without --in-place.");
    }

    /// <summary>Stores what a notebook shows now. One that can't be stored is no other's loss.</summary>
    /// <param name="before">The file's text when it was read.</param>
    private static (string Verdict, int ExitCode) Store(NotebookResult result, string before)
    {
        if (!result.Succeeded)
            return (", the file is as it was", ExitCodes.Fine);
        try
        {
            if (File.ReadAllText(result.Path) != before)
                return (", [red]not stored: the file was changed while it ran; run it again[/]", ExitCodes.WrongUsage);
            var text = NotebookFile.ToText(result.Fresh, result.Path);
            if (text == before)
                return (", outputs are those on file", ExitCodes.Fine);
            AtomicFile.WriteAllText(result.Path, text);
            return (", outputs stored", ExitCodes.Fine);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ($", [red]not stored: {Markup.Escape(VisibleText.Line(e.Message))}[/]", ExitCodes.WrongUsage);
        }
    }
}
