using System.Text.RegularExpressions;

namespace Workbook.Kernel;

/// <summary>An exception as the kernel tells it, which is the text .NET makes of it: types and messages, and the stack of each.</summary>
internal sealed partial record ExceptionText(string Type, string Message, IReadOnlyList<StackLine> Stack, ExceptionText? Inner)
{
    private const string InnerMark = " ---> ";
    private const string InnerEnd = "--- End of inner exception stack trace ---";

    /// <summary>Null where the text is no exception's.</summary>
    public static ExceptionText? Read(string text)
    {
        var lines = new Queue<string>(text.ReplaceLineEndings("\n").Split('\n'));
        return Header().IsMatch(lines.Peek()) ? Read(lines.Dequeue(), lines) : null;
    }

    private static ExceptionText Read(string first, Queue<string> lines)
    {
        var (header, stack, inner) = (new List<string> { first }, new List<StackLine>(), (ExceptionText?)null);
        while (lines.TryDequeue(out var line) && line.Trim() != InnerEnd)
        {
            if (line.StartsWith(InnerMark, StringComparison.Ordinal))
            {
                // An aggregate repeats its inner exceptions after its stack: the first telling is enough.
                var told = Read(InnerNumber().Replace(line[InnerMark.Length..], ""), lines);
                inner ??= told;
            }
            else if (StackLine.Read(line) is { } frame)
                stack.Add(frame);
            else if (stack.Count == 0 && inner is null && !line.StartsWith("File name: '", StringComparison.Ordinal))
                header.Add(line);
        }
        var match = Header().Match(string.Join('\n', header));
        return new(match.Groups["type"].Value, match.Groups["message"].Value, stack, inner);
    }

    [GeneratedRegex(@"^(?<type>[\w.+#`\[\],<>]*[\w\]>])(: (?<message>.*))?$", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Header();

    [GeneratedRegex(@"^\(Inner Exception #\d+\) ")]
    private static partial Regex InnerNumber();
}
