using System.Numerics;

namespace Backprop.Tests;

/// <summary>
/// A real number to 192 bits, mantissa·2^exponent, with the functions taken from their series: the oracle for the library's own
/// exp, log, tanh, sigmoid and softplus.
/// </summary>
internal readonly record struct BigReal(BigInteger Mantissa, int Exponent)
{
    private const int Bits = 192;

    private static readonly BigReal Ln2 = Two * ArTanh(One / Of(3));

    public static BigReal One => Of(1);
    public static BigReal Two => Of(2);

    public bool IsZero => Mantissa.IsZero;
    public BigReal Abs => this with { Mantissa = BigInteger.Abs(Mantissa) };

    /// <summary>The number lies between 2^(Binade) and 2^(Binade + 1).</summary>
    public int Binade => (int)BigInteger.Abs(Mantissa).GetBitLength() - 1 + Exponent;

    public static BigReal Of(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var (fraction, exponent) = (bits & ((1L << 52) - 1), (int)(bits >> 52) & 2047);
        return new((exponent == 0 ? fraction : fraction | (1L << 52)) * Math.Sign(value), Math.Max(exponent, 1) - 1075);
    }

    public static BigReal operator +(BigReal a, BigReal b)
    {
        if (a.IsZero) return b;
        if (b.IsZero) return a;
        if (a.Exponent < b.Exponent) (a, b) = (b, a);
        var shift = a.Exponent - b.Exponent;
        return shift > 4 * Bits ? a : Rounded((a.Mantissa << shift) + b.Mantissa, b.Exponent);
    }

    public static BigReal operator -(BigReal a) => new(-a.Mantissa, a.Exponent);
    public static BigReal operator -(BigReal a, BigReal b) => a + -b;
    public static BigReal operator *(BigReal a, BigReal b) => Rounded(a.Mantissa * b.Mantissa, a.Exponent + b.Exponent);

    public static BigReal operator /(BigReal a, BigReal b)
    {
        var shift = Math.Max(0, Bits + 2 + (int)b.Mantissa.GetBitLength() - (int)a.Mantissa.GetBitLength());
        return Rounded((a.Mantissa << shift) / b.Mantissa, a.Exponent - b.Exponent - shift);
    }

    public BigReal Scaled(int powerOfTwo) => this with { Exponent = Exponent + powerOfTwo };

    public double ToDouble() => Math.ScaleB((double)Rounded(Mantissa, Exponent, 53).Mantissa, Rounded(Mantissa, Exponent, 53).Exponent);

    /// <summary>How far a double is from this number, in units of its last place.</summary>
    public double Ulps(double value) => (Of(value) - this).Abs.Scaled(-Math.Max(IsZero ? int.MinValue : Binade - 52, -1074)).ToDouble();

    /// <summary>eˣ = 2ⁿ·(e^(r/256))^256 with r = x − n·ln 2.</summary>
    public static BigReal Exp(BigReal x)
    {
        var n = (int)Math.Round(x.ToDouble() / Math.Log(2));
        var r = (x - Of(n) * Ln2).Scaled(-8);
        BigReal sum = One, term = One;
        for (var k = 1; k < 25; k++) sum += term = term * r / Of(k);
        for (var i = 0; i < 8; i++) sum *= sum;
        return sum.Scaled(n);
    }

    /// <summary>ln x = k·ln 2 + 2·artanh((m − 1)/(m + 1)) for x = 2ᵏ·m.</summary>
    public static BigReal Log(BigReal x)
    {
        var k = x.Binade;
        var m = x.Scaled(-k);
        if (m.ToDouble() > 1.5) (m, k) = (m.Scaled(-1), k + 1);
        return Of(k) * Ln2 + Two * ArTanh((m - One) / (m + One));
    }

    public static BigReal Tanh(BigReal x)
    {
        if (x.IsZero) return x;
        if (x.Abs.ToDouble() > 0.5)
        {
            var e = Exp(x + x);
            return (e - One) / (e + One);
        }
        BigReal sinh = x, cosh = One, term = x;
        for (var k = 2; k < 50; k++)
        {
            term = term * x / Of(k);
            if (k % 2 == 0) cosh += term;
            else sinh += term;
        }
        return sinh / cosh;
    }

    public static BigReal Sigmoid(BigReal x) => One / (One + Exp(-x));

    /// <summary>max(x, 0) + 2·artanh(e/(2 + e)) with e = e^(−|x|).</summary>
    public static BigReal Softplus(BigReal x)
    {
        var e = Exp(-x.Abs);
        return (x.Mantissa.Sign > 0 ? x : Of(0)) + Two * ArTanh(e / (Two + e));
    }

    private static BigReal ArTanh(BigReal s)
    {
        BigReal sum = s, power = s, square = s * s;
        for (var k = 3; k < 150; k += 2)
        {
            power *= square;
            if (power.IsZero || power.Binade < sum.Binade - Bits) break;
            sum += power / Of(k);
        }
        return sum;
    }

    private static BigReal Rounded(BigInteger mantissa, int exponent, int bits = Bits)
    {
        var excess = (int)BigInteger.Abs(mantissa).GetBitLength() - bits;
        return excess <= 0 ? new(mantissa, exponent) : new((mantissa + (BigInteger.One << (excess - 1))) >> excess, exponent + excess);
    }
}
