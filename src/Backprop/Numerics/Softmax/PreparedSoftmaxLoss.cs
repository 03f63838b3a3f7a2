using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>Cross-entropy of a softmax: sums of y·(log Σe^(z − max z) − (z − max z)) down the rows, and ∂L/∂Z = factor·(p·Σy − y).</summary>
internal sealed unsafe class PreparedSoftmaxLoss(LossLanes lanes, double factor) : PreparedLoss
{
    private readonly Exponentials exponentials = new(lanes.Output, lanes.Gradient, lanes.Stride, lanes.End);
    private readonly AlignedMemory memory = new(2 * lanes.Stride);

    private double* LogSum => memory.Data;

    /// <summary>Σy of each sample: 1 where the targets are shares.</summary>
    private double* Mass => memory.Data + lanes.Stride;

    public override void TakeTargets() => LaneWork.Run(new RowSums(lanes.Target, Mass, lanes.Stride, lanes.End));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run()
    {
        exponentials.Run();
        Elementwise.Map(default(LogFormula), exponentials.Sum, LogSum, lanes.Stride);
        LaneWork.Run(new Work(factor, exponentials.Max, exponentials.Sum, LogSum, Mass, lanes));
    }

    /// <summary>With e = e^(z − max z) in the place of the gradient: y·(log Σe − (z − max z)), and factor·(e/Σe·Σy − y) in place of e.</summary>
    private readonly struct Work(double factor, double* max, double* sum, double* logSum, double* mass, LossLanes lanes) : ILaneWork
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run<T>() where T : unmanaged, ILanes<T>
        {
            double* z = lanes.Output, y = lanes.Target, e = lanes.Gradient, losses = lanes.Entries;
            nint stride = lanes.Stride, end = lanes.End;
            var rows = new RowSum<T, Entries>(new(losses), stride, end);
            var rests = new RowSum<T, Rests>(new(e), stride, end);
            for (nint s = 0; s < stride; s += T.Count)
            {
                T highest = T.Load(in max[s]), total = T.Load(in sum[s]), log = T.Load(in logSum[s]), weight = T.Load(in mass[s]);
                if (!SureSoftmax.IsNowhere(total)) log = SureSoftmax.Log(total, rests.From(s), log);
                for (var j = s; j < end; j += stride)
                {
                    var target = T.Load(in y[j]);
                    (target * (log - (T.Load(in z[j]) - highest))).Store(ref losses[j]);
                    (T.Of(factor) * (T.Load(in e[j]) / total * weight - target)).Store(ref e[j]);
                }
                rows.From(s).Store(ref lanes.Sums[s]);
            }
        }
    }
}
