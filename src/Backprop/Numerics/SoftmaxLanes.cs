using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>Softmax down the rows of a matrix with samples in the lanes, (out × batch).</summary>
internal static unsafe class SoftmaxLanes
{
    /// <summary>a = e^(z − max z)/Σ e^(z − max z), in place.</summary>
    public static void Apply(in View z)
    {
        if (Lanes8.IsFast) Apply<Lanes8>(in z);
        else if (Lanes4.IsFast) Apply<Lanes4>(in z);
        else if (Lanes2.IsFast) Apply<Lanes2>(in z);
        else Apply<Lane1>(in z);
    }

    /// <summary>dz = a·(da − Σ da·a), in place of da.</summary>
    public static void Backward(in View dA, in View a)
    {
        if (Lanes8.IsFast) Backward<Lanes8>(in dA, in a);
        else if (Lanes4.IsFast) Backward<Lanes4>(in dA, in a);
        else if (Lanes2.IsFast) Backward<Lanes2>(in dA, in a);
        else Backward<Lane1>(in dA, in a);
    }

    /// <summary>into = e^(z − max z) for the lanes from <paramref name="sample"/> on; returns the sum down the rows, and the maximum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (T Sum, T Max) Exponentials<T>(in View z, in View into, int sample, T* running) where T : unmanaged, ILanes<T>
    {
        var max = T.Load(in *z[0, sample]);
        for (var j = 1; j < z.Rows; j++)
        {
            var entry = T.Load(in *z[j, sample]);
            max = T.Select(T.Less(max, entry), entry, max);
        }
        var fold = new RowFold<T>(running);
        for (var j = 0; j < z.Rows; j++)
        {
            var e = default(ExpFormula).At(T.Load(in *z[j, sample]) - max);
            e.Store(ref *into[j, sample]);
            fold.Add(e);
        }
        return (fold.Sum(), max);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Apply<T>(in View z) where T : unmanaged, ILanes<T>
    {
        var running = stackalloc T[RowFold<T>.Lanes];
        for (var s = 0; s < z.RowStride; s += T.Count)
        {
            var (sum, _) = Exponentials(in z, in z, s, running);
            for (var j = 0; j < z.Rows; j++) (T.Load(in *z[j, s]) / sum).Store(ref *z[j, s]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Backward<T>(in View dA, in View a) where T : unmanaged, ILanes<T>
    {
        var running = stackalloc T[RowFold<T>.Lanes];
        for (var s = 0; s < a.RowStride; s += T.Count)
        {
            var fold = new RowFold<T>(running);
            for (var j = 0; j < a.Rows; j++) fold.AddProduct(T.Load(in *dA[j, s]), T.Load(in *a[j, s]));
            var mean = fold.Sum();
            for (var j = 0; j < a.Rows; j++) (T.Load(in *a[j, s]) * (T.Load(in *dA[j, s]) - mean)).Store(ref *dA[j, s]);
        }
    }
}
