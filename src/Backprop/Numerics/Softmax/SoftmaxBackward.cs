using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>dz = a·(da − Σ da·a), in place of da, (out × batch): samples in the lanes, rows one after the other without a gap.</summary>
internal readonly unsafe struct SoftmaxBackward(View dA, View a) : ILaneWork
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<T>() where T : unmanaged, ILanes<T>
    {
        var running = stackalloc T[RowFold<T>.Lanes];
        double* da = dA.Data, y = a.Data;
        nint stride = a.RowStride, end = a.Rows * a.RowStride;
        for (nint s = 0; s < stride; s += T.Count)
        {
            var fold = new RowFold<T>(running);
            for (var j = s; j < end; j += stride) fold.AddProduct(T.Load(in da[j]), T.Load(in y[j]));
            var mean = fold.Sum();
            for (var j = s; j < end; j += stride) (T.Load(in y[j]) * (T.Load(in da[j]) - mean)).Store(ref da[j]);
        }
    }
}
