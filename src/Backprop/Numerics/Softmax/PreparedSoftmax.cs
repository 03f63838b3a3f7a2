using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>a = e^(z − max z)/Σ e^(z − max z) in place, (out × batch): samples in the lanes, rows one after the other without a gap.</summary>
internal sealed unsafe class PreparedSoftmax(View z) : Prepared
{
    private readonly Exponentials exponentials = new(z.Data, z.Data, z.RowStride, z.Rows * z.RowStride);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run()
    {
        exponentials.Run();
        LaneWork.Run(new Shares(z.Data, exponentials.Sum, z.RowStride, z.Rows * z.RowStride));
    }

    /// <summary>e/Σe.</summary>
    private readonly struct Shares(double* e, double* sum, nint stride, nint end) : ILaneWork
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run<T>() where T : unmanaged, ILanes<T>
        {
            for (nint s = 0; s < stride; s += T.Count)
                for (var j = s; j < end; j += stride) (T.Load(in e[j]) / T.Load(in sum[s])).Store(ref e[j]);
        }
    }
}
