using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>A loss at work with samples in the lanes: output, target and gradient are (out × batch), rows one after the other without a gap.</summary>
internal readonly unsafe struct LossLanes(View output, View target, View gradient, double* sums)
{
    public readonly View Output = output, Target = target, Gradient = gradient;

    /// <summary>Each sample's entries added up, in the shape of <see cref="Reduce"/>.</summary>
    public readonly double* Sums = sums;

    /// <summary>Sums of entry(a, y) and ∂L/∂A = gradient(a, y), entry by entry.</summary>
    public void Run<TEntry, TGradient>(in TEntry entry, in TGradient gradient) where TEntry : struct, IFormula2 where TGradient : struct, IFormula2
    {
        if (Lanes8.IsFast) Run<TEntry, TGradient, Lanes8>(in entry, in gradient);
        else if (Lanes4.IsFast) Run<TEntry, TGradient, Lanes4>(in entry, in gradient);
        else if (Lanes2.IsFast) Run<TEntry, TGradient, Lanes2>(in entry, in gradient);
        else Run<TEntry, TGradient, Lane1>(in entry, in gradient);
    }

    /// <summary>Sums of y·(log Σe^(z − max z) − (z − max z)) and ∂L/∂Z = factor·(p·Σy − y).</summary>
    public void RunSoftmax(double factor)
    {
        if (Lanes8.IsFast) RunSoftmax<Lanes8>(factor);
        else if (Lanes4.IsFast) RunSoftmax<Lanes4>(factor);
        else if (Lanes2.IsFast) RunSoftmax<Lanes2>(factor);
        else RunSoftmax<Lane1>(factor);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run<TEntry, TGradient, T>(in TEntry entry, in TGradient gradient) where TEntry : struct, IFormula2 where TGradient : struct, IFormula2 where T : unmanaged, ILanes<T>
    {
        var running = stackalloc T[RowFold<T>.Lanes];
        for (var s = 0; s < Output.RowStride; s += T.Count)
        {
            var fold = new RowFold<T>(running);
            for (var j = 0; j < Output.Rows; j++)
            {
                T a = T.Load(in *Output[j, s]), y = T.Load(in *Target[j, s]);
                fold.Add(entry.At(a, y));
                gradient.At(a, y).Store(ref *Gradient[j, s]);
            }
            fold.Sum().Store(ref Sums[s]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RunSoftmax<T>(double factor) where T : unmanaged, ILanes<T>
    {
        var running = stackalloc T[RowFold<T>.Lanes];
        for (var s = 0; s < Output.RowStride; s += T.Count)
        {
            var (sum, max) = SoftmaxLanes.Exponentials(in Output, in Gradient, s, running);
            var logSum = default(LogFormula).At(sum);
            var mass = new RowFold<T>(running);
            for (var j = 0; j < Output.Rows; j++) mass.Add(T.Load(in *Target[j, s]));
            var weight = mass.Sum();
            var loss = new RowFold<T>(running);
            for (var j = 0; j < Output.Rows; j++)
            {
                T z = T.Load(in *Output[j, s]), y = T.Load(in *Target[j, s]), e = T.Load(in *Gradient[j, s]);
                loss.Add(y * (logSum - (z - max)));
                (T.Of(factor) * (e / sum * weight - y)).Store(ref *Gradient[j, s]);
            }
            loss.Sum().Store(ref Sums[s]);
        }
    }
}
