namespace Backprop;

/// <summary>A check that held, as a cell shows it.</summary>
/// <param name="Statement">What was claimed.</param>
/// <param name="Evidence">The number that decided.</param>
[TypeFormatterSource]
public sealed record CheckPassed(string Statement, string Evidence) : IDisplayable
{
    /// <summary>✓, the statement and its evidence.</summary>
    public override string ToString() => Evidence.Length == 0 ? $"✓ {Statement}" : $"✓ {Statement} ({Evidence})";

    /// <summary>The same as a fragment of HTML.</summary>
    public string ToHtml() =>
        $"<p class=\"bp-check\"><strong>✓</strong> {HtmlText.Escape(Statement)}{(Evidence.Length == 0 ? "" : $" <span class=\"bp-evidence\">({HtmlText.Escape(Evidence)})</span>")}</p>";
}
