using Backprop;

namespace Bits;

/// <summary>Numbers made of integers alone, so that no function under test stands behind them.</summary>
internal static class Inputs
{
    /// <summary>Numbers from [−2, 2) that use all 53 bits of a double, so that every addition and product has to round.</summary>
    public static double[] Numbers(int count, long seed)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(_ => 4 * random.NextDouble() - 2)];
    }

    /// <summary>The same, now and then a number of any magnitude or a special value.</summary>
    public static double[] WithSpecials(int count, long seed)
    {
        var random = new SeededRandom(seed);
        return [.. Numbers(count, seed).Select(number => random.NextInt(16) switch
        {
            0 => Special[random.NextInt(Special.Length)],
            1 => BitConverter.UInt64BitsToDouble(random.NextBits()),
            _ => number,
        })];
    }

    public static Matrix Matrix(int rows, int columns, long seed) => Backprop.Matrix.FromEntries(rows, columns, Numbers(rows * columns, seed));

    public static Matrix MatrixWithSpecials(int rows, int columns, long seed) => Backprop.Matrix.FromEntries(rows, columns, WithSpecials(rows * columns, seed));

    /// <summary>±0, the smallest and largest numbers, infinities, NaN, and where exp, tanh, sigmoid and softplus overflow, underflow or change their formula.</summary>
    public static double[] Special { get; } = [.. new[]
    {
        0.0, double.Epsilon, 3 * double.Epsilon, 2.2250738585072009e-308, 2.2250738585072014e-308, 1e-300, 1e-17, 1.1102230246251565e-16, 2.220446049250313e-16,
        1e-8, 0.25, 0.34657359027997264, 0.5, 0.625, 0.6931471805599453, 0.9999999999999999, 1, 1.0000000000000002, 2, 9, 18.714973875118524, 19.0625, 20, 22, 36.7368005696771,
        37, 40, 354.89135644669199, 700, 708.3964185322641, 709.78271289338397, 709.78271289338409, 710.5, 744.44007192138122, 745.13321910194111, 745.13321910194122, 746, 1000,
        1e15, 9007199254740993, 1e300, double.MaxValue, double.PositiveInfinity,
    }.SelectMany(x => new[] { x, -x, Math.BitIncrement(x), -Math.BitIncrement(x), Math.BitDecrement(x) }), double.NaN];

    /// <summary>The special values, every exponent with a few mantissas and both signs, and a fine grid over the range where exp is a number.</summary>
    public static double[] Dense { get; } =
    [
        .. Special,
        .. from exponent in Enumerable.Range(0, 2047)
           from mantissa in new ulong[] { 0, 1, 0x5555555555555, 0x8000000000000, 0xB504F333F9DE6, 0xFFFFFFFFFFFFF }
           from sign in new[] { 0UL, 1UL }
           select BitConverter.UInt64BitsToDouble(sign << 63 | (ulong)exponent << 52 | mantissa),
        .. Enumerable.Range(-48_000, 96_001).Select(i => i / 64.0 + i / 1048576.0),
        .. Enumerable.Range(-20_000, 40_001).Select(i => i / 4096.0 * 5 / 3),
    ];
}
