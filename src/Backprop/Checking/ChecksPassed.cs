namespace Backprop;

/// <summary>Several checks that held: one below the other, or as one sentence that unfolds into them.</summary>
/// <param name="Checks">The checks in order.</param>
/// <param name="Statement">What they say together; empty when each speaks for itself.</param>
[TypeFormatterSource]
public sealed record ChecksPassed(IReadOnlyList<CheckPassed> Checks, string Statement = "") : IDisplayable
{
    private string Number => Checks.Count == 1 ? "1 check" : $"{Checks.Count} checks";

    /// <summary>The sentence with the number of checks behind it, or a line per check.</summary>
    public override string ToString() => Statement.Length > 0 ? $"✓ {Statement} ({Number})" : string.Join('\n', Checks);

    /// <summary>The same as a fragment of HTML; the checks behind a sentence are folded.</summary>
    public string ToHtml()
    {
        var each = string.Concat(Checks.Select(check => check.ToHtml()));
        return Statement.Length == 0 ? each
            : $"<details class=\"bp-checks\"><summary><strong>✓</strong> {HtmlText.Escape(Statement)} <span class=\"bp-evidence\">({Number})</span></summary>{each}</details>";
    }
}
