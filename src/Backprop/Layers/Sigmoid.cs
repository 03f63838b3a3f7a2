namespace Backprop;

/// <summary>a = 1/(1 + e⁻ᶻ), dz = da·a·(1 − a); as a moves, ∂dz/∂a = da·(1 − 2a).</summary>
internal sealed class Sigmoid : Activation
{
    public override string Name => "sigmoid";

    public override string Symbol => "σ";

    public override void Apply(Matrix z, Matrix into)
    {
        ShapeException.ThrowUnlessInto("σ(Z)", z.Shape, into.Shape);
        Span<double> from = z.Entries, to = into.Entries;
        for (var i = 0; i < from.Length; i++) to[i] = Elementary.Sigmoid(from[i]);
    }

    private protected override void BackwardCore(Matrix dA, Matrix a, Matrix into)
    {
        Span<double> da = dA.Entries, y = a.Entries, to = into.Entries;
        for (var i = 0; i < to.Length; i++) to[i] = da[i] * (y[i] * (1 - y[i]));
    }

    private protected override void BackwardTangentCore(Matrix dA, Matrix a, Matrix ra, Matrix into)
    {
        Span<double> da = dA.Entries, y = a.Entries, r = ra.Entries, to = into.Entries;
        for (var i = 0; i < to.Length; i++) to[i] = da[i] * (1 - 2 * y[i]) * r[i];
    }
}
