using System.CommandLine;
using System.CommandLine.Invocation;
using Workbook.Book;
using Workbook.Kernel;

namespace Workbook.Commands;

/// <summary>The command <c>workbook</c>.</summary>
internal static class CommandLine
{
    public static async Task<int> InvokeAsync(string[] args)
    {
        var streams = StandardStreams.Endure();
        AppDomain.CurrentDomain.UnhandledException += (_, e) =>
        {
            // On a thread that nobody waits for: the runtime would end the program with a stack trace.
            TellFault((Exception)e.ExceptionObject);
            Environment.Exit(ExitCodes.WrongUsage);
        };
        DebuggerFiles.Remove();
        var code = await CatchAsync(args).ConfigureAwait(false);
        if (streams.Lost is not { } reason)
            return code;
        Console.Error.WriteLine($"The standard output could not be written to its end ({reason}). Everything else was done.");
        return ExitCodes.Heaviest(code, ExitCodes.WrongUsage);
    }

    private static async Task<int> CatchAsync(string[] args)
    {
        using var interruption = new Interruption();
        using var error = new VisibleWriter(() => Console.Error);
        try
        {
            var parsed = Root().Parse(args);
            if (parsed.Action is ParseErrorAction errors)
                errors.ShowHelp = false;
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Error = error };
            var code = await parsed.InvokeAsync(configuration, interruption.Token).ConfigureAwait(false);
            if (parsed.Errors.Count == 0)
                return code;
            error.WriteLine("workbook --help shows the commands and options.");
            return ExitCodes.WrongUsage;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            error.WriteLine("Interrupted.");
            return ExitCodes.Interrupted;
        }
        catch (Exception e) when (e is UsageException or BookException or KernelStartException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(e.Message);
            return ExitCodes.WrongUsage;
        }
        catch (Exception e)
        {
            TellFault(e);
            return ExitCodes.WrongUsage;
        }
    }

    /// <summary>Nobody foresaw it, so it is a fault of this program; it is said in one line, and where, for whoever mends it.</summary>
    private static void TellFault(Exception e) => new VisibleWriter(() => Console.Error).WriteLine(
        $"A fault of the workbook itself, please report it: {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}{Environment.NewLine}{e.StackTrace?.Split('\n')[0].TrimEnd()}");

    private static RootCommand Root()
    {
        var root = new RootCommand("Runs every notebook of the Backprop Workbook and makes the book of what they show. The commands do one thing each.")
        {
            RunCommand.Create(), VerifyCommand.Create(), WitnessCommand.Create(), BookCommand.Create(), ServeCommand.Create(), KernelCommand.Create(), NoticesCommand.Create(),
        };
        BookCommand.MakeMainJobOf(root);
        return CommandHelp.Add(root, """
            workbook                                                       run all notebooks, make the book
            workbook run notebooks/08-sum-or-mean.ipynb --in-place         run one and store its outputs
            workbook verify                                                are the stored outputs true?
            """, TrustNote.Reference);
    }
}
