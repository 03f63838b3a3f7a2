namespace Backprop;

/// <summary>
/// Something that was said or asked in one of the three threads: who said it, in our own words, what became of it here and now, what is to be said of it,
/// and the cell that shows it. A statement may have several parts, each with a judge of its own; the verdict is theirs.
/// </summary>
[TypeFormatterSource]
public sealed class Statement : IDisplayable
{
    private readonly Lazy<StatementVerdict> verdict;

    internal Statement(string id, string who, string said, string remark, CellLink shown, bool asks, params IReadOnlyList<Func<ClaimVerdict>> judges) =>
        (Id, Who, Said, Remark, Shown, Asks, verdict) = (id, who, said, remark, shown, asks, new(() => StatementVerdict.Of(asks, [.. judges.Select(judge => judge())])));

    /// <summary>Its number: the thread's, and its own there, such as <c>2.17</c>.</summary>
    public string Id { get; }

    /// <summary>The thread it comes from, 1 to 3.</summary>
    public int Question => Id[0] - '0';

    /// <summary>Who said it there: the asker, an answer, or a comment.</summary>
    public string Who { get; }

    /// <summary>What was said, in our words.</summary>
    public string Said { get; }

    /// <summary>What is to be said of it.</summary>
    public string Remark { get; }

    /// <summary>The cell that shows it.</summary>
    public CellLink Shown { get; }

    /// <summary>Whether it only asks, so that it can be answered but not be right or wrong.</summary>
    public bool Asks { get; }

    /// <summary>The verdict, computed when it is first asked for.</summary>
    public StatementVerdict Verdict => verdict.Value;

    /// <summary>The statement with the given number.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message says which there are.</exception>
    public static Statement Numbered(string id) => Statements.All.FirstOrDefault(statement => statement.Id == id)
        ?? throw new KeyNotFoundException($"There is no statement '{id}'; they are numbered {string.Join(", ", Enumerable.Range(1, 3).Select(question => $"{question}.1 to {Statements.Of(question)[^1].Id}"))}.");

    /// <summary>The statement with its verdict, its evidence and what is to be said of it.</summary>
    public string ToHtml() =>
        $"<div class=\"bp-claim\"><p><strong>{Id}, {HtmlText.Escape(Who)}.</strong> {HtmlText.Escape(Said)}</p>"
        + $"<p><strong>{HtmlText.Escape(Verdict.InWords)}.</strong> {HtmlText.Escape(Verdict.Evidence)}</p><p>{HtmlText.Escape(Remark)}</p></div>";

    /// <summary>The statement with its verdict, its evidence and what is to be said of it.</summary>
    public override string ToString() => $"{Id}, {Who}: {Said}\n{Verdict.InWords}. {Verdict.Evidence}\n{Remark}";
}
