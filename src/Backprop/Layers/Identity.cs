namespace Backprop;

/// <summary>a = z, dz = da.</summary>
internal sealed class Identity : Activation
{
    public override string Name => "identity";

    public override string Symbol => "id";

    public override void Apply(Matrix z, Matrix into)
    {
        ShapeException.ThrowUnlessInto("id(Z)", z.Shape, into.Shape);
        Span<double> from = z.Entries, to = into.Entries;
        for (var i = 0; i < from.Length; i++) to[i] = from[i];
    }

    private protected override void BackwardCore(Matrix dA, Matrix a, Matrix into)
    {
        Span<double> da = dA.Entries, y = a.Entries, to = into.Entries;
        for (var i = 0; i < to.Length; i++) to[i] = da[i];
    }

    private protected override void BackwardTangentCore(Matrix dA, Matrix a, Matrix ra, Matrix into) => into.Entries.Clear();
}
