namespace Backprop;

/// <summary>
/// A statement made in one of the three questions or their answers, as an object: who made it, in a few words of our own, as an equation, with a
/// verdict that is computed here and now, and the statement that is right. A right one stands here with the same care as a wrong one.
/// </summary>
[TypeFormatterSource]
public sealed class Claim : IDisplayable
{
    private readonly Lazy<ClaimVerdict> verdict;
    private readonly Lazy<Equation?> right;

    internal Claim(string name, int question, string who, string statement, string equation, string correction, Func<ClaimVerdict> judge, Func<Equation>? right = null) =>
        (Name, Question, Who, Statement, Equation, Correction, verdict, this.right) = (name, question, who, statement, equation, correction, new(judge), new(() => right?.Invoke()));

    /// <summary>A short name, such as <c>sum-to-3</c>.</summary>
    public string Name { get; }

    /// <summary>The question it comes from, 1 to 3.</summary>
    public int Question { get; }

    /// <summary>Who said it there: the asker, an answer, or a comment.</summary>
    public string Who { get; }

    /// <summary>What is said, in a few words.</summary>
    public string Statement { get; }

    /// <summary>What is said, as an equation.</summary>
    public string Equation { get; }

    /// <summary>What is right.</summary>
    public string Correction { get; }

    /// <summary>What is right, as an equation that can be read and run; null where words say it all.</summary>
    public Equation? Right => right.Value;

    /// <summary>The verdict, computed when it is first asked for.</summary>
    public ClaimVerdict Verdict => verdict.Value;

    /// <summary>The claim with the given name.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message lists those there are.</exception>
    public static Claim Named(string name) => Claims.All.FirstOrDefault(claim => claim.Name == name)
        ?? throw new KeyNotFoundException($"There is no claim '{name}'; there are {string.Join(", ", Claims.All.Select(claim => claim.Name))}.");

    /// <summary>The claim with its verdict, its evidence and what is right.</summary>
    public string ToHtml() =>
        $"<div class=\"bp-claim\"><p><strong>Question {Question}, {HtmlText.Escape(Who)}.</strong> {HtmlText.Escape(Statement)} <i>{HtmlText.Escape(Equation)}</i></p>"
        + $"<p><strong>{(Verdict.Holds ? "✓" : "✗")} {HtmlText.Escape(Verdict.Words)}.</strong> {HtmlText.Escape(Verdict.Evidence)}</p>"
        + $"<p>{HtmlText.Escape(Correction)}</p>{Right?.ToHtml()}</div>";

    /// <summary>The claim with its verdict, its evidence and what is right.</summary>
    public override string ToString() =>
        $"Question {Question}, {Who}: {Statement} {Equation}\n{(Verdict.Holds ? "✓" : "✗")} {Verdict.Words}. {Verdict.Evidence}\n{Correction}{(Right is null ? "" : " " + Right.ToText())}";
}
