namespace Backprop;

/// <summary>a = 1/(1 + e⁻ᶻ), dz = da·a·(1 − a); as a moves, ∂dz/∂a = da·(1 − 2a).</summary>
internal sealed class Sigmoid : ElementwiseActivation<SigmoidFormula, SigmoidBackward>
{
    public override string Name => "sigmoid";

    public override string Symbol => "σ";

    private protected override void BackwardTangentCore(Matrix dA, Matrix a, Matrix ra, Matrix into)
    {
        Span<double> da = dA.Entries, y = a.Entries, r = ra.Entries, to = into.Entries;
        for (var i = 0; i < to.Length; i++) to[i] = da[i] * (1 - 2 * y[i]) * r[i];
    }
}

/// <summary>da·(a·(1 − a)).</summary>
internal readonly struct SigmoidBackward : IFormula2
{
    public T At<T>(T da, T a) where T : unmanaged, ILanes<T> => da * (a * (T.Of(1) - a));
}
