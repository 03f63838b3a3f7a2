using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive.Commands;

namespace Workbook.Kernel.Inside;

/// <summary>Which cell a submission's code stands in, and how many of the cell's lines stand before it: a cell with magic commands is compiled in pieces.</summary>
internal readonly partial record struct CodePlace(string Cell, int LinesBefore)
{
    /// <summary>The token that names a cell to the kernel; commands that the kernel makes of it have tokens that begin with it.</summary>
    public static string Token(string cell, int number) => string.Create(CultureInfo.InvariantCulture, $"{cell}:{number}");

    /// <summary>The name under which a submission is compiled: its place in the cell, or the file that <c>#!import</c> took it from.</summary>
    public static string FileName(SubmitCode code)
    {
        KernelCommand root = code;
        while (root.Parent is { } parent)
            root = parent;
        var whole = (root as SubmitCode)?.Code ?? "";
        return whole.IndexOf(code.Code, StringComparison.Ordinal) is >= 0 and var at
            ? new CodePlace(root.GetOrCreateToken().Split(':')[0], whole.AsSpan(0, at).Count('\n')).ToString()
            : ImportedFile(whole, code.Code) ?? "an imported file";
    }

    /// <summary>The place that a file name in a stack or an error stands for, or null where it is a file's.</summary>
    public static CodePlace? Read(string fileName) => Format().Match(fileName) is { Success: true } match
        ? new(match.Groups[1].Value, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture))
        : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"cell {Cell}+{LinesBefore}");

    private static string? ImportedFile(string cell, string code)
    {
        var files = Import().Matches(cell).Select(match => Path.GetFullPath(match.Groups[1].Value)).Where(File.Exists).ToList();
        return files.Find(file => File.ReadAllText(file).Contains(code, StringComparison.Ordinal)) ?? files.FirstOrDefault();
    }

    [GeneratedRegex(@"(?:^|[/\\])cell ([\w-]+)\+(\d+)$")]
    private static partial Regex Format();

    [GeneratedRegex("""^\s*#!import\s+(?:--file\s+)?"?([^"\n]+?)"?\s*$""", RegexOptions.Multiline)]
    private static partial Regex Import();
}
