using System.Text;

namespace Backprop;

/// <summary>
/// A formula in HTML that every viewer of notebooks keeps. Viewers of untrusted notebooks and web repositories drop MathML, scripts and
/// style sheets, so the stored form is a table of one row, with <c>sup</c>, <c>sub</c> and <c>i</c>: a cell for each factor, its dimensions below it in
/// symbols and in numbers. The same formula as MathML travels in the attribute <c>data-mathml</c>; a page that may show it (the book)
/// puts it in the table's place, with the table's <c>aria-label</c>, and everyone else ignores it.
/// </summary>
internal static class FormulaHtml
{
    private const string Cell = "style=\"border:none;padding:0 .1em;text-align:center;vertical-align:baseline;white-space:nowrap\"";

    public static string Table(Formula formula)
    {
        var html = new StringBuilder()
            .Append($"<table class=\"bp-formula\" role=\"math\" aria-label=\"{HtmlText.Escape(FormulaSpeech.Say(formula))}\" ")
            .Append($"data-mathml='{FormulaMathML.Bare(formula).Replace("&", "&amp;").Replace("'", "&#39;")}' ")
            .Append("style=\"border:none;border-collapse:collapse;width:auto;margin:.3em 0\"><tbody><tr style=\"background:none\">");
        foreach (var segment in FormulaSegments.Of(formula))
        {
            html.Append($"<td {Cell}>{Line(segment.Body)}");
            if (segment.Shape is { } shape) html.Append($"<br><small>{Symbols(shape)}<br>{Sizes(shape)}</small>");
            html.Append("</td>");
        }
        return html.Append("</tr></tbody></table>").ToString();
    }

    /// <summary>The formula on one line, without dimensions.</summary>
    public static string Line(Formula formula) => formula switch
    {
        FormulaRow row => string.Concat(row.Parts.Select(Line)),
        FormulaSymbol symbol => $"<i>{HtmlText.Escape(symbol.Letter)}</i>{Sup(symbol.Layer + (symbol.Transposed ? "⊤" : ""))}{Sub(string.Concat(symbol.Indices ?? []))}",
        FormulaOnes ones => "<b>1</b>" + Sup(ones.Transposed ? "⊤" : ""),
        FormulaAxis axis => Coloured(axis.Axis, Axis(axis.Axis)),
        FormulaSigma sigma => $"Σ<sub>{Coloured(sigma.Over.Axis, HtmlText.Escape(sigma.Over.Letter))}</sub> ",
        FormulaFence fence => HtmlText.Escape(fence.Open) + Line(fence.Body) + HtmlText.Escape(fence.Close),
        FormulaScripts scripts => Line(scripts.Body) + Sup(scripts.Above == "ᵀ" ? "⊤" : scripts.Above) + Sub(scripts.Below),
        FormulaFraction fraction => $"{Line(fraction.Top)}/{Line(fraction.Bottom)}",
        FormulaSized sized => Line(sized.Body),
        _ => HtmlText.Escape(FormulaText.Line(formula)),
    };

    /// <summary>A shape in symbols, each axis in its colour.</summary>
    public static string Symbols(AxisShape shape) => $"({Coloured(shape.Rows, Axis(shape.Rows))} × {Coloured(shape.Columns, Axis(shape.Columns))})";

    /// <summary>A shape in numbers, each axis in its colour and with its mark.</summary>
    public static string Sizes(AxisShape shape) => $"({AxisStyle.Of(shape.Rows.Role).Sized(shape.Rows.Size)} × {AxisStyle.Of(shape.Columns.Role).Sized(shape.Columns.Size)})";

    private static string Coloured(Axis axis, string html) => AxisStyle.Of(axis.Role).Html(html);

    // The digit of a subscript is a character of its own here: <sub> would make one line of dimensions higher than its neighbour.
    private static string Axis(Axis axis) => axis.Role == AxisRole.One ? axis.Symbol : $"<i>{HtmlText.Escape(axis.Symbol)}</i>";

    private static string Sup(string text) => text.Length == 0 ? "" : $"<sup>{HtmlText.Escape(text)}</sup>";

    private static string Sub(string text) => text.Length == 0 ? "" : $"<sub>{HtmlText.Escape(text)}</sub>";
}
