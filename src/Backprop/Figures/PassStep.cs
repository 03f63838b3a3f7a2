using System.Text;

namespace Backprop;

/// <summary>A matrix in a step: its name as written there, its value, what its rows and columns count, and whether it stands there transposed.</summary>
internal sealed record PassTerm(string Name, Matrix Value, AxisRole Rows, AxisRole Columns)
{
    /// <summary>The same with samples in columns: every matrix is the transpose, under the same name; only a column of ones is called 1ᵀ now.</summary>
    public PassTerm InColumns() => new(Name switch { "1" => "1ᵀ", "1ᵀ" => "1", _ => Name }, Value.Transpose(), Columns, Rows);
}

/// <summary>One step of a pass: an equation with the matrices in it, and what it says.</summary>
/// <param name="Stage">Where in the pass it is, such as <c>back, layer 2</c>.</param>
/// <param name="Equation">The equation as text; empty for one that its parts spell out.</param>
/// <param name="Parts">Terms (<see cref="PassTerm"/>) and the signs between them (<see cref="string"/>), up to the equals sign.</param>
/// <param name="Result">The result as text.</param>
/// <param name="ResultTerm">The result; null where it is a number.</param>
/// <param name="Says">What happens to the axes, in a sentence.</param>
/// <param name="FirstEntry">The first entry worked out; empty where it would be too long.</param>
internal sealed record PassStep(string Stage, string Equation, IReadOnlyList<object> Parts, string Result, PassTerm? ResultTerm, string Says, string FirstEntry)
{
    private const string Row = "display:flex;flex-wrap:wrap;align-items:center;gap:0.35em;margin:0.3em 0";

    /// <summary>The step with its equation spelled out and its matrices written in a notation.</summary>
    public PassStep Written(Notation notation)
    {
        var step = notation == Notation.Rows ? this : this with { Parts = [.. Reversed(Parts)], ResultTerm = ResultTerm?.InColumns(), Result = ResultTerm?.InColumns().Value.ToString() ?? Result };
        if (Equation != "") return step;
        var right = string.Concat(step.Parts.Select(part => part is PassTerm term ? term.Name : (string)part == "·" ? "·" : $" {part} "));
        return step with { Equation = $"{ResultTerm!.Name} = {right}" };
    }

    /// <summary>A product of transposes is the transpose of the product in reverse: the factors between other signs change places.</summary>
    private static IEnumerable<object> Reversed(IReadOnlyList<object> parts)
    {
        List<object> product = [];
        foreach (var part in parts.Append(""))
        {
            if (part is PassTerm or "·")
            {
                product.Insert(0, part is PassTerm term ? term.InColumns() : part);
                continue;
            }
            foreach (var factor in product) yield return factor;
            product.Clear();
            if (part is not "") yield return part;
        }
    }

    public string ToHtml()
    {
        var html = new StringBuilder($"<li class=\"bp-step\" style=\"margin:0.9em 0\"><div class=\"bp-step-title\"><strong>{Marked()}</strong> <small>({HtmlText.Escape(Stage)})</small></div>");
        html.Append($"<div class=\"bp-product\" style=\"{Row}\">");
        foreach (var part in Parts)
            html.Append(part is PassTerm term ? Term(term) : $"<span style=\"font-size:120%\">{HtmlText.Escape((string)part)}</span>");
        html.Append($"<div style=\"{Row}\"><span style=\"font-size:120%\">=</span>");
        html.Append(ResultTerm is { } result ? Term(result) : $"<strong>{HtmlText.Escape(Result)}</strong>");
        html.Append($"</div></div><div>{HtmlText.Escape(Says)}</div>");
        if (FirstEntry != "") html.Append($"<div><small>{HtmlText.Escape(FirstEntry)}</small></div>");
        return html.Append("</li>").ToString();
    }

    /// <summary>The equation with the name of each matrix in <c>data-term</c>: on its left the result's, on its right the factors'.</summary>
    private string Marked()
    {
        var split = Equation.IndexOfAny(['=', '←']);
        var left = Equation[..split].TrimEnd();
        var html = new StringBuilder(ResultTerm is { } result ? Span(result.Name, left) : Raised(left)).Append(Equation.AsSpan(left.Length, split + 1 - left.Length));
        string[] names = [.. Parts.OfType<PassTerm>().Select(term => term.Name).OrderByDescending(name => name.Length)];
        for (var at = split + 1; at < Equation.Length;)
        {
            var name = char.IsLetterOrDigit(Equation[at - 1]) ? null : names.FirstOrDefault(name => string.CompareOrdinal(Equation, at, name, 0, name.Length) == 0);
            html.Append(name is null ? Raised(Equation[at].ToString()) : Span(name, name));
            at += name?.Length ?? 1;
        }
        return html.ToString();
    }

    private static string Span(string name, string shown) => $"<span data-term=\"{Key(name)}\">{Raised(shown)}</span>";

    /// <summary>A matrix and its transpose are one thing.</summary>
    private static string Key(string name) => HtmlText.Escape(name.Replace("ᵀ", ""));

    /// <summary>The sign of a transpose as a raised letter: few fonts have one of their own, and those that stand in for it make it look like an s.</summary>
    private static string Raised(string name) => HtmlText.Escape(name).Replace("ᵀ", "<sup>⊤</sup>");

    private static string Term(PassTerm term) =>
        $"<div style=\"text-align:center\" data-term=\"{Key(term.Name)}\"><div><i>{Raised(term.Name)}</i></div>{MatrixHtml.Table(term.Value, term.Name)}"
        + $"<div style=\"font-size:85%\">{MatrixHtml.Shape(term.Value.Shape, term.Rows, term.Columns)}</div></div>";
}
