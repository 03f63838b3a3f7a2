using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>One row of a tile, two registers wide.</summary>
internal unsafe struct Row2<V> : ITile where V : unmanaged, ILanes<V>
{
    private V left, right;

    public static int Rows => 1;
    public static int Columns => 2 * V.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Load(double* c, nint rowStride)
    {
        left = V.Load(in *c);
        right = V.Load(in c[V.Count]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MultiplyAdd(double* a, nint rowStride, double* b)
    {
        var factor = V.Of(*a);
        left.Add(factor, b);
        right.Add(factor, b + V.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store<TEnding>(in TEnding ending, double* c, nint rowStride, int row) where TEnding : struct, IEnding
    {
        ending.Of(left, c, row).Store(ref *c);
        ending.Of(right, c + V.Count, row).Store(ref c[V.Count]);
    }
}
