using System.Text;
using Workbook.Ipynb;
using static System.FormattableString;

namespace Workbook.Kernel;

/// <summary>Why a cell failed: what, where in which source, and what to do about it where that is known.</summary>
/// <param name="Name">The exception's type, or the compiler's error number.</param>
internal sealed record CellFailure(string Name, string Message)
{
    private const int MostOfLine = 500;

    /// <summary>What the line number counts in: "cell bias-sum" or a loaded file.</summary>
    public string? Source { get; init; }

    public int? Line { get; init; }

    public int? Column { get; init; }

    public string? CodeLine { get; init; }

    public string? Remedy { get; init; }

    public IReadOnlyList<string> Frames { get; init; } = [];

    /// <summary>Whether the kernel's own connection to another language's kernel broke: the cell is not to blame, and another attempt may succeed.</summary>
    public bool IsBrokenConnection { get; init; }

    /// <summary>"cell bias-sum, line 3", or null where the failure has no place in a source.</summary>
    public string? Where => Source is null ? null : Line is { } line ? Invariant($"{Source}, line {line}") : Source;

    /// <summary>The lines that explain the failure, without the notebook's name.</summary>
    public IEnumerable<string> Explanation()
    {
        if (CodeLine is { Length: > MostOfLine })
            yield return "    " + OutputBudget.Beginning(CodeLine.TrimStart(), MostOfLine) + "…";
        else if (CodeLine is { } code)
        {
            var shown = code.TrimStart();
            yield return "    " + shown;
            if (Column is { } column && column - 1 - (code.Length - shown.Length) is >= 0 and var spaces && spaces <= shown.Length)
                yield return "    " + Indent(shown, spaces) + "^";
        }
        foreach (var (i, line) in $"{Name}: {Message}".ReplaceLineEndings("\n").Split('\n').Index())
            yield return i == 0 ? line : "  " + line;
        if (Remedy is { } remedy)
            yield return "→ " + remedy;
        foreach (var frame in Frames)
            yield return "  at " + frame;
    }

    /// <summary>The failure as an output of the cell.</summary>
    public ErrorOutput ToOutput(OutputLimit limit) => Message.Length > limit.PerOutput
        ? (this with { Message = $"{OutputBudget.Beginning(Message, limit.PerOutput)}\n{OutputLimit.Notice(Message.Length - limit.PerOutput)}" }).ToOutput()
        : ToOutput();

    private ErrorOutput ToOutput() => new(Name, Message, [.. (Where is { } where ? [where + ":"] : Array.Empty<string>()), .. Explanation()]);

    private static string Indent(string line, int width)
    {
        var indent = new StringBuilder();
        foreach (var c in line.AsSpan(0, width))
            indent.Append(c == '\t' ? '\t' : ' ');
        return indent.ToString();
    }
}
