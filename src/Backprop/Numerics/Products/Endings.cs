using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>c = sum.</summary>
internal readonly unsafe struct Plain : IEnding
{
    public static bool ReadsResult => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Of<V>(V sum, double* c, int row) where V : unmanaged, ILanes<V> => sum;
}

/// <summary>c = f(sum, x), with x a fixed distance from c.</summary>
internal readonly unsafe struct CombinedWith<F>(F f, nint distance) : IEnding where F : struct, IFormula2
{
    public static bool ReadsResult => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Of<V>(V sum, double* c, int row) where V : unmanaged, ILanes<V> => f.At(sum, V.Load(in c[distance]));
}

/// <summary>c = sum + λ·w in the first rows, the weights; c = sum below them, the bias. w lies a fixed distance from c.</summary>
internal readonly unsafe struct WithDecay(double lambda, nint distance, int weightRows) : IEnding
{
    public static bool ReadsResult => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Of<V>(V sum, double* c, int row) where V : unmanaged, ILanes<V> =>
        row < weightRows ? sum + V.Of(lambda) * V.Load(in c[distance]) : sum;
}

/// <summary>c ← c − η·sum with one rounding: the step of gradient descent, taken as soon as the gradient is known. η stands where it can change.</summary>
internal readonly unsafe struct Descent(double* rate) : IEnding
{
    public static bool ReadsResult => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Of<V>(V sum, double* c, int row) where V : unmanaged, ILanes<V> => V.MultiplyAdd(V.Of(-*rate), sum, V.Load(in *c));
}

/// <summary>c ← c − η·(sum + λ·c) in the first rows, the weights; c ← c − η·sum below them, the bias.</summary>
internal readonly unsafe struct DecayingDescent(double* rate, double lambda, int weightRows) : IEnding
{
    public static bool ReadsResult => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Of<V>(V sum, double* c, int row) where V : unmanaged, ILanes<V>
    {
        var old = V.Load(in *c);
        return V.MultiplyAdd(V.Of(-*rate), row < weightRows ? sum + V.Of(lambda) * old : sum, old);
    }
}
