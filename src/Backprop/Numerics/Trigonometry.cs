namespace Backprop;

/// <summary>
/// Sine and cosine with the same bits on every machine, at most 1 ulp off for |x| up to 2³⁰: the multiple of π/2 is taken away in
/// double-double arithmetic, then the Taylor series runs on |r| ≤ π/4, in one order with fused multiply-add.
/// </summary>
internal static class Trigonometry
{
    private const double Largest = 1 << 30;

    // π/2 = Half1 + Half2 + Half3 to 160 bits: each is the double nearest to what the ones before leave.
    private const double Half1 = 1.5707963267948966, Half2 = 6.123233995736766E-17, Half3 = -1.4973849048591698E-33;

    /// <summary>sin x; NaN where x isn't finite.</summary>
    /// <exception cref="ArgumentOutOfRangeException">|x| is above 2³⁰.</exception>
    public static double Sin(double x) => x == 0 ? x : Quarter(x, 0);

    /// <summary>cos x = sin(x + π/2); NaN where x isn't finite.</summary>
    /// <exception cref="ArgumentOutOfRangeException">|x| is above 2³⁰.</exception>
    public static double Cos(double x) => Quarter(x, 1);

    private static double Quarter(double x, int turn)
    {
        if (!double.IsFinite(x)) return double.NaN;
        if (Math.Abs(x) > Largest)
            throw new ArgumentOutOfRangeException(nameof(x), FormattableString.Invariant($"The angle {x} is outside ±2³⁰, where sine and cosine are accurate."));
        var (quarters, r, lost) = Reduce(x);
        return ((quarters + turn) & 3) switch
        {
            0 => SinSeries(r, lost),
            1 => CosSeries(r, lost),
            2 => -SinSeries(r, lost),
            _ => -CosSeries(r, lost),
        };
    }

    /// <summary>x = k·π/2 + r + lost with |r| ≤ π/4 and the lost part below half an ulp of r.</summary>
    private static (long Quarters, double R, double Lost) Reduce(double x)
    {
        var k = Math.Round(x / Half1);
        if (k == 0) return (0, x, 0);
        var (p, pLost) = Product(k, Half1);
        var (q, qLost) = Product(k, Half2);
        var (s, sLost) = Sum(x - p, -pLost);                       // x − p is exact: x and p are within a factor of two
        var (t, tLost) = Sum(s, -q);
        var (r, lost) = Sum(t, tLost + (sLost - qLost) - k * Half3);
        return ((long)k, r, lost);
    }

    /// <summary>sin(r + e) ≈ r + (e·(1 − r²/2) + r³·(−1/3! + r²/5! − …)).</summary>
    private static double SinSeries(double r, double e)
    {
        var z = r * r;
        var p = 1 / 355687428096000.0;                             // 1/17!
        p = Math.FusedMultiplyAdd(p, z, -1 / 1307674368000.0);     // 1/15!
        p = Math.FusedMultiplyAdd(p, z, 1 / 6227020800.0);
        p = Math.FusedMultiplyAdd(p, z, -1 / 39916800.0);
        p = Math.FusedMultiplyAdd(p, z, 1 / 362880.0);
        p = Math.FusedMultiplyAdd(p, z, -1 / 5040.0);
        p = Math.FusedMultiplyAdd(p, z, 1 / 120.0);
        p = Math.FusedMultiplyAdd(p, z, -1 / 6.0);
        return r + Math.FusedMultiplyAdd(r * z, p, e * (1 - 0.5 * z));
    }

    /// <summary>cos(r + e) ≈ 1 − r²/2 + (r⁴·(1/4! − r²/6! + …) − r·e), with the rounding errors of 1 − r²/2 put back.</summary>
    private static double CosSeries(double r, double e)
    {
        var (z, zLost) = Product(r, r);
        var p = -1 / 6402373705728000.0;                           // 1/18!
        p = Math.FusedMultiplyAdd(p, z, 1 / 20922789888000.0);     // 1/16!
        p = Math.FusedMultiplyAdd(p, z, -1 / 87178291200.0);
        p = Math.FusedMultiplyAdd(p, z, 1 / 479001600.0);
        p = Math.FusedMultiplyAdd(p, z, -1 / 3628800.0);
        p = Math.FusedMultiplyAdd(p, z, 1 / 40320.0);
        p = Math.FusedMultiplyAdd(p, z, -1 / 720.0);
        p = Math.FusedMultiplyAdd(p, z, 1 / 24.0);
        var (w, wLost) = Sum(1, -0.5 * z);
        return w + Math.FusedMultiplyAdd(z * z, p, wLost - 0.5 * zLost - r * e);
    }

    /// <summary>a·b as the rounded product and its exact error.</summary>
    private static (double Value, double Lost) Product(double a, double b)
    {
        var p = a * b;
        return (p, Math.FusedMultiplyAdd(a, b, -p));
    }

    /// <summary>a + b as the rounded sum and its exact error (Knuth's two-sum).</summary>
    private static (double Value, double Lost) Sum(double a, double b)
    {
        var s = a + b;
        var partOfB = s - a;
        return (s, (a - (s - partOfB)) + (b - partOfB));
    }
}
