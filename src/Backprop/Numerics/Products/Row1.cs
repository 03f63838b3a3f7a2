using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Backprop;

/// <summary>One row of a tile, one register wide.</summary>
internal unsafe struct Row1<V, P> : ITile where V : unmanaged, ILanes<V> where P : struct, IPlacing
{
    private V sum;

    public static int Rows => 1;
    public static int Columns => V.Count;
    public static bool FetchesAhead => P.FetchesAhead;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Load(double* c, nint rowStride, nint right) => sum = V.Load(in *c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MultiplyAdd(double* a, nint rowStride, double* b, nint right) => sum.Add(V.Of(*a), b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store<TEnding>(in TEnding ending, double* c, nint rowStride, nint right, int row) where TEnding : struct, IEnding =>
        ending.Of(sum, c, row).Store(ref *c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch(double* c, nint rowStride, nint right)
    {
        if (Sse.IsSupported) Sse.Prefetch0(c);
    }
}
