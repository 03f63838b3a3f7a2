using System.CommandLine;
using Spectre.Console;
using Workbook.Book;
using Workbook.Execution;

namespace Workbook.Commands;

/// <summary><c>workbook book</c>: makes pages of notebooks. The main job, <c>workbook</c> alone, runs them all first.</summary>
internal static class BookCommand
{
    private static readonly Option<bool> Run = new("--run") { Description = "Run the notebooks first and show their fresh outputs. Default: the stored ones." };

    private static readonly Option<string?> SingleFile = new("--single-file") { Description = "Make one file of this notebook's page, with everything in it.", HelpName = "name" };

    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The folder, or with --single-file the file, to write. Default: artifacts/book, artifacts/NAME.html.", HelpName = "path" };

    public static Command Create()
    {
        var command = new Command("book", "Makes a book of pages that open from disk, without a network.") { RunSettings.Paths, Run, SingleFile, Output, RunSettings.CellTimeout, RunSettings.Jobs };
        command.SetAction((parsed, cancellation) => BookAsync(
            parsed.GetValue(RunSettings.Paths)!, parsed.GetValue(Run), parsed.GetValue(SingleFile), parsed.GetValue(Output), RunSettings.From(parsed), new Terminal(), cancellation));
        return CommandHelp.Add(command, """
            workbook book                                   all notebooks, with their stored outputs
            workbook book --run                             the same, run first
            workbook book --single-file 05-sum-or-mean      one page in one file
            """);
    }

    /// <summary>Everything there is to do: run all notebooks, then build the book of what they showed.</summary>
    public static Task<int> MainJobAsync(CancellationToken cancellation) =>
        BookAsync([], run: true, singleFile: null, output: null, new RunSettings(TimeSpan.FromSeconds(120), Environment.ProcessorCount), new Terminal(), cancellation);

    /// <summary>Where the book and its assets are kept.</summary>
    public static BookOptions Options(Terminal terminal) => new() { Cache = InArtifacts("web"), Report = terminal.Out.WriteLine };

    public static string InArtifacts(string name) =>
        Path.Combine(Repository.Find(Environment.CurrentDirectory) ?? Environment.CurrentDirectory, "artifacts", name);

    private static async Task<int> BookAsync(string[] paths, bool run, string? singleFile, string? output, RunSettings settings, Terminal terminal, CancellationToken cancellation)
    {
        var jobs = NotebookFinder.Read(paths);
        var code = ExitCodes.Fine;
        var pages = jobs.Select(job => new BookPage(job.Path, job.Notebook)).ToList();
        if (run)
        {
            var results = await terminal.RunAsync(jobs, settings, cancellation).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            RunReport.Times(terminal.Out, jobs, results);
            RunReport.Failures(terminal.Error, jobs, results);
            RunReport.Summary(terminal.Console, jobs, results, results.Select(RunReport.Verdict));
            pages = [.. results.Select(result => new BookPage(result.Path, result.Fresh))];
            code = RunCommand.ExitCode(results);
        }
        var book = Build(pages, singleFile, output, Options(terminal), cancellation);
        terminal.Out.WriteLine($"The book: {Path.GetRelativePath(Environment.CurrentDirectory, book.Index)} ({Texts.Count(book.Pages, "page")})");
        return code;
    }

    private static BookResult Build(IReadOnlyList<BookPage> pages, string? singleFile, string? output, BookOptions options, CancellationToken cancellation)
    {
        try
        {
            return singleFile is null
                ? BookBuilder.Build(pages, output ?? InArtifacts("book"), options, cancellation)
                : BookBuilder.BuildSingleFile(pages, singleFile, output ?? InArtifacts($"{BookBuilder.Find(pages, singleFile).Name}.html"), options, cancellation);
        }
        catch (BookException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
