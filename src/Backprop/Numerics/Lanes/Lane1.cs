using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Backprop;

/// <summary>One double: the definition that the wider lanes repeat.</summary>
internal struct Lane1(double value) : ILanes<Lane1>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;
    private const ulong SignBit = 1UL << 63;
    private static readonly Lane1 Yes = FromBits(ulong.MaxValue), No = FromBits(0);

    public double Value = value;

    public static int Count => 1;
    public static bool IsFast => true;
    [MethodImpl(Inline)] public static Lane1 Of(double value) => new(value);
    [MethodImpl(Inline)] public static Lane1 Load(ref readonly double from) => new(from);
    [MethodImpl(Inline)] public void Store(ref double to) => to = Value;

    [MethodImpl(Inline)] public static Lane1 operator +(Lane1 a, Lane1 b) => new(a.Value + b.Value);
    [MethodImpl(Inline)] public static Lane1 operator -(Lane1 a, Lane1 b) => new(a.Value - b.Value);
    [MethodImpl(Inline)] public static Lane1 operator *(Lane1 a, Lane1 b) => new(a.Value * b.Value);
    [MethodImpl(Inline)] public static Lane1 operator /(Lane1 a, Lane1 b) => new(a.Value / b.Value);
    [MethodImpl(Inline)] public static Lane1 MultiplyAdd(Lane1 a, Lane1 b, Lane1 c) => new(Math.FusedMultiplyAdd(a.Value, b.Value, c.Value));

    [MethodImpl(Inline)] public unsafe void Add(Lane1 factor, double* row) => Value = Math.FusedMultiplyAdd(factor.Value, *row, Value);

    [MethodImpl(Inline)] public static Lane1 Sqrt(Lane1 a) => new(Math.Sqrt(a.Value));
    [MethodImpl(Inline)] public static Lane1 Abs(Lane1 a) => FromBits(a.Bits & ~SignBit);
    [MethodImpl(Inline)] public static Lane1 CopySign(Lane1 a, Lane1 b) => FromBits((a.Bits & ~SignBit) | (b.Bits & SignBit));

    [MethodImpl(Inline)] public static Lane1 Less(Lane1 a, Lane1 b) => a.Value < b.Value ? Yes : No;
    [MethodImpl(Inline)] public static Lane1 IsNaN(Lane1 a) => double.IsNaN(a.Value) ? Yes : No;
    [MethodImpl(Inline)] public static Lane1 Select(Lane1 condition, Lane1 yes, Lane1 no) => condition.Bits != 0 ? yes : no;
    [MethodImpl(Inline)] public static Lane1 IfLess(Lane1 a, Lane1 b, Lane1 yes, Lane1 no) => a.Value < b.Value ? yes : no;
    [MethodImpl(Inline)] public static bool AllLess(Lane1 a, Lane1 b) => a.Value < b.Value;

    [MethodImpl(Inline)] public static Lane1 AddBits(Lane1 a, Lane1 b) => FromBits(a.Bits + b.Bits);
    [MethodImpl(Inline)] public static Lane1 And(Lane1 a, Lane1 b) => FromBits(a.Bits & b.Bits);
    [MethodImpl(Inline)] public static Lane1 ShiftLeft(Lane1 a, int bits) => FromBits(a.Bits << bits);
    [MethodImpl(Inline)] public static Lane1 ShiftRight(Lane1 a, int bits) => FromBits(a.Bits >> bits);
    [MethodImpl(Inline)] public static Lane1 Pick(ReadOnlySpan<double> table, Lane1 index) =>
        new(Unsafe.Add(ref MemoryMarshal.GetReference(table), (nint)(index.Bits & 7)));

    private ulong Bits => BitConverter.DoubleToUInt64Bits(Value);

    private static Lane1 FromBits(ulong bits) => new(BitConverter.UInt64BitsToDouble(bits));
}
