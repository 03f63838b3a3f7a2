namespace Backprop;

internal sealed class WholeMatrixRule : BiasRule
{
    public override string Name => "whole matrix";

    public override string Formula => "dZ";

    public override string IsTheGradientWhen => "the batch has one sample; otherwise its shape isn't the bias's";

    internal override void Apply(Matrix dZ, double factor, int layer, Matrix into)
    {
        if (dZ.RowCount != 1)
            throw new ShapeException($"b{layer} − η·dZ{layer}", new($"b{layer}", into.Shape), new($"dZ{layer}", dZ.Shape),
                $"the {dZ.RowCount} rows are the samples of the batch", $"Sum over them: 1ᵀ·dZ{layer} is {into.Shape}.");
        dZ.Entries.CopyTo(into.Entries);
    }
}
