namespace Backprop;

/// <summary>a = tanh z, dz = da·(1 − a²); as a moves, ∂dz/∂a = −2·da·a.</summary>
internal sealed class Tanh : Activation
{
    public override string Name => "tanh";

    public override string Symbol => "tanh";

    public override void Apply(Matrix z, Matrix into)
    {
        ShapeException.ThrowUnlessInto("tanh(Z)", z.Shape, into.Shape);
        Span<double> from = z.Entries, to = into.Entries;
        for (var i = 0; i < from.Length; i++) to[i] = Elementary.Tanh(from[i]);
    }

    private protected override void BackwardCore(Matrix dA, Matrix a, Matrix into)
    {
        Span<double> da = dA.Entries, y = a.Entries, to = into.Entries;
        for (var i = 0; i < to.Length; i++) to[i] = da[i] * Math.FusedMultiplyAdd(-y[i], y[i], 1);
    }

    private protected override void BackwardTangentCore(Matrix dA, Matrix a, Matrix ra, Matrix into)
    {
        Span<double> da = dA.Entries, y = a.Entries, r = ra.Entries, to = into.Entries;
        for (var i = 0; i < to.Length; i++) to[i] = -2 * da[i] * y[i] * r[i];
    }
}
