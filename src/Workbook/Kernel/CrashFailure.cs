using System.Text.RegularExpressions;
using static System.FormattableString;

namespace Workbook.Kernel;

/// <summary>Why a cell ended the process that ran it, from what the process said last.</summary>
internal static partial class CrashFailure
{
    private const int MaxLines = 3;

    public static CellFailure Of(CellRequest cell, int exitCode, string said, string folder)
    {
        said = NotebookFolder.TakenOut(said, folder);
        return new CellFailure("ProcessEnded", $"The cell ended the process that ran it ({Reason(exitCode, said)}).")
        {
            Source = $"cell {cell.Id}",
            Remedy = said.Contains("Unhandled exception", StringComparison.Ordinal)
                ? "An exception on a thread of its own, or in async void, can't be caught from outside. Catch it there, or start the work with Task.Run and await it."
                : Recursion(said) is { } method
                ? $"{method} calls itself without end: look for the case in which it should stop."
                : said.Contains("Stack overflow", StringComparison.Ordinal) && said.Contains("Microsoft.CodeAnalysis.", StringComparison.Ordinal)
                ? "The compiler came to the end of its stack: the code is nested too deeply for it. Nest brackets and calls less, or name parts of the expression."
                : "Look for endless recursion, Environment.Exit, or a native library that failed.",
        };
    }

    /// <summary>"exit code 134: Stack overflow."</summary>
    public static string Reason(int exitCode, string said)
    {
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !Rule().IsMatch(line)).Take(MaxLines).ToList();
        return Invariant($"exit code {exitCode}") + (lines.Count > 0 ? ": " + string.Join("\n", lines) : "");
    }

    /// <summary>The method that a stack overflow repeats, as its author named it.</summary>
    private static string? Recursion(string said) =>
        said.Contains("Stack overflow", StringComparison.Ordinal) ? said.Split('\n').Select(StackLine.Read).FirstOrDefault(line => line?.IsOfNotebook == true)?.Name is { Length: > 0 } name ? name : null : null;

    /// <summary>A line that only sets frames apart.</summary>
    [GeneratedRegex(@"^(-{3,}|Repeated? \d+ times:)\s*$")]
    private static partial Regex Rule();
}
