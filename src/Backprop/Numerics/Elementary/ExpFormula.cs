using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>eˣ = Power + Power·(High + Tail). At most 0.75 ulp from the true value.</summary>
internal readonly struct ExpFormula : IFormula
{
    /// <summary>Up to here both the power and the result are normal numbers.</summary>
    private const double Ordinary = 708;

    /// <summary>2^(j/8), its exponent bits lowered by j/8, as <see cref="ExpParts.Power"/> wants it.</summary>
    private static ReadOnlySpan<double> Roots =>
    [
        1.0, 0.9827538663326288, 0.9696035575013605, 0.9609197773255048,
        0.9571067811865476, 0.9586054127039704, 0.9658964152537145, 0.9795040432046712,
    ];

    /// <summary>What rounding took away from 2^(j/8), relative to it.</summary>
    private static ReadOnlySpan<double> RootRests =>
    [
        0.0, -2.7939114859515733e-17, 3.3484623336251524e-17, 1.9572585293112036e-17,
        -6.835808657661922e-17, 5.1548301170786783e-17, 4.875160526227062e-17, 1.790126907604513e-17,
    ];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T At<T>(T x) where T : unmanaged, ILanes<T>
    {
        if (!T.AllLess(T.Abs(x), T.Of(Ordinary))) return AtExtreme(x);
        var (k, high, low) = ExpParts.Reduce(x);
        var power = ExpParts.Power(k, Roots);
        return T.MultiplyAdd(power, high + ExpParts.Tail(k, high, low, RootRests), power);
    }

    /// <summary>The same sum with a power 2^∓512 nearer to 1 and multiplied back at the end: only that product over- or underflows.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T AtExtreme<T>(T x) where T : unmanaged, ILanes<T>
    {
        T lowest = T.Of(-746), highest = T.Of(710);                // e⁻⁷⁴⁶ is 0 and e⁷¹⁰ is ∞
        var (k, high, low) = ExpParts.Reduce(T.IfLess(x, lowest, lowest, T.IfLess(x, highest, x, highest)));
        var negative = T.Less(x, T.Of(0));
        var power = T.AddBits(ExpParts.Power(k, Roots), T.Select(negative, T.Of(ExponentBits(512)), T.Of(ExponentBits(-512))));
        var result = T.MultiplyAdd(power, high + ExpParts.Tail(k, high, low, RootRests), power) * T.Select(negative, T.Of(Math.ScaleB(1, -512)), T.Of(Math.ScaleB(1, 512)));
        return T.Select(T.IsNaN(x), T.Of(double.NaN), result);
    }

    private static double ExponentBits(long exponent) => BitConverter.Int64BitsToDouble(exponent << 52);
}
