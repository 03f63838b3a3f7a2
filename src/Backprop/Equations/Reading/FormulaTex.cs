namespace Backprop;

/// <summary>A formula in TeX, for KaTeX, MathJax, temml or LaTeX; dimensions stand under their factor.</summary>
internal static class FormulaTex
{
    public static string Write(Formula formula, bool dimensions) => formula switch
    {
        FormulaRow row => string.Concat(row.Parts.Select(part => Write(part, dimensions))),
        FormulaSymbol symbol => Letter(symbol.Letter) + Above(symbol.Layer, symbol.Transposed) + Below(symbol.Indices),
        FormulaOnes ones => ones.Transposed ? @"\mathbf{1}^{\top}" : @"\mathbf{1}",
        FormulaAxis axis => Axis(axis.Axis),
        FormulaOperator op => Operator(op.Text),
        FormulaWord word => Word(word.Text) + (word.Prime ? "'" : ""),
        FormulaNumber { Text: " " } => @"\,",
        FormulaNumber number => number.Text.Replace("−", "-").Replace("½", @"\tfrac{1}{2}"),
        FormulaFence fence => $@"\left{Bracket(fence.Open)} {Write(fence.Body, dimensions)} \right{Bracket(fence.Close)}",
        FormulaScripts scripts => Write(scripts.Body, dimensions) + Above(scripts.Above == "ᵀ" ? "" : scripts.Above, scripts.Above == "ᵀ") + Below(scripts.Below),
        FormulaFraction fraction => $@"\frac{{{Write(fraction.Top, dimensions)}}}{{{Write(fraction.Bottom, dimensions)}}}",
        FormulaSigma sigma => $@"\sum_{{{sigma.Over.Letter}}} ",
        FormulaSized sized when dimensions && !sized.Body.HasDimensions =>
            $@"\underset{{\substack{{{Shape(sized.Shape)} \\ ({sized.Shape.Rows.Size} \times {sized.Shape.Columns.Size})}}}}{{{Write(sized.Body, dimensions)}}}",
        FormulaSized sized => Write(sized.Body, dimensions),
        _ => throw new NotSupportedException($"No TeX form for {formula.GetType().Name}."),
    };

    private static string Shape(AxisShape shape) => $@"({Axis(shape.Rows)} \times {Axis(shape.Columns)})";

    private static string Axis(Axis axis)
    {
        var (letter, subscript) = SymbolText.SplitSubscript(axis.Symbol);
        return subscript.Length == 0 ? letter : $"{letter}_{{{subscript}}}";
    }

    private static string Above(string layer, bool transposed) => (layer + (transposed ? @"\top" : "")) is { Length: > 0 } above ? $"^{{{above}}}" : "";

    private static string Below(IReadOnlyList<string>? indices) => Below(string.Concat(indices ?? []));

    private static string Below(string indices) => indices.Length == 0 ? "" : $"_{{{indices.Replace("′", "'")}}}";

    private static string Letter(string letter) => string.Concat(letter.Select(c => c switch
    {
        'δ' => @"\delta ",
        'ℓ' => @"\ell ",
        'λ' => @"\lambda ",
        'η' => @"\eta ",
        '∂' => @"\partial ",
        '′' => "'",
        _ => c.ToString(),
    })).TrimEnd();

    private static string Word(string word) => word switch
    {
        "σ" => @"\sigma",
        "log" or "exp" or "tanh" => "\\" + word,
        _ => $@"\operatorname{{{word}}}",
    };

    private static string Operator(string op) => op switch
    {
        "·" => @" \cdot ",
        "∘" => @" \circ ",
        "−" => " - ",
        "∂" => @"\partial ",
        "≠" => @" \ne ",
        "⟶" => @" \longrightarrow ",
        "," => ",\\, ",
        _ => $" {op} ",
    };

    private static string Bracket(string bracket) => bracket switch { "⟨" => @"\langle", "⟩" => @"\rangle", "‖" => @"\|", _ => bracket };
}
