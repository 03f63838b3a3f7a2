using System.CommandLine;
using Workbook.Book;
using Workbook.Running;
using static System.FormattableString;

namespace Workbook.Commands;

/// <summary><c>workbook book</c>: makes pages of notebooks. The main job, <c>workbook</c> alone, runs them all first.</summary>
internal static class BookCommand
{
    private static readonly Option<bool> Run = new("--run")
    {
        Description = "Run the notebooks first and show their fresh outputs. Default: the stored ones.",
    };

    private static readonly Option<string?> SingleFile = new("--single-file")
    {
        Description = "Make one file of this notebook's page, with everything in it.",
        HelpName = "name",
    };

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "The folder, or with --single-file the file, to write. Default: artifacts/book, artifacts/NAME.html.",
        HelpName = "path",
    };

    private static readonly Option<string?> OutputFolder = new("--output", "-o")
    {
        Description = "The folder of the book. Default: artifacts/book.",
        HelpName = "folder",
    };

    public static Command Create()
    {
        var command = new Command("book", "Makes a book of pages that open from disk, without a network.")
        {
            RunSettings.Paths, Run, SingleFile, Output, RunSettings.CellTimeout, RunSettings.Jobs, RunSettings.MostShown,
        };
        command.SetAction((parsed, cancellation) => BookAsync(
            parsed.GetValue(RunSettings.Paths)!, parsed.GetValue(Run), parsed.GetValue(SingleFile), parsed.GetValue(Output),
            RunSettings.From(parsed), new Terminal(), cancellation));
        return CommandHelp.Add(command, """
            workbook book                                   all notebooks, with their stored outputs
            workbook book --run                             the same, run first
            workbook book --single-file 08-sum-or-mean      one page in one file
            """, TrustNote.Reference);
    }

    /// <summary>Everything there is to do, as the command without a name: run all notebooks, then build the book of what they showed.</summary>
    public static void MakeMainJobOf(RootCommand root)
    {
        root.Options.Add(OutputFolder);
        root.Options.Add(RunSettings.CellTimeout);
        root.Options.Add(RunSettings.Jobs);
        root.Options.Add(RunSettings.MostShown);
        root.SetAction((parsed, cancellation) =>
            BookAsync([], run: true, singleFile: null, parsed.GetValue(OutputFolder), RunSettings.From(parsed), new Terminal(), cancellation));
    }

    /// <summary>Where the book and its assets are kept.</summary>
    public static BookOptions Options(Terminal terminal) => new() { Cache = InArtifacts("web"), Report = terminal.Out.WriteLine };

    public static string InArtifacts(string name) =>
        Path.Combine(Repository.Find(Environment.CurrentDirectory) ?? Environment.CurrentDirectory, "artifacts", name);

    private static async Task<int> BookAsync(
        string[] paths, bool run, string? singleFile, string? output, RunSettings settings, Terminal terminal, CancellationToken cancellation)
    {
        var jobs = NotebookFinder.Read(paths);
        var pages = jobs.Select(job => new BookPage(job.Path, job.Notebook)).ToList();
        BookBuilder.Check(pages);
        output ??= singleFile is null ? InArtifacts("book") : PageFile(pages, singleFile);
        if (singleFile is null)
            BookPlace.CheckFolder(output, jobs.Select(job => job.Path));
        else
            BookPlace.CheckFile(output);
        if (run)
        {
            var results = await terminal.RunAsync(jobs, settings, cancellation).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            RunReport.Write(terminal, jobs, results, results.Select(RunReport.Verdict));
            if (!results.All(result => result.Succeeded))
            {
                terminal.Error.WriteLine("The book was not built: it would show a failed cell. One from an earlier run is as it was.");
                return RunCommand.ExitCode(results);
            }
            pages = [.. results.Select(result => new BookPage(result.Path, result.Fresh))];
        }
        var book = singleFile is null
            ? BookBuilder.Build(pages, output, Options(terminal), cancellation)
            : BookBuilder.BuildSingleFile(pages, singleFile, output, Options(terminal), cancellation);
        terminal.Out.WriteLine(Invariant($"The book: {Path.GetFullPath(book.Index)} ({Texts.Count(book.Pages, "page")}, {book.Bytes / 1e6:N1} MB)"));
        return ExitCodes.Fine;
    }

    private static string PageFile(IReadOnlyList<BookPage> pages, string name) => InArtifacts($"{BookBuilder.Find(pages, name).Name}.html");
}
