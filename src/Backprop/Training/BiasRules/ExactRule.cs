namespace Backprop;

internal sealed class ExactRule : BiasRule
{
    public override string Name => "exact";

    public override string Formula => "1ᵀ·dZ";

    public override string IsTheGradientWhen => "always";

    internal override bool IsGradient => true;

    internal override void Apply(Matrix dZ, double factor, int layer, Matrix into)
        => Matrix.SumOverRows(dZ, into);
}
