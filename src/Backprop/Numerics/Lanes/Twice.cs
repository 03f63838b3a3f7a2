using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>Two registers side by side, so that a constant is fetched once for both and one's waiting is the other's working time.</summary>
internal struct Twice<T>(T first, T second) : ILanes<Twice<T>> where T : unmanaged, ILanes<T>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private T first = first, second = second;

    public static int Count => 2 * T.Count;
    public static bool IsFast => T.IsFast;
    [MethodImpl(Inline)] public static Twice<T> Of(double value) => new(T.Of(value), T.Of(value));
    [MethodImpl(Inline)] public static Twice<T> Load(ref readonly double from) => new(T.Load(in from), T.Load(in Unsafe.Add(ref Unsafe.AsRef(in from), T.Count)));

    [MethodImpl(Inline)] public void Store(ref double to)
    {
        first.Store(ref to);
        second.Store(ref Unsafe.Add(ref to, T.Count));
    }

    [MethodImpl(Inline)] public static Twice<T> operator +(Twice<T> a, Twice<T> b) => new(a.first + b.first, a.second + b.second);
    [MethodImpl(Inline)] public static Twice<T> operator -(Twice<T> a, Twice<T> b) => new(a.first - b.first, a.second - b.second);
    [MethodImpl(Inline)] public static Twice<T> operator *(Twice<T> a, Twice<T> b) => new(a.first * b.first, a.second * b.second);
    [MethodImpl(Inline)] public static Twice<T> operator /(Twice<T> a, Twice<T> b) => new(a.first / b.first, a.second / b.second);
    [MethodImpl(Inline)] public static Twice<T> MultiplyAdd(Twice<T> a, Twice<T> b, Twice<T> c) => new(T.MultiplyAdd(a.first, b.first, c.first), T.MultiplyAdd(a.second, b.second, c.second));

    [MethodImpl(Inline)] public unsafe void Add(Twice<T> factor, double* row) { first.Add(factor.first, row); second.Add(factor.second, row + T.Count); }

    [MethodImpl(Inline)] public static Twice<T> Sqrt(Twice<T> a) => new(T.Sqrt(a.first), T.Sqrt(a.second));
    [MethodImpl(Inline)] public static Twice<T> Abs(Twice<T> a) => new(T.Abs(a.first), T.Abs(a.second));
    [MethodImpl(Inline)] public static Twice<T> CopySign(Twice<T> a, Twice<T> b) => new(T.CopySign(a.first, b.first), T.CopySign(a.second, b.second));

    [MethodImpl(Inline)] public static Twice<T> Less(Twice<T> a, Twice<T> b) => new(T.Less(a.first, b.first), T.Less(a.second, b.second));
    [MethodImpl(Inline)] public static Twice<T> IsNaN(Twice<T> a) => new(T.IsNaN(a.first), T.IsNaN(a.second));
    [MethodImpl(Inline)] public static Twice<T> Select(Twice<T> condition, Twice<T> yes, Twice<T> no) => new(T.Select(condition.first, yes.first, no.first), T.Select(condition.second, yes.second, no.second));
    [MethodImpl(Inline)] public static Twice<T> IfLess(Twice<T> a, Twice<T> b, Twice<T> yes, Twice<T> no) => new(T.IfLess(a.first, b.first, yes.first, no.first), T.IfLess(a.second, b.second, yes.second, no.second));
    [MethodImpl(Inline)] public static bool AllLess(Twice<T> a, Twice<T> b) => T.AllLess(a.first, b.first) && T.AllLess(a.second, b.second);

    [MethodImpl(Inline)] public static Twice<T> AddBits(Twice<T> a, Twice<T> b) => new(T.AddBits(a.first, b.first), T.AddBits(a.second, b.second));
    [MethodImpl(Inline)] public static Twice<T> And(Twice<T> a, Twice<T> b) => new(T.And(a.first, b.first), T.And(a.second, b.second));
    [MethodImpl(Inline)] public static Twice<T> ShiftLeft(Twice<T> a, int bits) => new(T.ShiftLeft(a.first, bits), T.ShiftLeft(a.second, bits));
    [MethodImpl(Inline)] public static Twice<T> ShiftRight(Twice<T> a, int bits) => new(T.ShiftRight(a.first, bits), T.ShiftRight(a.second, bits));
    [MethodImpl(Inline)] public static Twice<T> Pick(ReadOnlySpan<double> table, Twice<T> index) => new(T.Pick(table, index.first), T.Pick(table, index.second));
}
