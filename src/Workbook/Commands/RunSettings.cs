using System.CommandLine;
using System.Globalization;
using Workbook.Kernel;

namespace Workbook.Commands;

/// <summary>What every command that runs notebooks can be told.</summary>
internal sealed record RunSettings(TimeSpan CellLimit, int AtATime, OutputLimit OutputLimit)
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

    public static readonly Option<double> MostShown = new("--output-limit")
    {
        Description = "Millions of characters kept of one output; of a cell ten times as many, in at most 10,000 outputs. A notice stands for the rest.",
        HelpName = "millions",
        DefaultValueFactory = _ => 1,
    };

    static RunSettings()
    {
        MostShown.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && double.TryParse(token.Value, CultureInfo.InvariantCulture, out var millions) && millions is not (>= 0.001 and <= 100))
                result.AddError($"--output-limit takes millions of characters from 0.001 to 100, not {token.Value}.");
        });
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

    public static RunSettings From(ParseResult parsed) =>
        new(TimeSpan.FromSeconds(parsed.GetValue(CellTimeout)), parsed.GetValue(Jobs), OutputLimit.OfMillions(parsed.GetValue(MostShown)));
}
