using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Workbook.Commands;

/// <summary>The help of a command, with examples and exit codes after it.</summary>
internal sealed class CommandHelp(HelpAction help, string examples) : SynchronousCommandLineAction
{
    /// <summary>Gives the command a help that ends in the examples.</summary>
    public static T Add<T>(T command, string examples) where T : Command
    {
        var option = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (option is null)
            command.Options.Add(option = new HelpOption());
        option.Action = new CommandHelp((HelpAction)option.Action!, examples);
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
        return code;
    }
}
