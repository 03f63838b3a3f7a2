using System.Text;

namespace Backprop;

/// <summary>Derivations as HTML tables, with or without the verdicts of a check.</summary>
internal static class DerivationHtml
{
    private const string Left = "style=\"text-align:left;vertical-align:top\"";

    /// <summary>The lines, and where <paramref name="verdicts"/> are given a column with them.</summary>
    public static string Table(Derivation derivation, IEnumerable<string?> verdicts, string? verdictHeading)
    {
        var html = new StringBuilder("<table class=\"bp-derivation\"><thead><tr>")
            .Append($"<th scope=\"col\" {Left}>line</th><th scope=\"col\" {Left}>rule</th>")
            .Append(verdictHeading is null ? "" : $"<th scope=\"col\" {Left}>{HtmlText.Escape(verdictHeading)}</th>")
            .Append("</tr></thead><tbody>");
        foreach (var ((step, verdict), i) in derivation.Steps.Zip(verdicts).Select((pair, i) => (pair, i)))
        {
            var formula = derivation.BeginsQuantity(i) ? step.Read() : Formula.Row(Formula.Operator("="), step.Expression.Read());
            html.Append($"<tr><td {Left}>{FormulaHtml.Table(formula)}</td>")
                .Append($"<td {Left}><strong>{HtmlText.Escape(step.Rule.Name)}</strong>{(step.Sentence.Length == 0 ? "" : $"<br>{HtmlText.Escape(step.Sentence)}")}</td>")
                .Append(verdict is null ? "" : $"<td {Left}>{verdict}</td>")
                .Append("</tr>");
        }
        return html.Append("</tbody></table>").ToString();
    }
}
