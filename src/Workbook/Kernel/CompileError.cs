using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Events;
using DiagnosticSeverity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace Workbook.Kernel;

/// <summary>An error that the compiler of a cell's language found.</summary>
/// <param name="File">The file it stands in, as the compiler names it, or null.</param>
internal sealed partial record CompileError(Diagnostic Diagnostic, string? File)
{
    public static IEnumerable<CompileError> Of(DiagnosticsProduced e) => e.Diagnostics
        .Zip(e.FormattedDiagnostics.Select(text => text.Value).Concat(Enumerable.Repeat("", e.Diagnostics.Count)))
        .Where(pair => pair.First.Severity == DiagnosticSeverity.Error)
        .Select(pair => new CompileError(pair.First, FileName().Match(pair.Second) is { Success: true } match ? match.Groups[1].Value : null));

    [GeneratedRegex(@"^([^\n]+)\(\d+,\d+\): error ")]
    private static partial Regex FileName();
}
