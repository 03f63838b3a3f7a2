using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>A loss of each entry alone: entry(a, y) and its sums down the rows, and ∂L/∂A = slope(a, y).</summary>
internal readonly unsafe struct EntryLossWork<TEntry, TSlope>(TEntry entry, TSlope slope, LossLanes lanes) : ILaneWork
    where TEntry : struct, IFormula2 where TSlope : struct, IFormula2
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<T>() where T : unmanaged, ILanes<T>
    {
        double* a = lanes.Output, y = lanes.Target, dA = lanes.Gradient, losses = lanes.Entries;
        nint stride = lanes.Stride, end = lanes.End;
        var rows = new RowSum<T, Entries>(new(losses), stride, end);
        for (nint s = 0; s < stride; s += T.Count)
        {
            for (var j = s; j < end; j += stride)
            {
                T output = T.Load(in a[j]), target = T.Load(in y[j]);
                entry.At(output, target).Store(ref losses[j]);
                slope.At(output, target).Store(ref dA[j]);
            }
            rows.From(s).Store(ref lanes.Sums[s]);
        }
    }
}
