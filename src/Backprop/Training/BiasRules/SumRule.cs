namespace Backprop;

internal sealed class SumRule : BiasRule
{
    public override string Name => "sum";

    public override string Formula => "Σᵢ δᵢ";

    public override string IsTheGradientWhen => "the loss is a sum over the batch; it is m times the gradient when the loss is the batch mean";

    internal override void Apply(Matrix dZ, double factor, int layer, Matrix into)
    {
        Matrix.SumOverRows(dZ, into);
        into.Scale(1 / factor);
    }
}
