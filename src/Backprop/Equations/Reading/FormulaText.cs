using System.Text;

namespace Backprop;

/// <summary>A formula on one line of Unicode text, and with its dimensions in aligned lines below.</summary>
internal static class FormulaText
{
    public static string Line(Formula formula) => formula switch
    {
        FormulaRow row => string.Concat(row.Parts.Select(Line)),
        FormulaSymbol symbol => symbol.Letter + Raise(symbol.Layer) + Lower(symbol.Indices) + (symbol.Transposed ? "ᵀ" : ""),
        FormulaOnes ones => ones.Transposed ? "1ᵀ" : "1",
        FormulaAxis axis => axis.Axis.Symbol,
        FormulaOperator op => Spaced(op.Text),
        FormulaWord word => word.Text + (word.Prime ? "′" : ""),
        FormulaNumber number => number.Text,
        FormulaFence fence => fence.Open + Line(fence.Body) + fence.Close,
        FormulaScripts scripts => Line(scripts.Body) + Above(scripts.Above) + (scripts.Below.Length > 0 ? "_" + scripts.Below : ""),
        FormulaFraction fraction => $"{Line(fraction.Top)}/{Line(fraction.Bottom)}",
        FormulaSigma sigma => $"Σ_{sigma.Over.Letter} ",
        FormulaSized sized => Line(sized.Body),
        _ => throw new NotSupportedException($"No text form for {formula.GetType().Name}."),
    };

    /// <summary>Three lines: the formula, the dimensions in symbols, the dimensions in numbers.</summary>
    public static string WithDimensions(Formula formula)
    {
        var (first, second, third) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var segment in FormulaSegments.Of(formula))
        {
            var line = Line(segment.Body);
            var (symbols, numbers) = segment.Shape is { } shape ? (shape.ToString(), shape.Sizes.ToString()) : ("", "");
            var width = Math.Max(line.Length, Math.Max(symbols.Length, numbers.Length));
            first.Append(Centred(line, width));
            second.Append(Centred(symbols, width));
            third.Append(Centred(numbers, width));
        }
        return string.Join('\n', new[] { first, second, third }.Select(text => text.ToString().TrimEnd()).Where((text, i) => i == 0 || text.Length > 0));
    }

    /// <summary>The formula with each factor's dimensions in its place: <c>(m × n₂)·(n₂ × n₃)</c>, or in numbers.</summary>
    public static string Dimensions(Formula formula, bool numbers) => string.Concat(FormulaSegments.Of(formula).Select(segment =>
        segment.Shape is not { } shape ? Line(segment.Body) : numbers ? shape.Sizes.ToString() : shape.ToString()));

    internal static string Raise(string layer) => layer.Length == 0 ? "" : SymbolText.WithSuperscript(layer);

    private static string Spaced(string op) => op is "=" or "+" or "−" or "∘" or "⟶" or "≠" ? $" {op} " : op is "," ? ", " : op;

    private static string Above(string above) => above switch { "" => "", "ᵀ" => above, _ => SymbolText.WithSuperscript(above) };

    private static string Lower(IReadOnlyList<string>? indices) => indices is { Count: > 0 } ? "_" + string.Concat(indices) : "";

    private static string Centred(string text, int width) => text.PadLeft(text.Length + (width - text.Length) / 2).PadRight(width);
}
