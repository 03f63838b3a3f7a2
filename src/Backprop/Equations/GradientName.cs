namespace Backprop;

/// <summary>What the gradient at a named quantity is called: dW³ for W³, dZ³ for Z³, and δ³ where samples stand in columns.</summary>
internal static class GradientName
{
    public static string Of(NamedExpression quantity) => InNotationOf("d" + quantity.Name, quantity.Shape);

    public static string InNotationOf(string name, AxisShape shape)
    {
        var (letters, layer) = SymbolText.SplitSuperscript(name);
        var columns = shape.Columns.Role == AxisRole.Batch;
        return letters switch
        {
            "dZ" when columns => SymbolText.WithSuperscript("δ" + layer),
            "δ" when !columns => SymbolText.WithSuperscript("dZ" + layer),
            _ => name,
        };
    }
}
