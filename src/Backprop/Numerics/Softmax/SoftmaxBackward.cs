using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>dz = a·(da − Σ da·a), in place of da, (out × batch): samples in the lanes, rows one after the other without a gap.</summary>
internal readonly unsafe struct SoftmaxBackward(View dA, View a) : ILaneWork
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<T>() where T : unmanaged, ILanes<T>
    {
        double* da = dA.Data, y = a.Data;
        nint stride = a.RowStride, end = a.Rows * a.RowStride;
        var products = new RowSum<T, EntryProducts>(new(da, y), stride, end);
        for (nint s = 0; s < stride; s += T.Count)
        {
            var mean = products.From(s);
            for (var j = s; j < end; j += stride) (T.Load(in y[j]) * (T.Load(in da[j]) - mean)).Store(ref da[j]);
        }
    }
}
