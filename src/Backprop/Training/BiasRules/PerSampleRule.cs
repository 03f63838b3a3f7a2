namespace Backprop;

internal sealed class PerSampleRule : BiasRule
{
    public override string Name => "per sample";

    public override string Formula => "δᵢ, one step for each sample i";

    public override string IsTheGradientWhen => "the batch has one sample; over a batch each step starts where the last one ended";

    public override bool StepsPerSample => true;

    internal override bool IsGradient => true;

    internal override void Apply(Matrix dZ, double factor, int layer, Matrix into)
        => Matrix.SumOverRows(dZ, into);
}
