using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>
/// into = e^(z − max z), with each sample's maximum and sum, for (out × batch): samples in the lanes, rows one after the other without a gap.
/// </summary>
/// <param name="z">Logits.</param>
/// <param name="into">Where the exponentials go; may be z.</param>
/// <param name="stride">From one row to the next.</param>
/// <param name="end">Behind the last row.</param>
internal sealed unsafe class Exponentials(double* z, double* into, nint stride, nint end)
{
    private readonly AlignedMemory memory = new(2 * stride);

    /// <summary>max z.</summary>
    public double* Max => memory.Data;

    /// <summary>Σ e^(z − max z).</summary>
    public double* Sum => memory.Data + stride;

    public void Run()
    {
        LaneWork.Run(new Shift(z, into, Max, stride, end));
        Elementwise.Map(default(ExpFormula), into, into, end);
        LaneWork.Run(new RowSums(into, Sum, stride, end));
    }

    /// <summary>into = z − max z.</summary>
    private readonly struct Shift(double* z, double* into, double* max, nint stride, nint end) : ILaneWork
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run<T>() where T : unmanaged, ILanes<T>
        {
            for (nint s = 0; s < stride; s += T.Count)
            {
                var largest = T.Load(in z[s]);
                for (var j = s + stride; j < end; j += stride)
                {
                    var entry = T.Load(in z[j]);
                    largest = T.IfLess(largest, entry, entry, largest);
                }
                for (var j = s; j < end; j += stride) (T.Load(in z[j]) - largest).Store(ref into[j]);
                largest.Store(ref max[s]);
            }
        }
    }
}
