using System.Globalization;
using System.Text.RegularExpressions;

namespace Workbook.Kernel;

/// <summary>A line of a stack: the method, and where its source is known the file and the line.</summary>
internal sealed partial record StackLine(string Method, string? File, int? Line)
{
    private const string Submission = "Submission#";

    public static StackLine? Read(string line) => Format().Match(line) is not { Success: true } match ? null : new(
        match.Groups["method"].Value,
        match.Groups["file"].Success ? match.Groups["file"].Value : null,
        match.Groups["line"].Success ? int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture) : null);

    /// <summary>Whether the method is one that a cell, or a file it loaded, declared.</summary>
    public bool IsOfNotebook => Method.StartsWith(Submission, StringComparison.Ordinal);

    public bool IsOfFramework => Method.StartsWith("System.", StringComparison.Ordinal) || Method.StartsWith("Microsoft.", StringComparison.Ordinal);

    /// <summary>The method as its author would name it; empty for the code of a cell itself.</summary>
    public string Name
    {
        get
        {
            var path = Method.Split('(')[0].Split('[')[0];
            var names = path.Split('.', StringSplitOptions.RemoveEmptyEntries).Where(name => name is not "<>c" && !Closure().IsMatch(name)).ToList();
            // async methods and iterators run in a class "<Name>d__3"; lambdas and local functions are methods "<Outer>b__0" and "<Outer>g__Name|0".
            if (names is [.., var machine, "MoveNext"] && Machine().Match(machine) is { Success: true } method)
                names = [.. names[..^2], method.Groups[1].Value];
            var name = names[^1];
            name = Local().Match(name) is { Success: true } local ? local.Groups[1].Value : name.Contains(">b__", StringComparison.Ordinal) ? "a lambda" : name;
            if (name is "<Initialize>" or "<Factory>" or "Initialize")
                name = "";
            return names.Count == 1 || names[^2].StartsWith(Submission, StringComparison.Ordinal) ? name : $"{names[^2].Split('`')[0].Split('+')[^1]}.{name}";
        }
    }

    [GeneratedRegex(@"^\s+at (?<method>.+?)( in (?<file>.+):line (?<line>\d+))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Format();

    [GeneratedRegex(@"^<>c__DisplayClass[\d_]+$")]
    private static partial Regex Closure();

    [GeneratedRegex(@"^<(.+)>d(__\d+)?$")]
    private static partial Regex Machine();

    [GeneratedRegex(@">g__(\w+)\|")]
    private static partial Regex Local();
}
