using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>ln x for x = 2ᵏ·(1 + f), √½ ≤ 1 + f &lt; √2. At most 0.8 ulp from the true value.</summary>
internal readonly struct LogFormula : IFormula
{
    private const double SmallestNormal = 2.2250738585072014e-308;
    private const double Ln2High = 0.693147180559663;                  // to 41 bits: k·Ln2High is exact
    private const double Ln2Low = 2.8235290563031577e-13;              // and the rest of it
    private const long RootOfHalf = 0x3fe6a09e667f3bcd, One = 0x3ff0000000000000, Fraction = 0x000fffffffffffff;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T At<T>(T x) where T : unmanaged, ILanes<T>
    {
        if (!(T.AllLess(T.Of(SmallestNormal), x) && T.AllLess(x, T.Of(double.PositiveInfinity)))) return AtExtreme(x);
        var (k, f) = Split(x);
        return OfParts(k, f);
    }

    /// <summary>Numbers below the smallest normal one are lifted by 2⁵⁴ first; then 0 gives −∞, ∞ itself, and a negative number NaN.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T AtExtreme<T>(T x) where T : unmanaged, ILanes<T>
    {
        var (zero, infinity) = (T.Of(0), T.Of(double.PositiveInfinity));
        var tiny = T.Less(x, T.Of(SmallestNormal));
        var (k, f) = Split(T.Select(tiny, x * T.Of(Math.ScaleB(1, 54)), x));
        var result = OfParts(k - T.Select(tiny, T.Of(54), zero), f);
        result = T.IfLess(x, infinity, result, infinity);
        result = T.IfLess(zero, x, result, T.Of(double.NegativeInfinity));
        return T.IfLess(x, zero, T.Of(double.NaN), T.Select(T.IsNaN(x), T.Of(double.NaN), result));
    }

    /// <summary>k and f of x = 2ᵏ·(1 + f), taken from the exponent and the fraction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (T K, T F) Split<T>(T x) where T : unmanaged, ILanes<T>
    {
        const double twoTo52 = 4503599627370496;
        var bits = T.AddBits(x, T.Of(FromBits(One - RootOfHalf)));
        var k = T.AddBits(T.ShiftRight(bits, 52), T.Of(twoTo52)) - T.Of(twoTo52 + 1023);
        var root = T.AddBits(T.And(bits, T.Of(FromBits(Fraction))), T.Of(FromBits(RootOfHalf)));
        return (k, root - T.Of(1));
    }

    /// <summary>
    /// k·ln 2 + ln(1 + f). With s = f/(2 + f): ln(1 + f) = 2·artanh s = f − f²/2 + s·(f²/2 + R(s²)).
    /// The rounding of the large terms k·ln 2 + f is kept and added to the small ones.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OfParts<T>(T k, T f) where T : unmanaged, ILanes<T>
    {
        var s = f / (f + T.Of(2));
        var z = s * s;
        var r = T.MultiplyAdd(z, T.Of(0.14811934402409752), T.Of(0.15313030375686498));
        r = T.MultiplyAdd(z, r, T.Of(0.18183576422535014));
        r = T.MultiplyAdd(z, r, T.Of(0.22222199005570045));
        r = T.MultiplyAdd(z, r, T.Of(0.28571428730009396));
        r = T.MultiplyAdd(z, r, T.Of(0.3999999999951719));
        r = T.MultiplyAdd(z, r, T.Of(0.666666666666671));
        var halfF = f * T.Of(0.5);
        var tail = T.MultiplyAdd(s, T.MultiplyAdd(z, r, halfF * f), k * T.Of(Ln2Low));
        var power = k * T.Of(Ln2High);
        var sum = power + f;
        var rest = power - sum + f;
        return sum + (rest + (tail - halfF * f));
    }

    private static double FromBits(long bits) => BitConverter.Int64BitsToDouble(bits);
}
