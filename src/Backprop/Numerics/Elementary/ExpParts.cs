using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>
/// The pieces that eˣ and eˣ − 1 are made of. x = k·(ln 2)/8 + r with |r| ≤ (ln 2)/16 and k = 8n + j, so that
/// eˣ = 2ⁿ·2^(j/8)·eʳ: a power from a table of eight, times a polynomial on a short interval.
/// </summary>
internal static class ExpParts
{
    /// <summary>1.5·2⁵²: added to a number it rounds it to an integer and leaves that integer in the lowest bits.</summary>
    private const double Rounder = 6755399441055744;

    private const double StepsPerUnit = 11.541560327111707;            // 8/ln 2
    private const double StepHigh = 0.08664339756978734;               // (ln 2)/8 to 38 bits: k·StepHigh is exact
    private const double StepLow = 2.0582436978621353e-13;             // and the rest of it

    /// <summary>
    /// x = k·(ln 2)/8 + r, with r = High − Low to more digits than one number holds. k comes in the lowest bits of a number, as
    /// <see cref="Power"/> and <see cref="Tail"/> want it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (T K, T High, T Low) Reduce<T>(T x) where T : unmanaged, ILanes<T>
    {
        var k = T.MultiplyAdd(x, T.Of(StepsPerUnit), T.Of(Rounder));
        var steps = k - T.Of(Rounder);
        return (k, T.MultiplyAdd(steps, T.Of(-StepHigh), x), steps * T.Of(StepLow));
    }

    /// <summary>2^(k/8), rounded. <paramref name="roots"/> holds 2^(j/8) with exponent bits lowered by j/8, so that adding k = 8n + j there leaves n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Power<T>(T k, ReadOnlySpan<double> roots) where T : unmanaged, ILanes<T> => T.AddBits(T.Pick(roots, k), T.ShiftLeft(k, 49));

    /// <summary>eʳ − 1 − High, a small number, and with it what rounding took away from the power, relative to it: eˣ = Power·(1 + High + Tail).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tail<T>(T k, T high, T low, ReadOnlySpan<double> rests) where T : unmanaged, ILanes<T>
    {
        var r = high - low;
        var square = r * r;
        var q0 = T.MultiplyAdd(r, T.Of(0.1666666666666701), T.Of(0.5));
        var q2 = T.MultiplyAdd(r, T.Of(0.008333333321787153), T.Of(0.04166666666666701));
        var q4 = T.MultiplyAdd(r, T.Of(0.000198423051378537), T.Of(0.0013888888877339148));
        var q = T.MultiplyAdd(square, T.MultiplyAdd(square, T.MultiplyAdd(square, T.Of(2.480262273171522e-05), q4), q2), q0);
        return T.MultiplyAdd(square, q, T.Pick(rests, k) - low);
    }
}
