using System.Text;

namespace Backprop;

/// <summary>The two halves of a bias's way as tables. What belongs to a factor carries its name in <c>data-term</c>.</summary>
internal static class BiasHtml
{
    private const string Table = "border-collapse:separate;border-spacing:0.5em 0.15em;width:auto;text-align:center;font-variant-numeric:tabular-nums;white-space:nowrap";

    /// <summary>Z = A·W + 1·b: b on top, below it each sample with its 1 and, neuron by neuron, what it had, what came, and both together.</summary>
    public static string Forward(BiasWay way)
    {
        var (b, z) = (way.Name("b"), way.Name("Z"));
        var html = Half("forward", $"{Term(z)} = {Term(way.Product)} + {Term("1")}·{Term(b)}",
            $"{Shape(way.Samples, AxisRole.Batch, way.Neurons, way.Role)} + {Shape(way.Samples, AxisRole.Batch, 1, AxisRole.One)}·{Shape(1, AxisRole.One, way.Neurons, way.Role)}", "Out: the ones carry the bias to every sample");
        html.Append(Head(way)).Append($"<tr class=\"bp-bias-b\"><th scope=\"row\">{Term(b)}</th><td></td>");
        for (var j = 0; j < way.Neurons; j++) html.Append($"<td><span data-term=\"{b}\"><strong>{way.B(j)}</strong></span></td>");
        html.Append("</tr></thead><tbody>");
        for (var i = 0; i < way.Samples; i++)
        {
            html.Append(Sample(i));
            for (var j = 0; j < way.Neurons; j++)
                html.Append($"<td><small><span data-term=\"{way.Product}\">{way.ProductAt(i, j)}</span> <span class=\"bp-bias-add\" data-term=\"{b}\">{Added(way.B(j))}</span></small><br/><strong class=\"bp-bias-z\" data-term=\"{z}\">{way.Z(i, j)}</strong></td>");
            html.Append("</tr>");
        }
        return html.Append("</tbody></table></div>").ToString();
    }

    /// <summary>db = 1ᵀ·dZ: each sample with its 1 and its row of dZ, below them their sum.</summary>
    public static string Back(BiasWay way)
    {
        var (dZ, db) = (way.Name("dZ"), way.Name("db"));
        var html = Half("back", $"{Term(db)} = {Term("1")}<sup>⊤</sup>·{Term(dZ)}",
            $"{Shape(1, AxisRole.One, way.Neurons, way.Role)} = {Shape(1, AxisRole.One, way.Samples, AxisRole.Batch)}·{Shape(way.Samples, AxisRole.Batch, way.Neurons, way.Role)}", "Back: the same ones add up what returns");
        html.Append(Head(way)).Append("</thead><tbody>");
        for (var i = 0; i < way.Samples; i++)
        {
            html.Append(Sample(i));
            for (var j = 0; j < way.Neurons; j++) html.Append($"<td><span data-term=\"{dZ}\">{way.DZ(i, j)}</span></td>");
            html.Append("</tr>");
        }
        html.Append($"</tbody><tfoot><tr class=\"bp-bias-db\"><th scope=\"row\">{Term(db)}</th><td>Σ</td>");
        for (var j = 0; j < way.Neurons; j++) html.Append($"<td><strong data-term=\"{db}\">{way.Sum(way.Samples - 1, j)}</strong></td>");
        return html.Append("</tr></tfoot></table></div>").ToString();
    }

    /// <summary>A step; the sums so far stand out in it.</summary>
    public static string Item(BiasStep step)
    {
        var text = HtmlText.Escape(step.Text).Replace("1ᵀ", "1<sup>⊤</sup>");
        var sums = string.Join(", ", step.Sums);
        if (step.Sums.Count > 0 && text.EndsWith($"({sums}).", StringComparison.Ordinal))
            text = $"{text[..^(sums.Length + 2)]}{string.Join(", ", step.Sums.Select(sum => $"<b class=\"bp-bias-sum\">{sum}</b>"))}).";
        return $"<li class=\"bp-bias-{step.Kind}\">{text}</li>";
    }

    private static StringBuilder Half(string name, string formula, string shapes, string says) => new StringBuilder($"<div class=\"bp-bias-half\"><div>{says}</div><div class=\"bp-bias-formula\"><strong>{formula}</strong></div><div><small>{shapes}</small></div>")
        .Append($"<table class=\"bp-bias-table bp-bias-{name}\" aria-label=\"{says}\" style=\"{Table}\"><thead>");

    private static string Head(BiasWay way) => $"<tr><th scope=\"col\"></th><th scope=\"col\">{Term("1")}</th>"
        + string.Concat(Enumerable.Range(1, way.Neurons).Select(j => string.Create(null, $"<th scope=\"col\"><small>{AxisStyle.Of(way.Role).Html($"neuron {j}{AxisStyle.Of(way.Role).Mark}")}</small></th>"))) + "</tr>";

    private static string Sample(int i) => string.Create(null, $"<tr><th scope=\"row\"><small>{AxisStyle.Of(AxisRole.Batch).Html($"sample {i + 1}{AxisStyle.Of(AxisRole.Batch).Mark}")}</small></th><td><span data-term=\"1\">1</span></td>");

    private static string Term(string name) => $"<span data-term=\"{name}\">{(name == "1" ? name : $"<i>{name}</i>")}</span>";

    private static string Added(string number) => number.StartsWith('−') ? "− " + number[1..] : "+ " + number;

    private static string Shape(int rows, AxisRole down, int columns, AxisRole across) => MatrixHtml.Shape(new(rows, columns), down, across);
}
