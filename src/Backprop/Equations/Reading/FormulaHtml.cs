using System.Text;

namespace Backprop;

/// <summary>
/// A formula in HTML that every viewer of notebooks keeps. Viewers of untrusted notebooks and web repositories drop MathML, scripts and
/// style sheets, so the stored form is a table: the formula in one row with <c>sup</c>, <c>sub</c> and <c>i</c>, the dimensions under each factor
/// in two rows below. The same formula as MathML travels in the attribute <c>data-mathml</c>; a page that may show it (the book)
/// puts it in the table's place, and everyone else ignores it.
/// </summary>
internal static class FormulaHtml
{
    private const string Cell = "style=\"border:none;background:none;padding:0 0.12em;text-align:center;white-space:nowrap\"";
    private const string Small = "style=\"border:none;background:none;padding:0 0.25em;text-align:center;white-space:nowrap;font-size:75%\"";

    public static string Table(Formula formula)
    {
        var segments = FormulaSegments.Of(formula);
        var html = new StringBuilder()
            .Append($"<table class=\"bp-formula\" role=\"math\" aria-label=\"{HtmlText.Escape(FormulaSpeech.Say(formula))}\" ")
            .Append($"data-mathml=\"{HtmlText.Escape(FormulaMathML.Document(formula))}\" ")
            .Append("style=\"border:none;border-collapse:collapse;width:auto;margin:0.3em 0\"><tbody>");
        Row(html, segments.Select(segment => $"<td {Cell}>{Line(segment.Body)}</td>"));
        if (formula.HasDimensions)
        {
            Row(html, segments.Select(segment => $"<td {Small}>{(segment.Shape is { } shape ? Symbols(shape) : "")}</td>"));
            Row(html, segments.Select(segment => $"<td {Small}>{(segment.Shape is { } shape ? Sizes(shape) : "")}</td>"));
        }
        return html.Append("</tbody></table>").ToString();
    }

    /// <summary>The formula on one line, without dimensions.</summary>
    public static string Line(Formula formula) => formula switch
    {
        FormulaRow row => string.Concat(row.Parts.Select(Line)),
        FormulaSymbol symbol => $"<i>{HtmlText.Escape(symbol.Letter)}</i>{Sup(symbol.Layer + (symbol.Transposed ? "⊤" : ""))}{Sub(string.Concat(symbol.Indices ?? []))}",
        FormulaOnes ones => "<b>1</b>" + Sup(ones.Transposed ? "⊤" : ""),
        FormulaAxis axis => AxisMark.Html(axis.Axis, Axis(axis.Axis)),
        FormulaSigma sigma => $"Σ<sub>{AxisMark.Html(sigma.Over.Axis, HtmlText.Escape(sigma.Over.Letter))}</sub> ",
        FormulaFence fence => HtmlText.Escape(fence.Open) + Line(fence.Body) + HtmlText.Escape(fence.Close),
        FormulaScripts scripts => Line(scripts.Body) + Sup(scripts.Above == "ᵀ" ? "⊤" : scripts.Above) + Sub(scripts.Below),
        FormulaFraction fraction => $"{Line(fraction.Top)}/{Line(fraction.Bottom)}",
        FormulaSized sized => Line(sized.Body),
        _ => HtmlText.Escape(FormulaText.Line(formula)),
    };

    /// <summary>A shape in symbols, each axis in its colour.</summary>
    public static string Symbols(AxisShape shape) => $"({AxisMark.Html(shape.Rows, Axis(shape.Rows))} × {AxisMark.Html(shape.Columns, Axis(shape.Columns))})";

    /// <summary>A shape in numbers, each axis in its colour.</summary>
    public static string Sizes(AxisShape shape) => $"({AxisMark.Html(shape.Rows, Size(shape.Rows))} × {AxisMark.Html(shape.Columns, Size(shape.Columns))})";

    private static string Size(Axis axis) => string.Create(null, $"{axis.Size}");

    private static string Axis(Axis axis)
    {
        var (letter, subscript) = SymbolText.SplitSubscript(axis.Symbol);
        return axis.Role == AxisRole.One ? letter : $"<i>{HtmlText.Escape(letter)}</i>{Sub(subscript)}";
    }

    private static string Sup(string text) => text.Length == 0 ? "" : $"<sup>{HtmlText.Escape(text)}</sup>";

    private static string Sub(string text) => text.Length == 0 ? "" : $"<sub>{HtmlText.Escape(text)}</sub>";

    private static void Row(StringBuilder html, IEnumerable<string> cells)
    {
        html.Append("<tr style=\"background:none\">");
        foreach (var cell in cells) html.Append(cell);
        html.Append("</tr>");
    }
}
