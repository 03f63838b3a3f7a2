using System.Diagnostics;
using System.Reflection;
using Workbook.Execution.Display;
using static System.FormattableString;

namespace Workbook.Execution.CSharp;

/// <summary>An exception a cell threw, with the part of the stack that is the reader's and the library's, and the line of code it came from.</summary>
internal static class RuntimeFailure
{
    private const int MaxFrames = 12;

    /// <param name="codeOf">The source text by its name ("cell bias-sum", "helpers.csx"), or null.</param>
    public static CellFailure Of(Exception exception, string folder, Func<string, string?> codeOf)
    {
        var told = Unwrap(exception);
        var frames = new StackTrace(told, fNeedFileInfo: true).GetFrames().Where(f => f.GetMethod() is not null).ToList();
        var last = frames.FindLastIndex(IsOfNotebook);
        var shown = frames.Take(last + 1).Where(IsWorthShowing).ToList();
        var origin = shown.Find(IsOfNotebook);
        var source = origin?.GetFileName() is { } file ? CompileFailure.SourceName(file, folder) : null;
        var line = origin?.GetFileLineNumber() is > 0 and var n ? n : (int?)null;
        return new CellFailure(TypeNames.Of(told.GetType()), Messages(told, folder))
        {
            Source = source,
            Line = line,
            CodeLine = source is not null && line is not null && codeOf(source) is { } code ? LineOf(code, line.Value) : null,
            Frames =
            [
                .. shown.Take(MaxFrames).Select(f => Describe(f, folder)),
                .. shown.Count > MaxFrames ? [Invariant($"… ({shown.Count - MaxFrames} more)")] : Array.Empty<string>(),
            ],
        };
    }

    private static Exception Unwrap(Exception e) =>
        e is TargetInvocationException or AggregateException { InnerExceptions.Count: 1 } && e.InnerException is { } inner ? Unwrap(inner) : e;

    private static string Messages(Exception e, string folder)
    {
        var text = e.Message;
        for (var inner = e.InnerException; inner is not null; inner = inner.InnerException)
            text += $"\n{TypeNames.Of(inner.GetType())}: {inner.Message}";
        return Scrub(text, folder);
    }

    /// <summary>Takes this machine's folder out of a text that may be stored.</summary>
    private static string Scrub(string text, string folder) =>
        text.Replace(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, "").Replace(Path.TrimEndingDirectorySeparator(folder), ".");

    private static bool IsOfNotebook(StackFrame frame)
    {
        for (var type = frame.GetMethod()!.DeclaringType; type is not null; type = type.DeclaringType)
        {
            if (TypeNames.IsSubmission(type))
                return true;
        }
        return false;
    }

    private static bool IsWorthShowing(StackFrame frame) =>
        IsOfNotebook(frame) || (frame.GetMethod()!.DeclaringType is { } type && !FrameworkAssemblies.Has(type.Assembly.GetName().Name ?? ""));

    private static string Describe(StackFrame frame, string folder)
    {
        var name = MethodName(frame.GetMethod()!);
        if (!IsOfNotebook(frame))
            return name;
        var where = frame.GetFileName() is { } file ? CompileFailure.SourceName(file, folder) : "the notebook";
        if (frame.GetFileLineNumber() is > 0 and var line)
            where += Invariant($", line {line}");
        return name.Length == 0 ? where : $"{name} in {where}";
    }

    private static string MethodName(MethodBase method)
    {
        var type = method.DeclaringType;
        var name = method.Name;
        // async methods and iterators run in a class "<Name>d__3", lambdas and local functions are methods "<Outer>b__0" and "<Outer>g__Name|0".
        while (type is not null && type.Name.StartsWith('<'))
        {
            if (name is "MoveNext" && type.Name.LastIndexOf(">d__", StringComparison.Ordinal) is > 0 and var end)
                name = type.Name[1..end];
            type = type.DeclaringType;
        }
        if (name.Contains(">g__", StringComparison.Ordinal))
            name = name[(name.IndexOf(">g__", StringComparison.Ordinal) + 4)..].Split('|')[0];
        else if (name.Contains(">b__", StringComparison.Ordinal))
            name = "a lambda";
        if (name is "<Initialize>" or "<Factory>" or "Initialize" || name.StartsWith("<<Initialize>>", StringComparison.Ordinal))
            name = "";
        return type is null || TypeNames.IsSubmission(type) ? name : $"{TypeNames.Of(type)}.{name}";
    }

    private static string? LineOf(string code, int line) => code.Split('\n').ElementAtOrDefault(line - 1)?.TrimEnd('\r');
}
