using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using static System.FormattableString;

namespace Workbook.Execution.CSharp;

/// <summary>The compiler's first error as a failure of the cell, with the remedy where the rule is one of notebooks.</summary>
internal static class CompileFailure
{
    private const int MaxErrors = 5;

    public static CellFailure Of(ImmutableArray<Diagnostic> diagnostics, Compilation compilation, string code, string source, string folder)
    {
        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        var first = errors[0];
        var place = first.Location.GetLineSpan();
        var line = first.Location.IsInSource ? first.Location.SourceTree!.GetText().Lines[place.StartLinePosition.Line].ToString() : null;
        var others = errors.Skip(1).Select(d => Describe(d, source, folder)).Distinct().ToList();
        var message = first.GetMessage(CultureInfo.InvariantCulture);
        if (others.Count > 0)
            message += "\n" + string.Join('\n', others.Take(MaxErrors - 1));
        if (others.Count >= MaxErrors)
            message += Invariant($"\n… ({others.Count - MaxErrors + 1} more)");
        return new CellFailure(first.Id, message)
        {
            Source = first.Location.IsInSource ? SourceName(place.Path, folder) : source,
            Line = first.Location.IsInSource ? place.StartLinePosition.Line + 1 : null,
            Column = first.Location.IsInSource ? place.StartLinePosition.Character + 1 : null,
            CodeLine = line,
            Remedy = MissingName.Remedy(first, compilation) ?? Remedies.For(first, line ?? code),
        };
    }

    /// <summary>A path as a reader knows it: relative to the notebook's folder.</summary>
    public static string SourceName(string path, string folder) =>
        Path.IsPathRooted(path) ? Path.GetRelativePath(folder, path).Replace('\\', '/') : path;

    private static string Describe(Diagnostic d, string source, string folder)
    {
        var place = d.Location.GetLineSpan();
        var name = d.Location.IsInSource && place.Path != source ? SourceName(place.Path, folder) + ", " : "";
        return Invariant($"{name}line {place.StartLinePosition.Line + 1}: {d.Id}: {d.GetMessage(CultureInfo.InvariantCulture)}");
    }
}
