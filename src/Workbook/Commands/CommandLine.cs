using System.CommandLine;
using System.CommandLine.Invocation;

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
            var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interruption.Token).ConfigureAwait(false);
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
        catch (UsageException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCodes.WrongUsage;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("Runs, verifies and publishes the notebooks of the Backprop Workbook. Without a command: runs all notebooks, then builds the book.")
        {
            RunCommand.Create(), VerifyCommand.Create(), BookCommand.Create(), ServeCommand.Create(),
        };
        root.SetAction((_, cancellation) => BookCommand.MainJobAsync(cancellation));
        return CommandHelp.Add(root, """
            workbook                                       runs all notebooks and builds the book
            workbook run notebooks/05-sum-or-mean.ipynb
            """);
    }
}
