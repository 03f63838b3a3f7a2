namespace Backprop;

/// <summary>A formula in words, for screen readers: <c>d W 3 equals A 2 transposed times d Z 3</c>.</summary>
internal static class FormulaSpeech
{
    public static string Say(Formula formula) => string.Join(' ', Words(formula).Where(word => word.Length > 0));

    private static IEnumerable<string> Words(Formula formula) => formula switch
    {
        FormulaRow row => row.Parts.SelectMany(Words),
        FormulaSymbol symbol => [Letters(symbol.Letter), symbol.Layer, symbol.Indices is { Count: > 0 } indices ? "sub " + string.Join(' ', indices) : "", symbol.Transposed ? "transposed" : ""],
        FormulaOnes ones => ["ones", ones.Transposed ? "transposed" : ""],
        FormulaAxis axis => [Axis(axis.Axis)],
        FormulaOperator op => [Operator(op.Text)],
        FormulaWord word => [word.Text == "σ" ? "sigma" : word.Text, word.Prime ? "prime" : "", "of"],
        FormulaNumber number => [number.Text is "½" ? "one half" : number.Text],
        FormulaFence { Open: "‖" } norm => ["norm of", .. Words(norm.Body), "end norm"],
        FormulaFence { Open: "⟨" } inner => ["inner product of", .. Words(inner.Body), "end product"],
        FormulaFence fence => ["open", .. Words(fence.Body), "close"],
        FormulaScripts scripts => [.. Words(scripts.Body), scripts.Above switch { "" => "", "ᵀ" => "transposed", "2" => "squared", var power => "to the " + power }, scripts.Below.Length > 0 ? "sub " + scripts.Below : ""],
        FormulaFraction fraction => [.. Words(fraction.Top), "over", .. Words(fraction.Bottom)],
        FormulaSigma sigma => ["sum over", sigma.Over.Letter, "of"],
        FormulaSized { Body.HasDimensions: false } sized => [.. Words(sized.Body), Shape(sized.Shape)],
        FormulaSized sized => Words(sized.Body),
        _ => throw new NotSupportedException($"No spoken form for {formula.GetType().Name}."),
    };

    private static string Shape(AxisShape shape) => string.Create(null, $"({shape.Rows.Size} by {shape.Columns.Size})");

    private static string Letters(string name) => string.Join(' ', name.Select(c => c switch { 'δ' => "delta", 'ℓ' => "l", 'λ' => "lambda", 'η' => "eta", '∂' => "partial", '′' => "prime", _ => c.ToString() }));

    private static string Axis(Axis axis)
    {
        var (letter, subscript) = SymbolText.SplitSubscript(axis.Symbol);
        return subscript.Length == 0 ? letter : $"{letter} {subscript}";
    }

    private static string Operator(string op) => op switch
    {
        "=" => "equals", "+" => "plus", "−" => "minus", "·" => "times", "∘" => "entry by entry times", "/" => "over", "∂" => "partial",
        "," => "with", "≠" => "is not", _ => op,
    };
}
