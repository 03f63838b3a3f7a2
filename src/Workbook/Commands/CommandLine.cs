using System.CommandLine;
using System.CommandLine.Invocation;
using Workbook.Book;

namespace Workbook.Commands;

/// <summary>The command <c>workbook</c>.</summary>
internal static class CommandLine
{
    public static async Task<int> InvokeAsync(string[] args)
    {
        using var interruption = new Interruption();
        try
        {
            var parsed = Root().Parse(args);
            if (parsed.Action is ParseErrorAction errors)
                errors.ShowHelp = false;
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            var code = await parsed.InvokeAsync(configuration, interruption.Token).ConfigureAwait(false);
            if (parsed.Errors.Count == 0)
                return code;
            Console.Error.WriteLine("workbook --help shows the commands and options.");
            return ExitCodes.WrongUsage;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            Console.Error.WriteLine("Interrupted.");
            return ExitCodes.Interrupted;
        }
        catch (Exception e) when (e is UsageException or BookException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCodes.WrongUsage;
        }
        catch (Exception e)
        {
            // Nobody foresaw it, so it is a fault of this program; say so in one line and say where, for whoever mends it.
            Console.Error.WriteLine($"A fault of the workbook itself, please report it: {e.GetType().Name}: {e.Message}{Environment.NewLine}{e.StackTrace?.Split('\n')[0].TrimEnd()}");
            return ExitCodes.WrongUsage;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("Runs every notebook of the Backprop Workbook and makes the book of what they show. The commands do one thing each.")
        {
            RunCommand.Create(), VerifyCommand.Create(), BookCommand.Create(), ServeCommand.Create(), KernelCommand.Create(), NoticesCommand.Create(),
        };
        BookCommand.MakeMainJobOf(root);
        return CommandHelp.Add(root, """
            workbook                                                       run all notebooks, make the book
            workbook run notebooks/05-sum-or-mean.ipynb --in-place         run one and store its outputs
            workbook verify                                                are the stored outputs true?
            """, TrustNote.Reference);
    }
}
