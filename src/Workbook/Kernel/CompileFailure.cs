using Workbook.Kernel.Inside;
using static System.FormattableString;

namespace Workbook.Kernel;

/// <summary>The compiler's first error as a failure of the cell, with the remedy where the rule is one of notebooks.</summary>
internal static class CompileFailure
{
    private const int MaxErrors = 5;

    /// <param name="remedyForName">What to do about a name that the compiler doesn't know, or null.</param>
    public static CellFailure Of(IReadOnlyList<CompileError> errors, CellRequest cell, string folder, Func<string, string?> remedyForName)
    {
        var (first, file) = (errors[0].Diagnostic, FileOf(errors[0]));
        var (start, end) = (first.LinePositionSpan.Start, first.LinePositionSpan.End);
        var line = (file is null ? cell.Source : NotebookFolder.CodeOf(file))?.Split('\n').ElementAtOrDefault(start.Line)?.TrimEnd('\r');
        var others = errors.Skip(1).Select(error => Describe(error, file)).Distinct().ToList();
        var message = first.Message;
        if (others.Count > 0)
            message += "\n" + string.Join('\n', others.Take(MaxErrors - 1));
        if (others.Count >= MaxErrors)
            message += Invariant($"\n… ({others.Count - MaxErrors + 1} more)");
        var name = line is not null && start.Line == end.Line && start.Character < end.Character && end.Character <= line.Length ? line[start.Character..end.Character] : null;
        return new CellFailure(first.Code, NotebookFolder.TakenOut(message, folder))
        {
            Source = file is null ? $"cell {cell.Id}" : NotebookFolder.NameOf(file, folder),
            Line = start.Line + 1,
            Column = start.Character + 1,
            CodeLine = line,
            Remedy = (first.Code is "CS0103" or "CS0246" && name is not null ? remedyForName(name) : null) ?? Remedies.For(first.Code, line ?? cell.Source),
        };
    }

    /// <summary>The loaded or imported file an error stands in, or null where it stands in the cell.</summary>
    private static string? FileOf(CompileError error) => error.File is { } file && CodePlace.Read(file) is null && Path.IsPathRooted(file) ? file : null;

    private static string Describe(CompileError error, string? firstFile)
    {
        var name = FileOf(error) is { } file && file != firstFile ? Path.GetFileName(file) + ", " : "";
        return Invariant($"{name}line {error.Diagnostic.LinePositionSpan.Start.Line + 1}: {error.Diagnostic.Code}: {error.Diagnostic.Message}");
    }
}
