namespace Backprop;

/// <summary>a = max(0, z), dz = da where a > 0 and 0 elsewhere.</summary>
internal sealed class ReLU : Activation
{
    public override string Name => "ReLU";

    public override string Symbol => "ReLU";

    internal override bool HasKink => true;

    public override void Apply(Matrix z, Matrix into)
    {
        ShapeException.ThrowUnlessInto("ReLU(Z)", z.Shape, into.Shape);
        Span<double> from = z.Entries, to = into.Entries;
        for (var i = 0; i < from.Length; i++) to[i] = from[i] > 0 || double.IsNaN(from[i]) ? from[i] : 0;
    }

    private protected override void BackwardCore(Matrix dA, Matrix a, Matrix into)
    {
        Span<double> da = dA.Entries, y = a.Entries, to = into.Entries;
        for (var i = 0; i < to.Length; i++) to[i] = y[i] > 0 ? da[i] : 0;
    }

    private protected override void BackwardTangentCore(Matrix dA, Matrix a, Matrix ra, Matrix into) => into.Entries.Clear();
}
