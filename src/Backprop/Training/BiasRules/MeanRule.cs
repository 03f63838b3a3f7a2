namespace Backprop;

internal sealed class MeanRule : BiasRule
{
    public override string Name => "mean";

    public override string Formula => "(1/m)·Σᵢ δᵢ";

    public override string IsTheGradientWhen => "the loss is the mean over the batch; it is 1/m of the gradient when the loss is a sum";

    internal override void Apply(Matrix dZ, double factor, int layer, Matrix into)
    {
        Matrix.SumOverRows(dZ, into);
        into.Scale(1.0 / dZ.RowCount / factor);
    }
}
