namespace Backprop;

/// <summary>What the gradient at a named quantity is called: dW³ for W³, dZ³ for Z³, and δ³ where a sample is a column.</summary>
internal static class GradientName
{
    public static string Of(NamedExpression quantity) => InNotationOf("d" + quantity.Name, quantity.Shape);

    public static string InNotationOf(string name, AxisShape shape)
    {
        var (letters, layer) = SymbolText.SplitSuperscript(name);
        var columns = SampleSide.IsColumns(shape);
        return letters switch
        {
            "dZ" or "dz" when columns => SymbolText.WithSuperscript("δ" + layer),
            "δ" when !columns => SymbolText.WithSuperscript("dZ" + layer),
            _ => name,
        };
    }
}
