namespace Backprop;

internal sealed class FirstSampleRule : BiasRule
{
    public override string Name => "first sample";

    public override string Formula => "δ₀";

    public override string IsTheGradientWhen => "the batch has one sample; otherwise it is blind to the others";

    internal override void Apply(Matrix dZ, double factor, int layer, Matrix into)
    {
        dZ.RowEntries(0).CopyTo(into.Entries);
        into.Scale(1 / factor);
    }
}
