using Workbook.Kernel.Inside;
using static System.FormattableString;

namespace Workbook.Kernel;

/// <summary>An exception a cell threw, with the part of the stack that is the reader's and the library's, and the line of code it came from.</summary>
internal static class RuntimeFailure
{
    private const int MaxFrames = 12;

    /// <param name="text">What the kernel tells of the failure.</param>
    /// <param name="codeOf">The source of a cell by its id, or null.</param>
    public static CellFailure Of(string text, CellRequest cell, string folder, Func<string, string?> codeOf) =>
        OfException(text, cell, folder, codeOf) with { IsBrokenConnection = IsBrokenConnection(text) };

    /// <summary>Under load the library by which the kernel talks to Jupyter's kernels (NetMQ) now and then finds its own socket not ready, and gives up.</summary>
    private static bool IsBrokenConnection(string text) =>
        text.Contains("System.Net.Sockets.SocketException", StringComparison.Ordinal) && text.Contains("NetMQ.", StringComparison.Ordinal);

    private static CellFailure OfException(string text, CellRequest cell, string folder, Func<string, string?> codeOf)
    {
        if (ExceptionText.Read(text) is not { } exception)
            return new CellFailure("Error", NotebookFolder.TakenOut(text, folder)) { Source = $"cell {cell.Id}" };
        var told = Unwrap(exception);
        var last = Enumerable.Range(0, told.Stack.Count).LastOrDefault(i => told.Stack[i].IsOfNotebook, -1);
        var shown = told.Stack.Take(last + 1).Where(line => line.IsOfNotebook || !line.IsOfFramework).ToList();
        var origin = Place(shown.Find(line => line.IsOfNotebook), folder);
        return new CellFailure(ShortName(told.Type), Messages(told, folder))
        {
            Source = origin.Source ?? $"cell {cell.Id}",
            Line = origin.Line,
            CodeLine = origin is { Source: { } source, Line: { } line } ? LineOf(source, line, folder, codeOf) : null,
            Remedy = Remedies.ForException(told.Type, cell.Source),
            Frames =
            [
                .. shown.Take(MaxFrames).Select(line => Describe(line, folder)),
                .. shown.Count > MaxFrames ? [Invariant($"… ({shown.Count - MaxFrames} more)")] : Array.Empty<string>(),
            ],
        };
    }

    private static ExceptionText Unwrap(ExceptionText e) =>
        e.Inner is { } inner && (e.Type is "System.Reflection.TargetInvocationException" || (e.Type is "System.AggregateException" && e.Message == $"One or more errors occurred. ({inner.Message})"))
            ? Unwrap(inner) is var told && told.Stack.Any(line => line.IsOfNotebook) ? told : told with { Stack = [.. told.Stack, .. e.Stack] }
            : e;

    private static string Messages(ExceptionText e, string folder)
    {
        var text = e.Message;
        for (var inner = e.Inner; inner is not null; inner = inner.Inner)
            text += $"\n{ShortName(inner.Type)}: {inner.Message}";
        return NotebookFolder.TakenOut(text, folder);
    }

    private static string ShortName(string type) => type.Split('`', '[')[0].Split('.', '+')[^1];

    private static (string? Source, int? Line) Place(StackLine? line, string folder) => line?.File is not { } file ? (null, null)
        : CodePlace.Read(file) is { } place ? ($"cell {place.Cell}", line.Line + place.LinesBefore)
        : (NotebookFolder.NameOf(file, folder), line.Line);

    private static string Describe(StackLine line, string folder)
    {
        if (!line.IsOfNotebook)
            return line.Name;
        var (source, number) = Place(line, folder);
        var where = Invariant($"{source ?? "the notebook"}{(number is null ? "" : Invariant($", line {number}"))}");
        return line.Name.Length == 0 ? where : $"{line.Name} in {where}";
    }

    private static string? LineOf(string source, int line, string folder, Func<string, string?> codeOf)
    {
        var code = source.StartsWith("cell ", StringComparison.Ordinal) ? codeOf(source["cell ".Length..])
            : NotebookFolder.CodeOf(Path.Combine(folder, source));
        return code?.Split('\n').ElementAtOrDefault(line - 1)?.TrimEnd('\r');
    }
}
