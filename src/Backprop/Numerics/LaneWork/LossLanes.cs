namespace Backprop;

/// <summary>A loss at work with samples in the lanes: all are (out × batch), rows one after the other without a gap.</summary>
internal readonly unsafe struct LossLanes(in View output, in View target, in View gradient, in View entries, double* sums)
{
    public readonly double* Output = output.Data, Target = target.Data, Gradient = gradient.Data;

    /// <summary>The loss of each entry.</summary>
    public readonly double* Entries = entries.Data;

    /// <summary>Each sample's sum of them, in the shape of <see cref="Reduce"/>.</summary>
    public readonly double* Sums = sums;

    /// <summary>From one row to the next, and to the end.</summary>
    public readonly nint Stride = output.RowStride, End = output.Rows * output.RowStride;
}
