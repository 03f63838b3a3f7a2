using System.CommandLine;
using System.Globalization;
using Workbook.Book;
using Workbook.Book.Serving;
using Workbook.Ipynb;
using Workbook.Running;

namespace Workbook.Commands;

/// <summary><c>workbook serve</c>: the book while it is being written.</summary>
internal static class ServeCommand
{
    private static readonly Option<int> Port = new("--port", "-p") { Description = "The port on this machine; 0 takes a free one.", HelpName = "n", DefaultValueFactory = _ => 8040 };

    static ServeCommand() => Port.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var port) && port is < 0 or > 65535)
            result.AddError($"--port takes a number from 0 to 65535, not {result.Tokens[0].Value}.");
    });

    public static Command Create()
    {
        var command = new Command("serve", "Shows the book on this machine and follows the notebooks: saving one rebuilds its page, and runs it again if its code has changed.") { RunSettings.Paths, Port, RunSettings.CellTimeout, RunSettings.MostShown };
        command.SetAction((parsed, cancellation) => ServeAsync(parsed.GetValue(RunSettings.Paths)!, parsed.GetValue(Port), RunSettings.From(parsed), new Terminal(), cancellation));
        return CommandHelp.Add(command, """
            workbook serve                       all notebooks, on http://127.0.0.1:8040/
            workbook serve notebooks --port 0    on a free port
            """, TrustNote.Reference);
    }

    private static async Task<int> ServeAsync(string[] paths, int port, RunSettings settings, Terminal terminal, CancellationToken cancellation)
    {
        var runner = new NotebookRunner(settings.CellLimit, new PlainProgress(terminal.Out)) { OutputLimit = settings.OutputLimit };
        var folder = BookCommand.InArtifacts("serve");
        BookPlace.CheckFolder(folder, NotebookFinder.Read(paths).Select(job => job.Path));
        var book = new LiveBook(
            () => [.. NotebookFinder.Read(paths).Select(job => new BookPage(job.Path, job.Notebook))],
            (page, cancel) => RunAsync(runner, page, terminal, cancel),
            folder,
            BookCommand.Options(terminal));
        await book.ServeAsync(port, address => terminal.Out.WriteLine($"The book: {address} (Ctrl-C ends it)"), cancellation).ConfigureAwait(false);
        return ExitCodes.Fine;
    }

    private static async Task<Notebook> RunAsync(NotebookRunner runner, BookPage page, Terminal terminal, CancellationToken cancel)
    {
        var job = new NotebookJob(page.Path, Path.GetRelativePath(Environment.CurrentDirectory, page.Path), page.Notebook);
        var result = await runner.RunAsync(job, cancel).ConfigureAwait(false);
        RunReport.Failures(terminal.Error, [job], [result]);
        return result.Fresh;
    }
}
