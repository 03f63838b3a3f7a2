using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Backprop;

/// <summary>Two doubles in one 128-bit register.</summary>
internal struct Lanes2(Vector128<double> value) : ILanes<Lanes2>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    public Vector128<double> Value = value;

    public static int Count => 2;
    public static bool IsFast => Vector128.IsHardwareAccelerated && (Fma.IsSupported || AdvSimd.IsSupported);
    [MethodImpl(Inline)] public static Lanes2 Of(double value) => new(Vector128.Create(value));
    [MethodImpl(Inline)] public static Lanes2 Load(ref readonly double from) => new(Vector128.LoadUnsafe(in from));
    [MethodImpl(Inline)] public void Store(ref double to) => Value.StoreUnsafe(ref to);

    [MethodImpl(Inline)] public static Lanes2 operator +(Lanes2 a, Lanes2 b) => new(a.Value + b.Value);
    [MethodImpl(Inline)] public static Lanes2 operator -(Lanes2 a, Lanes2 b) => new(a.Value - b.Value);
    [MethodImpl(Inline)] public static Lanes2 operator *(Lanes2 a, Lanes2 b) => new(a.Value * b.Value);
    [MethodImpl(Inline)] public static Lanes2 operator /(Lanes2 a, Lanes2 b) => new(a.Value / b.Value);
    [MethodImpl(Inline)] public static Lanes2 MultiplyAdd(Lanes2 a, Lanes2 b, Lanes2 c) => new(Vector128.FusedMultiplyAdd(a.Value, b.Value, c.Value));

    [MethodImpl(Inline)] public unsafe void Add(Lanes2 factor, double* row) => Value = Vector128.FusedMultiplyAdd(factor.Value, Vector128.Load(row), Value);

    [MethodImpl(Inline)] public static Lanes2 Sqrt(Lanes2 a) => new(Vector128.Sqrt(a.Value));
    [MethodImpl(Inline)] public static Lanes2 Abs(Lanes2 a) => new(Vector128.Abs(a.Value));
    [MethodImpl(Inline)] public static Lanes2 CopySign(Lanes2 a, Lanes2 b) => new(Vector128.CopySign(a.Value, b.Value));

    [MethodImpl(Inline)] public static Lanes2 Less(Lanes2 a, Lanes2 b) => new(Vector128.LessThan(a.Value, b.Value));
    [MethodImpl(Inline)] public static Lanes2 IsNaN(Lanes2 a) => new(Vector128.IsNaN(a.Value));
    [MethodImpl(Inline)] public static Lanes2 Select(Lanes2 condition, Lanes2 yes, Lanes2 no) => new(Vector128.ConditionalSelect(condition.Value, yes.Value, no.Value));
    [MethodImpl(Inline)] public static Lanes2 IfLess(Lanes2 a, Lanes2 b, Lanes2 yes, Lanes2 no) => new(Vector128.ConditionalSelect(Vector128.LessThan(a.Value, b.Value), yes.Value, no.Value));
    [MethodImpl(Inline)] public static bool AllLess(Lanes2 a, Lanes2 b) => Vector128.LessThanAll(a.Value, b.Value);

    [MethodImpl(Inline)] public static Lanes2 AddBits(Lanes2 a, Lanes2 b) => new((a.Value.AsUInt64() + b.Value.AsUInt64()).AsDouble());
    [MethodImpl(Inline)] public static Lanes2 And(Lanes2 a, Lanes2 b) => new(a.Value & b.Value);
    [MethodImpl(Inline)] public static Lanes2 ShiftLeft(Lanes2 a, int bits) => new((a.Value.AsUInt64() << bits).AsDouble());
    [MethodImpl(Inline)] public static Lanes2 ShiftRight(Lanes2 a, int bits) => new((a.Value.AsUInt64() >> bits).AsDouble());

    [MethodImpl(Inline)] public static Lanes2 Pick(ReadOnlySpan<double> table, Lanes2 index)
    {
        ref var first = ref MemoryMarshal.GetReference(table);
        var entry = index.Value.AsUInt64() & Vector128.Create(7UL);
        return new(Vector128.Create(Unsafe.Add(ref first, (nint)entry[0]), Unsafe.Add(ref first, (nint)entry[1])));
    }
}
