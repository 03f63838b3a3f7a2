using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>sums = Σ x down the rows of a matrix with samples in the lanes, rows one after the other without a gap.</summary>
internal readonly unsafe struct RowSums(double* x, double* sums, nint stride, nint end) : ILaneWork
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<T>() where T : unmanaged, ILanes<T>
    {
        var rows = new RowSum<T, Entries>(new(x), stride, end);
        for (nint s = 0; s < stride; s += T.Count) rows.From(s).Store(ref sums[s]);
    }
}
