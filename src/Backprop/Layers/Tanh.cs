namespace Backprop;

/// <summary>a = tanh z, dz = da·(1 − a²); as a moves, ∂dz/∂a = −2·da·a.</summary>
internal sealed class Tanh : ElementwiseActivation<TanhFormula, TanhBackward>
{
    public override string Name => "tanh";

    public override string Symbol => "tanh";

    private protected override void BackwardTangentCore(Matrix dA, Matrix a, Matrix ra, Matrix into)
    {
        Span<double> da = dA.Entries, y = a.Entries, r = ra.Entries, to = into.Entries;
        for (var i = 0; i < to.Length; i++) to[i] = -2 * da[i] * y[i] * r[i];
    }
}

/// <summary>da·(1 − a²).</summary>
internal readonly struct TanhBackward : IFormula2
{
    public T At<T>(T da, T a) where T : unmanaged, ILanes<T> => da * T.MultiplyAdd(T.Of(0) - a, a, T.Of(1));
}
