using System.Text;

namespace Backprop;

public sealed partial class Derivation
{
    /// <summary>TeX, the lines aligned at their equals signs.</summary>
    /// <param name="dimensions">Whether dimensions stand under every factor.</param>
    public string ToTex(bool dimensions = false)
    {
        var lines = Steps.Select((step, i) =>
            $"{(BeginsQuantity(i) ? FormulaTex.Write(step.ReadName(), dimensions) : "")} &= {FormulaTex.Write(step.Expression.Read(), dimensions)} && \\text{{{step.Rule.Name}}}");
        return $"\\begin{{aligned}}\n{string.Join(" \\\\\n", lines)}\n\\end{{aligned}}";
    }

    /// <summary>A table of the lines: formula with dimensions, shape, rule and reason.</summary>
    public string ToHtml() => DerivationHtml.Table(this, Steps.Select(_ => (string?)null), null);

    /// <summary>The lines with their rules, the shape of each result, and its reason left out.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var lines in Steps.GroupBy(step => step.Quantity))
        {
            var name = FormulaText.Line(lines.Last().ReadName());
            var formulas = lines.Select(step => FormulaText.Line(step.Expression.Read())).ToList();
            var width = formulas.Max(formula => formula.Length);
            var first = true;
            foreach (var (step, formula) in lines.Zip(formulas))
            {
                text.Append(first ? name : new string(' ', name.Length)).Append(" = ").Append(formula.PadRight(width)).Append("   ").AppendLine(step.Rule.Name);
                first = false;
            }
            text.Append(' ', name.Length + 3).AppendLine(lines.Last().Shape.InSymbolsAndNumbers).AppendLine();
        }
        return text.ToString().TrimEnd().ReplaceLineEndings("\n");
    }

    internal bool BeginsQuantity(int step) => step == 0 || Steps[step - 1].Quantity != Steps[step].Quantity;
}
