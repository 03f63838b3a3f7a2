namespace Backprop;

/// <summary>
/// As many doubles as one register holds, worked on side by side. A formula written once over lanes runs at every width,
/// from one double to eight, and each lane sees the same operations in the same order: the bits can't depend on the width.
/// </summary>
internal interface ILanes<T> where T : unmanaged, ILanes<T>
{
    static abstract int Count { get; }

    /// <summary>Whether the machine has registers of this width, with fused multiply-add.</summary>
    static abstract bool IsFast { get; }

    static abstract T Of(double value);
    static abstract T Load(ref readonly double from);
    void Store(ref double to);

    static abstract T operator +(T a, T b);
    static abstract T operator -(T a, T b);
    static abstract T operator *(T a, T b);
    static abstract T operator /(T a, T b);

    /// <summary>a·b + c with one rounding.</summary>
    static abstract T MultiplyAdd(T a, T b, T c);

    /// <summary>this += factor·row, each lane with one rounding.</summary>
    unsafe void Add(T factor, double* row);

    static abstract T Sqrt(T a);
    static abstract T Abs(T a);

    /// <summary>The magnitude of a with the sign of b.</summary>
    static abstract T CopySign(T a, T b);

    /// <summary>Lane by lane, a condition that holds where a &lt; b, and not where one is NaN.</summary>
    static abstract T Less(T a, T b);
    static abstract T IsNaN(T a);
    static abstract T Select(T condition, T yes, T no);

    /// <summary>Lane by lane, yes where a &lt; b and no otherwise, NaN included.</summary>
    static abstract T IfLess(T a, T b, T yes, T no);

    /// <summary>Whether a &lt; b in every lane; false where one is NaN.</summary>
    static abstract bool AllLess(T a, T b);

    /// <summary>Sum of the lanes' 64 bits as integers.</summary>
    static abstract T AddBits(T a, T b);
    static abstract T And(T a, T b);
    static abstract T ShiftLeft(T a, int bits);
    static abstract T ShiftRight(T a, int bits);

    /// <summary>table[index mod 8], the index being the 64 bits of the lane as an integer.</summary>
    static abstract T Pick(ReadOnlySpan<double> table, T index);
}
