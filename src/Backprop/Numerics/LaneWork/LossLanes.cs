namespace Backprop;

/// <summary>A loss at work with samples in the lanes: output, target and gradient are (out × batch), rows one after the other without a gap.</summary>
internal readonly unsafe struct LossLanes(in View output, in View target, in View gradient, double* sums)
{
    public readonly double* Output = output.Data, Target = target.Data, Gradient = gradient.Data;

    /// <summary>Each sample's sum of losses, in the shape of <see cref="Reduce"/>.</summary>
    public readonly double* Sums = sums;

    /// <summary>From one row to the next, and to the end.</summary>
    public readonly nint Stride = output.RowStride, End = output.Rows * output.RowStride;
}
