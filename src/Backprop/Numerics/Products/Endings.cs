using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>c = sum.</summary>
internal readonly unsafe struct Plain : IEnding
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Of<V>(V sum, double* c, int column) where V : struct, ILanes<V> => sum;
}

/// <summary>c = sum + b, the bias of the column.</summary>
internal readonly unsafe struct PlusBias(double* bias) : IEnding
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Of<V>(V sum, double* c, int column) where V : struct, ILanes<V> => sum + V.Load(in bias[column]);
}
