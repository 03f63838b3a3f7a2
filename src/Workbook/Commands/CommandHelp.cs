using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Workbook.Commands;

/// <summary>The help of a command, with examples, exit codes and, where it runs notebooks, a word about trust after it.</summary>
internal sealed class CommandHelp(HelpAction help, string examples, string? trust) : SynchronousCommandLineAction
{
    /// <summary>Gives the command a help that goes on with examples.</summary>
    /// <param name="trust">What to know before a stranger's notebook is run; null where none is.</param>
    public static T Add<T>(T command, string examples, string? trust = null) where T : Command
    {
        var option = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (option is null)
            command.Options.Add(option = new HelpOption());
        option.Action = new CommandHelp((HelpAction)option.Action!, examples, trust);
        return command;
    }

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples.ReplaceLineEndings("\n").Split('\n'))
            output.WriteLine("  " + example);
        output.WriteLine();
        output.WriteLine(ExitCodes.Help);
        if (trust is not null)
            output.WriteLine($"\n{trust}");
        return code;
    }
}
