using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>A loss of each entry alone: sums of entry(a, y) down the rows, and ∂L/∂A = slope(a, y).</summary>
internal readonly unsafe struct EntryLossWork<TEntry, TSlope>(TEntry entry, TSlope slope, LossLanes lanes) : ILaneWork
    where TEntry : struct, IFormula2 where TSlope : struct, IFormula2
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<T>() where T : unmanaged, ILanes<T>
    {
        var running = stackalloc T[RowFold<T>.Lanes];
        double* a = lanes.Output, y = lanes.Target, dA = lanes.Gradient;
        nint stride = lanes.Stride, end = lanes.End;
        for (nint s = 0; s < stride; s += T.Count)
        {
            var fold = new RowFold<T>(running);
            for (var j = s; j < end; j += stride)
            {
                T output = T.Load(in a[j]), target = T.Load(in y[j]);
                fold.Add(entry.At(output, target));
                slope.At(output, target).Store(ref dA[j]);
            }
            fold.Sum().Store(ref lanes.Sums[s]);
        }
    }
}
