using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>Cross-entropy of a softmax, from z and e = e^(z − max z): sums of y·(log Σe − (z − max z)) down the rows, and factor·(e/Σe·Σy − y) in place of e.</summary>
internal readonly unsafe ref struct SoftmaxLossWork(double factor, in SoftmaxParts parts, in LossLanes lanes) : ILaneWork
{
    private readonly ref readonly SoftmaxParts parts = ref parts;
    private readonly ref readonly LossLanes lanes = ref lanes;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<T>() where T : unmanaged, ILanes<T>
    {
        var running = stackalloc T[RowFold<T>.Lanes];
        double* z = lanes.Output, y = lanes.Target, e = lanes.Gradient;
        nint stride = lanes.Stride, end = lanes.End;
        for (nint s = 0; s < stride; s += T.Count)
        {
            var mass = new RowFold<T>(running);
            for (var j = s; j < end; j += stride) mass.Add(T.Load(in y[j]));
            var weight = mass.Sum();
            T max = T.Load(in parts.Max[s]), sum = T.Load(in parts.Sum[s]), logSum = T.Load(in parts.LogSum[s]);
            var loss = new RowFold<T>(running);
            for (var j = s; j < end; j += stride)
            {
                var target = T.Load(in y[j]);
                loss.Add(target * (logSum - (T.Load(in z[j]) - max)));
                (T.Of(factor) * (T.Load(in e[j]) / sum * weight - target)).Store(ref e[j]);
            }
            loss.Sum().Store(ref lanes.Sums[s]);
        }
    }
}
