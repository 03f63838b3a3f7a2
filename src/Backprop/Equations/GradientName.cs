namespace Backprop;

/// <summary>
/// What the gradient at a named quantity is called: dW³ for W³, dZ³ for the Z³ of a batch. The pre-activations of one sample, which no batch and so no 1/m
/// stands over, have its delta δ³ = ∂ℓ/∂z³. The two never share a letter.
/// </summary>
internal static class GradientName
{
    public static string Of(NamedExpression quantity) => Of("d" + quantity.Name, quantity.Shape);

    private static string Of(string name, AxisShape shape)
    {
        var (letters, layer) = SymbolText.SplitSuperscript(name);
        return letters is "dZ" or "dz" && SampleSide.IsOneSample(shape) ? SymbolText.WithSuperscript("δ" + layer) : name;
    }
}
