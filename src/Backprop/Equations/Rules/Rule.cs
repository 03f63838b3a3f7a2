namespace Backprop;

/// <summary>What allows one line of a derivation to follow from the line before.</summary>
[TypeFormatterSource]
public abstract class Rule : IDisplayable
{
    private protected Rule() { }

    /// <summary>The name, such as <c>product rule, right factor</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The rule in one sentence.</summary>
    public abstract string Sentence { get; }

    /// <summary>The rule as a formula, made by applying it to letters; empty where it is words alone.</summary>
    public string Statement => ReadStatement() is { } formula ? FormulaText.Line(formula) : "";

    /// <summary>Name, formula and sentence as HTML.</summary>
    public string ToHtml() => $"<p><b>{HtmlText.Escape(Name)}</b>{(ReadStatement() is { } formula ? ": " + FormulaHtml.Line(formula) : "")}<br>{HtmlText.Escape(Sentence)}</p>";

    /// <summary>Name, formula and sentence.</summary>
    public sealed override string ToString() => Statement.Length == 0 ? $"{Name}. {Sentence}" : $"{Name}: {Statement}. {Sentence}";

    private protected virtual Formula? ReadStatement() => null;
}
