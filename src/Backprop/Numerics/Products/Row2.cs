using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Backprop;

/// <summary>One row of a tile, two registers wide.</summary>
internal unsafe struct Row2<V, P> : ITile where V : unmanaged, ILanes<V> where P : struct, IPlacing
{
    private V first, second;

    public static int Rows => 1;
    public static int Columns => 2 * V.Count;
    public static bool FetchesAhead => P.FetchesAhead;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Load(double* c, nint rowStride, nint right)
    {
        first = V.Load(in *c);
        second = V.Load(in c[right]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MultiplyAdd(double* a, nint rowStride, double* b, nint right)
    {
        var factor = V.Of(*a);
        first.Add(factor, b);
        second.Add(factor, b + right);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store<TEnding>(in TEnding ending, double* c, nint rowStride, nint right, int row) where TEnding : struct, IEnding
    {
        var (left, behind) = (ending.Of(first, c, row), ending.Of(second, c + right, row));
        left.Store(ref *c);
        behind.Store(ref c[right]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch(double* c, nint rowStride, nint right)
    {
        if (!Sse.IsSupported) return;
        Sse.Prefetch0(c);
        Sse.Prefetch0(c + right);
        Sse.Prefetch0(c + right + V.Count - 1);
    }
}
