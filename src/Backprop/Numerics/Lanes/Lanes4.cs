using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Backprop;

/// <summary>Four doubles in one 256-bit register.</summary>
internal struct Lanes4(Vector256<double> value) : ILanes<Lanes4>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    public Vector256<double> Value = value;

    public static int Count => 4;
    public static bool IsFast => Vector256.IsHardwareAccelerated && Fma.IsSupported;
    [MethodImpl(Inline)] public static Lanes4 Of(double value) => new(Vector256.Create(value));
    [MethodImpl(Inline)] public static Lanes4 Load(ref readonly double from) => new(Vector256.LoadUnsafe(in from));
    [MethodImpl(Inline)] public void Store(ref double to) => Value.StoreUnsafe(ref to);

    [MethodImpl(Inline)] public static Lanes4 operator +(Lanes4 a, Lanes4 b) => new(a.Value + b.Value);
    [MethodImpl(Inline)] public static Lanes4 operator -(Lanes4 a, Lanes4 b) => new(a.Value - b.Value);
    [MethodImpl(Inline)] public static Lanes4 operator *(Lanes4 a, Lanes4 b) => new(a.Value * b.Value);
    [MethodImpl(Inline)] public static Lanes4 operator /(Lanes4 a, Lanes4 b) => new(a.Value / b.Value);
    [MethodImpl(Inline)] public static Lanes4 MultiplyAdd(Lanes4 a, Lanes4 b, Lanes4 c) => new(Vector256.FusedMultiplyAdd(a.Value, b.Value, c.Value));

    [MethodImpl(Inline)] public unsafe void Add(Lanes4 factor, double* row) => Value = Vector256.FusedMultiplyAdd(factor.Value, Vector256.Load(row), Value);

    [MethodImpl(Inline)] public static Lanes4 Sqrt(Lanes4 a) => new(Vector256.Sqrt(a.Value));
    [MethodImpl(Inline)] public static Lanes4 Abs(Lanes4 a) => new(Vector256.Abs(a.Value));
    [MethodImpl(Inline)] public static Lanes4 CopySign(Lanes4 a, Lanes4 b) => new(Vector256.CopySign(a.Value, b.Value));

    [MethodImpl(Inline)] public static Lanes4 Less(Lanes4 a, Lanes4 b) => new(Vector256.LessThan(a.Value, b.Value));
    [MethodImpl(Inline)] public static Lanes4 IsNaN(Lanes4 a) => new(Vector256.IsNaN(a.Value));
    [MethodImpl(Inline)] public static Lanes4 Select(Lanes4 condition, Lanes4 yes, Lanes4 no) => new(Vector256.ConditionalSelect(condition.Value, yes.Value, no.Value));
    [MethodImpl(Inline)] public static Lanes4 IfLess(Lanes4 a, Lanes4 b, Lanes4 yes, Lanes4 no) => new(Vector256.ConditionalSelect(Vector256.LessThan(a.Value, b.Value), yes.Value, no.Value));
    [MethodImpl(Inline)] public static bool AllLess(Lanes4 a, Lanes4 b) => Vector256.LessThanAll(a.Value, b.Value);

    [MethodImpl(Inline)] public static Lanes4 AddBits(Lanes4 a, Lanes4 b) => new((a.Value.AsUInt64() + b.Value.AsUInt64()).AsDouble());
    [MethodImpl(Inline)] public static Lanes4 And(Lanes4 a, Lanes4 b) => new(a.Value & b.Value);
    [MethodImpl(Inline)] public static Lanes4 ShiftLeft(Lanes4 a, int bits) => new((a.Value.AsUInt64() << bits).AsDouble());
    [MethodImpl(Inline)] public static Lanes4 ShiftRight(Lanes4 a, int bits) => new((a.Value.AsUInt64() >> bits).AsDouble());

    /// <summary>A register holds half the table: both halves are permuted by the lower two bits, bit 2 chooses between them.</summary>
    [MethodImpl(Inline)] public static Lanes4 Pick(ReadOnlySpan<double> table, Lanes4 index)
    {
        ref var first = ref MemoryMarshal.GetReference(table);
        if (!Avx2.IsSupported) return new(Vector256.Create(Lanes2.Pick(table, new(index.Value.GetLower())).Value, Lanes2.Pick(table, new(index.Value.GetUpper())).Value));
        var halves = (Avx2.Shuffle(index.Value.AsInt32(), 0b10_10_00_00) << 1) + Vector256.Create(0, 1, 0, 1, 0, 1, 0, 1);
        var low = Avx2.PermuteVar8x32(Vector256.LoadUnsafe(in first).AsInt32(), halves).AsDouble();
        var high = Avx2.PermuteVar8x32(Vector256.LoadUnsafe(in first, 4).AsInt32(), halves).AsDouble();
        return new(Avx.BlendVariable(low, high, (index.Value.AsUInt64() << 61).AsDouble()));
    }
}
