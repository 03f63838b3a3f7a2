using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>Softmax down the rows of a matrix with samples in the lanes, (out × batch), rows one after the other without a gap.</summary>
internal static unsafe class SoftmaxLanes
{
    /// <summary>a = e^(z − max z)/Σ e^(z − max z), in place.</summary>
    public static void Apply(in View z)
    {
        nint stride = z.RowStride, end = z.Rows * stride;
        LaneWork.Run(new Shares(z.Data, Exponentials(z.Data, z.Data, stride, end).Sum, stride, end));
    }

    /// <summary>dz = a·(da − Σ da·a), in place of da.</summary>
    public static void Backward(in View dA, in View a) => LaneWork.Run(new BackwardWork(dA.Data, a.Data, a.RowStride, a.Rows * a.RowStride));

    /// <summary>into = e^(z − max z), with each sample's maximum and sum.</summary>
    /// <param name="z">Logits.</param>
    /// <param name="into">May be z.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="end">Behind the last row.</param>
    public static SoftmaxParts Exponentials(double* z, double* into, nint stride, nint end)
    {
        var parts = new SoftmaxParts(stride);
        LaneWork.Run(new Shift(z, into, parts.Max, stride, end));
        Elementwise.Map(default(ExpFormula), into, into, end);
        LaneWork.Run(new RowSums(into, parts.Sum, stride, end));
        return parts;
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
                    largest = T.Select(T.Less(largest, entry), entry, largest);
                }
                for (var j = s; j < end; j += stride) (T.Load(in z[j]) - largest).Store(ref into[j]);
                largest.Store(ref max[s]);
            }
        }
    }

    /// <summary>Σ a down the rows.</summary>
    private readonly struct RowSums(double* a, double* sum, nint stride, nint end) : ILaneWork
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run<T>() where T : unmanaged, ILanes<T>
        {
            var running = stackalloc T[RowFold<T>.Lanes];
            for (nint s = 0; s < stride; s += T.Count)
            {
                var fold = new RowFold<T>(running);
                for (var j = s; j < end; j += stride) fold.Add(T.Load(in a[j]));
                fold.Sum().Store(ref sum[s]);
            }
        }
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

    /// <summary>a·(da − Σ da·a).</summary>
    private readonly struct BackwardWork(double* dA, double* a, nint stride, nint end) : ILaneWork
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run<T>() where T : unmanaged, ILanes<T>
        {
            var running = stackalloc T[RowFold<T>.Lanes];
            for (nint s = 0; s < stride; s += T.Count)
            {
                var fold = new RowFold<T>(running);
                for (var j = s; j < end; j += stride) fold.AddProduct(T.Load(in dA[j]), T.Load(in a[j]));
                var mean = fold.Sum();
                for (var j = s; j < end; j += stride) (T.Load(in a[j]) * (T.Load(in dA[j]) - mean)).Store(ref dA[j]);
            }
        }
    }
}
