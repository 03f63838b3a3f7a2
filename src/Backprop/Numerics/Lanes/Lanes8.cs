using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Backprop;

/// <summary>Eight doubles in one 512-bit register.</summary>
internal struct Lanes8(Vector512<double> value) : ILanes<Lanes8>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    public Vector512<double> Value = value;

    public static int Count => 8;
    public static bool IsFast => Vector512.IsHardwareAccelerated;
    [MethodImpl(Inline)] public static Lanes8 Of(double value) => new(Vector512.Create(value));
    [MethodImpl(Inline)] public static Lanes8 Load(ref readonly double from) => new(Vector512.LoadUnsafe(in from));
    [MethodImpl(Inline)] public void Store(ref double to) => Value.StoreUnsafe(ref to);

    [MethodImpl(Inline)] public static Lanes8 operator +(Lanes8 a, Lanes8 b) => new(a.Value + b.Value);
    [MethodImpl(Inline)] public static Lanes8 operator -(Lanes8 a, Lanes8 b) => new(a.Value - b.Value);
    [MethodImpl(Inline)] public static Lanes8 operator *(Lanes8 a, Lanes8 b) => new(a.Value * b.Value);
    [MethodImpl(Inline)] public static Lanes8 operator /(Lanes8 a, Lanes8 b) => new(a.Value / b.Value);
    [MethodImpl(Inline)] public static Lanes8 MultiplyAdd(Lanes8 a, Lanes8 b, Lanes8 c) => new(Vector512.FusedMultiplyAdd(a.Value, b.Value, c.Value));

    [MethodImpl(Inline)] public unsafe void Add(Lanes8 factor, double* row) => Value = Vector512.FusedMultiplyAdd(factor.Value, Vector512.Load(row), Value);

    [MethodImpl(Inline)] public static Lanes8 Sqrt(Lanes8 a) => new(Vector512.Sqrt(a.Value));
    [MethodImpl(Inline)] public static Lanes8 Abs(Lanes8 a) => new(Vector512.Abs(a.Value));
    [MethodImpl(Inline)] public static Lanes8 CopySign(Lanes8 a, Lanes8 b) => new(Vector512.CopySign(a.Value, b.Value));

    [MethodImpl(Inline)] public static Lanes8 Less(Lanes8 a, Lanes8 b) => new(Vector512.LessThan(a.Value, b.Value));
    [MethodImpl(Inline)] public static Lanes8 IsNaN(Lanes8 a) => new(Vector512.IsNaN(a.Value));
    [MethodImpl(Inline)] public static Lanes8 Select(Lanes8 condition, Lanes8 yes, Lanes8 no) => new(Vector512.ConditionalSelect(condition.Value, yes.Value, no.Value));
    [MethodImpl(Inline)] public static Lanes8 IfLess(Lanes8 a, Lanes8 b, Lanes8 yes, Lanes8 no) => new(Vector512.ConditionalSelect(Vector512.LessThan(a.Value, b.Value), yes.Value, no.Value));
    [MethodImpl(Inline)] public static bool AllLess(Lanes8 a, Lanes8 b) => Vector512.LessThanAll(a.Value, b.Value);

    [MethodImpl(Inline)] public static Lanes8 AddBits(Lanes8 a, Lanes8 b) => new((a.Value.AsUInt64() + b.Value.AsUInt64()).AsDouble());
    [MethodImpl(Inline)] public static Lanes8 And(Lanes8 a, Lanes8 b) => new(a.Value & b.Value);
    [MethodImpl(Inline)] public static Lanes8 ShiftLeft(Lanes8 a, int bits) => new((a.Value.AsUInt64() << bits).AsDouble());
    [MethodImpl(Inline)] public static Lanes8 ShiftRight(Lanes8 a, int bits) => new((a.Value.AsUInt64() >> bits).AsDouble());

    [MethodImpl(Inline)] public static Lanes8 Pick(ReadOnlySpan<double> table, Lanes8 index)
    {
        if (!Avx512F.IsSupported) return new(Vector512.Create(Lanes4.Pick(table, new(index.Value.GetLower())).Value, Lanes4.Pick(table, new(index.Value.GetUpper())).Value));
        return new(Avx512F.PermuteVar8x64(Vector512.LoadUnsafe(in MemoryMarshal.GetReference(table)), index.Value.AsInt64()));
    }
}
