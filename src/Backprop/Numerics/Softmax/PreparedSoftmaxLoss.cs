using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>Cross-entropy of a softmax: sums of y·(log Σe^(z − max z) − (z − max z)) down the rows, and ∂L/∂Z = factor·(p·Σy − y).</summary>
internal sealed unsafe class PreparedSoftmaxLoss(LossLanes lanes, double factor) : Prepared
{
    private readonly Exponentials exponentials = new(lanes.Output, lanes.Gradient, lanes.Stride, lanes.End);
    private readonly AlignedMemory logSum = new(lanes.Stride);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run()
    {
        exponentials.Run();
        Elementwise.Map(default(LogFormula), exponentials.Sum, logSum.Data, lanes.Stride);
        LaneWork.Run(new Work(factor, exponentials.Max, exponentials.Sum, logSum.Data, lanes));
    }

    /// <summary>With e = e^(z − max z) in the place of the gradient: y·(log Σe − (z − max z)), and factor·(e/Σe·Σy − y) in place of e.</summary>
    private readonly struct Work(double factor, double* max, double* sum, double* logSum, LossLanes lanes) : ILaneWork
    {
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
                T highest = T.Load(in max[s]), total = T.Load(in sum[s]), log = T.Load(in logSum[s]);
                var loss = new RowFold<T>(running);
                for (var j = s; j < end; j += stride)
                {
                    var target = T.Load(in y[j]);
                    loss.Add(target * (log - (T.Load(in z[j]) - highest)));
                    (T.Of(factor) * (T.Load(in e[j]) / total * weight - target)).Store(ref e[j]);
                }
                loss.Sum().Store(ref lanes.Sums[s]);
            }
        }
    }
}
