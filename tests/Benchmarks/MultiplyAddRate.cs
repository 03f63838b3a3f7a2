using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Benchmarks;

/// <summary>The rate of fused multiply-adds that never leave the registers: the most a product of matrices could reach.</summary>
internal static class MultiplyAddRate
{
    private const int Steps = 1 << 16;

    /// <summary>Floating-point operations a second on one thread, at the widest vectors the machine has.</summary>
    public static double Measure() =>
        Vector512.IsHardwareAccelerated ? 16L * 8 * 2 * Steps / Timing.Seconds(Run512)
        : Vector256.IsHardwareAccelerated ? 16L * 4 * 2 * Steps / Timing.Seconds(Run256)
        : throw new NotSupportedException("This machine has neither 256-bit nor 512-bit vectors; there is no rate to compare with.");

    private static Vector512<double> sink512;
    private static Vector256<double> sink256;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run512()
    {
        var (x, y) = (Vector512.Create(0.999), Vector512.Create(1e-9));
        Vector512<double> a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x, m = x, n = x, o = x, p = x;
        for (var s = 0; s < Steps; s++)
        {
            a = Vector512.FusedMultiplyAdd(a, x, y); b = Vector512.FusedMultiplyAdd(b, x, y); c = Vector512.FusedMultiplyAdd(c, x, y); d = Vector512.FusedMultiplyAdd(d, x, y);
            e = Vector512.FusedMultiplyAdd(e, x, y); f = Vector512.FusedMultiplyAdd(f, x, y); g = Vector512.FusedMultiplyAdd(g, x, y); h = Vector512.FusedMultiplyAdd(h, x, y);
            i = Vector512.FusedMultiplyAdd(i, x, y); j = Vector512.FusedMultiplyAdd(j, x, y); k = Vector512.FusedMultiplyAdd(k, x, y); l = Vector512.FusedMultiplyAdd(l, x, y);
            m = Vector512.FusedMultiplyAdd(m, x, y); n = Vector512.FusedMultiplyAdd(n, x, y); o = Vector512.FusedMultiplyAdd(o, x, y); p = Vector512.FusedMultiplyAdd(p, x, y);
        }
        sink512 = a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run256()
    {
        var (x, y) = (Vector256.Create(0.999), Vector256.Create(1e-9));
        Vector256<double> a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x, m = x, n = x, o = x, p = x;
        for (var s = 0; s < Steps; s++)
        {
            a = Vector256.FusedMultiplyAdd(a, x, y); b = Vector256.FusedMultiplyAdd(b, x, y); c = Vector256.FusedMultiplyAdd(c, x, y); d = Vector256.FusedMultiplyAdd(d, x, y);
            e = Vector256.FusedMultiplyAdd(e, x, y); f = Vector256.FusedMultiplyAdd(f, x, y); g = Vector256.FusedMultiplyAdd(g, x, y); h = Vector256.FusedMultiplyAdd(h, x, y);
            i = Vector256.FusedMultiplyAdd(i, x, y); j = Vector256.FusedMultiplyAdd(j, x, y); k = Vector256.FusedMultiplyAdd(k, x, y); l = Vector256.FusedMultiplyAdd(l, x, y);
            m = Vector256.FusedMultiplyAdd(m, x, y); n = Vector256.FusedMultiplyAdd(n, x, y); o = Vector256.FusedMultiplyAdd(o, x, y); p = Vector256.FusedMultiplyAdd(p, x, y);
        }
        sink256 = a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p;
    }
}
