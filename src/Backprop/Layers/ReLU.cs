namespace Backprop;

/// <summary>a = max(0, z), dz = da where a > 0 and 0 elsewhere.</summary>
internal sealed class ReLU : ElementwiseActivation<ReLUFormula, ReLUBackward>
{
    public override string Name => "ReLU";

    public override string Symbol => "ReLU";

    internal override bool HasKink => true;

    private protected override void BackwardTangentCore(Matrix dA, Matrix a, Matrix ra, Matrix into) => into.Entries.Clear();
}

/// <summary>max(0, z); NaN stays NaN.</summary>
internal readonly struct ReLUFormula : IFormula
{
    public T At<T>(T z) where T : unmanaged, ILanes<T> => T.IfLess(z, T.Of(0), T.Of(0), z + T.Of(0));
}

/// <summary>da where a > 0, else 0.</summary>
internal readonly struct ReLUBackward : IFormula2
{
    public T At<T>(T da, T a) where T : unmanaged, ILanes<T> => T.IfLess(T.Of(0), a, da, T.Of(0));
}
