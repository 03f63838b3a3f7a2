namespace Backprop;

/// <summary>A loss at work with samples in the lanes: output, target and gradient are (out × batch), rows one after the other without a gap.</summary>
internal readonly unsafe struct LossLanes(in View output, in View target, in View gradient, double* sums)
{
    public readonly double* Output = output.Data, Target = target.Data, Gradient = gradient.Data;

    /// <summary>Each sample's sum of losses, in the shape of <see cref="Reduce"/>.</summary>
    public readonly double* Sums = sums;

    /// <summary>From one row to the next, and to the end.</summary>
    public readonly nint Stride = output.RowStride, End = output.Rows * output.RowStride;

    /// <summary>Sums of entry(a, y), and ∂L/∂A = slope(a, y).</summary>
    public void Run<TEntry, TSlope>(in TEntry entry, in TSlope slope) where TEntry : struct, IFormula2 where TSlope : struct, IFormula2 =>
        LaneWork.Run(new EntryLossWork<TEntry, TSlope>(in entry, in slope, in this));

    /// <summary>Sums of y·(log Σe^(z − max z) − (z − max z)), and ∂L/∂Z = factor·(p·Σy − y).</summary>
    public void RunSoftmax(double factor)
    {
        var parts = SoftmaxLanes.Exponentials(Output, Gradient, Stride, End);
        Elementwise.Map(default(LogFormula), parts.Sum, parts.LogSum, Stride);
        LaneWork.Run(new SoftmaxLossWork(factor, in parts, in this));
    }
}
