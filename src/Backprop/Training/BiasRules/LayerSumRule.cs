namespace Backprop;

internal sealed class LayerSumRule : BiasRule
{
    public override string Name => "layer sum";

    public override string Formula => "1ᵀ·dZ·1·1ᵀ";

    public override string IsTheGradientWhen => "the layer has one neuron; otherwise it gives every neuron the same number";

    internal override void Apply(Matrix dZ, double factor, int layer, Matrix into)
        => into.Entries.Fill(dZ.Sum());
}
