using System.CommandLine;
using System.Globalization;

namespace Workbook.Commands;

/// <summary>What every command that runs notebooks can be told.</summary>
internal sealed record RunSettings(TimeSpan CellLimit, int AtATime)
{
    public static readonly Argument<string[]> Paths = new("path")
    {
        Description = "Notebooks (.ipynb, .dib) or folders of them. Default: the workbook's notebooks folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static readonly Option<double> CellTimeout = new("--cell-timeout")
    {
        Description = "Seconds a cell may run before its process is ended.",
        HelpName = "seconds",
        DefaultValueFactory = _ => 120,
    };

    public static readonly Option<int> Jobs = new("--jobs", "-j")
    {
        Description = "How many notebooks run at a time, one a processor unless told otherwise.",
        HelpName = "n",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    static RunSettings()
    {
        CellTimeout.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && double.TryParse(token.Value, CultureInfo.InvariantCulture, out var seconds) && seconds is not (> 0 and <= 86_400))
                result.AddError($"--cell-timeout takes seconds above 0 and up to 86400, not {token.Value}.");
        });
        Jobs.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var n) && n < 1)
                result.AddError($"--jobs takes a number from 1, not {token.Value}.");
        });
    }

    public static RunSettings From(ParseResult parsed) => new(TimeSpan.FromSeconds(parsed.GetValue(CellTimeout)), parsed.GetValue(Jobs));
}
