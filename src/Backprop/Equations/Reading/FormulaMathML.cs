namespace Backprop;

/// <summary>A formula as MathML, built from its tree: dimensions stand in an <c>munder</c> below each factor, every axis with the class of its role.</summary>
internal static class FormulaMathML
{
    public static string Document(Formula formula) =>
        $"<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\" aria-label=\"{HtmlText.Escape(FormulaSpeech.Say(formula))}\">{Write(formula)}</math>";

    /// <summary>For a page of HTML that says the formula in words elsewhere.</summary>
    public static string Bare(Formula formula) => $"<math display=\"block\">{Write(formula)}</math>";

    private static string Write(Formula formula) => formula switch
    {
        FormulaRow row => $"<mrow>{string.Concat(row.Parts.Select(Write))}</mrow>",
        FormulaSymbol symbol => Scripts(Letters(symbol.Letter), Digits(symbol.Layer) + (symbol.Transposed ? Top : ""),
            string.Concat((symbol.Indices ?? []).Select(Identifier))),
        FormulaOnes ones => Scripts("<mn class=\"ones\">𝟏</mn>", ones.Transposed ? Top : "", ""),
        FormulaAxis axis => Axis(axis.Axis),
        FormulaOperator op => $"<mo>{HtmlText.Escape(op.Text)}</mo>",
        FormulaWord word => (word.Prime ? $"<msup>{Upright(word.Text)}<mo>′</mo></msup>" : Upright(word.Text)) + "<mo>&#x2061;</mo>",
        FormulaNumber { Text: " " } => "<mspace width=\"0.2em\"/>",
        FormulaNumber number => $"<mn>{HtmlText.Escape(number.Text)}</mn>",
        FormulaFence fence => $"<mrow>{Bracket(fence.Open)}{Write(fence.Body)}{Bracket(fence.Close)}</mrow>",
        FormulaScripts scripts => Scripts(Write(scripts.Body), scripts.Above == "ᵀ" ? Top : Digits(scripts.Above),
            scripts.Below.Length == 0 ? "" : Identifier(scripts.Below)),
        FormulaFraction fraction => $"<mfrac><mrow>{Write(fraction.Top)}</mrow><mrow>{Write(fraction.Bottom)}</mrow></mfrac>",
        FormulaSigma sigma => $"<munder><mo largeop=\"true\" movablelimits=\"false\">∑</mo><mi class=\"{AxisStyle.Of(sigma.Over.Axis.Role).CssClass}\">{HtmlText.Escape(sigma.Over.Letter)}</mi></munder>",
        FormulaSized { Body.HasDimensions: false } sized => $"<munder><mrow>{Write(sized.Body)}</mrow>{Dimensions(sized.Shape)}</munder>",
        FormulaSized sized => Write(sized.Body),
        _ => throw new NotSupportedException($"No MathML form for {formula.GetType().Name}."),
    };

    private const string Top = "<mo>⊤</mo>";

    /// <summary>A bracket of the height of a letter: it must not grow over the dimensions below.</summary>
    private static string Bracket(string bracket) => $"<mo fence=\"true\" stretchy=\"false\">{bracket}</mo>";

    private static string Dimensions(AxisShape shape) =>
        "<mtable class=\"dimensions\" rowspacing=\"0\">"
        + $"<mtr><mtd>{Pair(Axis(shape.Rows), Axis(shape.Columns))}</mtd></mtr>"
        + $"<mtr><mtd>{Pair(Size(shape.Rows), Size(shape.Columns))}</mtd></mtr></mtable>";

    private static string Pair(string rows, string columns) => $"<mrow>{Bracket("(")}{rows}<mo>×</mo>{columns}{Bracket(")")}</mrow>";

    private static string Axis(Axis axis)
    {
        var (letter, subscript) = SymbolText.SplitSubscript(axis.Symbol);
        if (axis.Role == AxisRole.One) return "<mn>1</mn>";
        var symbol = $"<mi>{HtmlText.Escape(letter)}</mi>";
        return $"<mrow class=\"{AxisStyle.Of(axis.Role).CssClass}\">{(subscript.Length == 0 ? symbol : $"<msub>{symbol}<mn>{subscript}</mn></msub>")}</mrow>";
    }

    private static string Size(Axis axis) =>
        axis.Role == AxisRole.One ? "<mn>1</mn>"
        : string.Create(null, $"<mrow class=\"{AxisStyle.Of(axis.Role).CssClass}\"><mn>{axis.Size}</mn><mtext>{AxisStyle.Of(axis.Role).Mark}</mtext></mrow>");

    private static string Letters(string name) =>
        name.Length <= 1 ? Identifier(name) : $"<mrow>{string.Concat(name.Select(c => c == '′' ? "<mo>′</mo>" : Identifier(c.ToString())))}</mrow>";

    private static string Identifier(string name) => $"<mi>{HtmlText.Escape(name)}</mi>";

    private static string Upright(string word) => $"<mi mathvariant=\"normal\">{HtmlText.Escape(word)}</mi>";

    private static string Digits(string layer) => layer.Length == 0 ? "" : $"<mn>{layer}</mn>";

    private static string Scripts(string body, string above, string below) => (above.Length, below.Length) switch
    {
        (0, 0) => body,
        (_, 0) => $"<msup>{body}<mrow>{above}</mrow></msup>",
        (0, _) => $"<msub>{body}<mrow>{below}</mrow></msub>",
        _ => $"<msubsup>{body}<mrow>{below}</mrow><mrow>{above}</mrow></msubsup>",
    };
}
