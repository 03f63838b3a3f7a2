using System.Runtime.CompilerServices;
using Backprop;

namespace Benchmarks;

/// <summary>Fused multiply-adds that never leave the registers: the most that a product of matrices could reach on one thread.</summary>
internal static class MultiplyAddRate
{
    /// <summary>Enough that none waits for itself, and few enough for sixteen registers.</summary>
    private const int Sums = 12;

    private const int Steps = 1 << 14;

    private static double sink;

    /// <summary>Floating-point operations of one <see cref="Run()"/>.</summary>
    public static double Operations => 2.0 * Sums * Steps * (Lanes8.IsFast ? 8 : Lanes4.IsFast ? 4 : Lanes2.IsFast ? 2 : 1);

    /// <summary>At the widest vectors the runtime has.</summary>
    public static void Run()
    {
        if (Lanes8.IsFast) Run<Lanes8>();
        else if (Lanes4.IsFast) Run<Lanes4>();
        else if (Lanes2.IsFast) Run<Lanes2>();
        else Run<Lane1>();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<V>() where V : unmanaged, ILanes<V>
    {
        var (x, y) = (V.Of(0.999), V.Of(1e-9));
        V a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (var s = 0; s < Steps; s++)
        {
            a = V.MultiplyAdd(a, x, y); b = V.MultiplyAdd(b, x, y); c = V.MultiplyAdd(c, x, y); d = V.MultiplyAdd(d, x, y);
            e = V.MultiplyAdd(e, x, y); f = V.MultiplyAdd(f, x, y); g = V.MultiplyAdd(g, x, y); h = V.MultiplyAdd(h, x, y);
            i = V.MultiplyAdd(i, x, y); j = V.MultiplyAdd(j, x, y); k = V.MultiplyAdd(k, x, y); l = V.MultiplyAdd(l, x, y);
        }
        var sum = a + b + c + d + e + f + g + h + i + j + k + l;
        sink = Unsafe.As<V, double>(ref sum);
    }
}
