using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>σ(x) = 1/(1 + e⁻ˣ), for negative x as eˣ/(1 + eˣ), so that nothing overflows. At most 2.5 ulp from the true value.</summary>
internal readonly struct SigmoidFormula : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T At<T>(T x) where T : unmanaged, ILanes<T>
    {
        var e = default(ExpFormula).At(T.CopySign(x, T.Of(-1)));
        return T.IfLess(x, T.Of(0), e, T.Of(1)) / (T.Of(1) + e);
    }
}
