using System.Text;

namespace Backprop;

/// <summary>A shape ledger as an HTML table, one row a step, forward and backward apart.</summary>
internal static class LedgerHtml
{
    private const string Left = "style=\"text-align:left;vertical-align:top\"";

    public static string Of(ShapeLedger ledger)
    {
        var html = new StringBuilder("<table class=\"bp-ledger\">")
            .Append($"<caption>Every step with the shape of every factor; samples stand in {(ledger.Notation == Notation.Rows ? "rows" : "columns")}.</caption>")
            .Append($"<thead><tr><th scope=\"col\" {Left}>result</th><th scope=\"col\" {Left}>step</th><th scope=\"col\" {Left}>shape</th></tr></thead>");
        foreach (var part in ledger.Lines.GroupBy(line => line.Direction))
        {
            html.Append($"<tbody><tr><th scope=\"rowgroup\" colspan=\"3\" {Left}>{part.Key}</th></tr>");
            foreach (var line in part)
                html.Append($"<tr><th scope=\"row\" {Left}>{FormulaHtml.Line(FormulaSymbol.Of(line.Name))}</th>")
                    .Append($"<td {Left}>{line.Equation.ToHtml()}</td>")
                    .Append($"<td {Left}>{FormulaHtml.Symbols(line.Shape)}<br>{FormulaHtml.Sizes(line.Shape)}</td></tr>");
            html.Append("</tbody>");
        }
        return html.Append("</table>").ToString();
    }
}
