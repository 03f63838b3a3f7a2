using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>ln(1 + eˣ) = max(x, 0) + ln(1 + e), e = e^(−|x|) ≤ 1. At most 2 ulp from the true value.</summary>
internal readonly struct SoftplusFormula : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T At<T>(T x) where T : unmanaged, ILanes<T> => T.IfLess(T.Of(0), x, x, T.Of(0)) + Bend(x);

    /// <summary>ln(1 + e^(−|x|)), what softplus has above max(x, 0).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Bend<T>(T x) where T : unmanaged, ILanes<T>
    {
        var e = default(ExpFormula).At(T.CopySign(x, T.Of(-1)));
        var small = T.Less(e, T.Of(0.41421356237309503));            // 1 + e < √2: k = 0 and f = e, else k = 1 and 2·(1 + f) = 1 + e
        var k = T.Select(small, T.Of(0), T.Of(1));
        var f = T.Select(small, e, T.MultiplyAdd(e, T.Of(0.5), T.Of(-0.5)));
        return LogFormula.OfParts(k, f);
    }
}
