using System.Numerics;

namespace Backprop.Tests.Training;

/// <summary>Numbers with a given number of bits after the binary point, so many that nothing is lost: an oracle without floating point.</summary>
internal sealed class FixedPoint
{
    private readonly int bits;
    private readonly BigInteger one, ln2;

    public FixedPoint(int bits)
    {
        (this.bits, one) = (bits, BigInteger.One << bits);
        var sum = BigInteger.Zero;
        for (var k = 1; k <= bits + 8; k++) sum += (one << 16 >> k) / k;   // ln 2 = Σ 1/(k·2ᵏ)
        ln2 = sum >> 16;
    }

    public BigInteger One => one;

    /// <summary>The value of a double, every bit of it that has a place.</summary>
    public BigInteger Of(double value)
    {
        var raw = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(raw >> 52 & 0x7FF);
        if (exponent == 0) return BigInteger.Zero;
        var mantissa = new BigInteger(raw & 0xFFFFFFFFFFFFFL | 0x10000000000000L);
        var shift = exponent - 1075 + bits;
        var scaled = shift >= 0 ? mantissa << shift : mantissa >> -shift;
        return raw < 0 ? -scaled : scaled;
    }

    public double ToDouble(BigInteger x) => bits <= 60 ? (double)x / (double)one : (double)(x >> (bits - 60)) / (1L << 60);

    public BigInteger Times(BigInteger x, BigInteger y) => x * y >> bits;

    public BigInteger Over(BigInteger x, BigInteger y) => (x << bits) / y;

    /// <summary>eˣ: x = k·ln 2 + r, e^(r/2¹⁶) by its series, squared sixteen times.</summary>
    public BigInteger Exp(BigInteger x)
    {
        const int halvings = 16, guard = 32;
        var k = (int)BigInteger.Divide(x, ln2) - (x.Sign < 0 ? 1 : 0);
        var r = x - k * ln2 << guard >> halvings;
        var (term, sum) = (one << guard, one << guard);
        for (var n = 1; !term.IsZero; n++)
        {
            term = (term * r >> bits + guard) / n;
            sum += term;
        }
        for (var i = 0; i < halvings; i++) sum = sum * sum >> bits + guard;
        return k >= 0 ? sum << k >> guard : sum >> guard - k;
    }

    public BigInteger Tanh(BigInteger x)
    {
        if (x.Sign < 0) return -Tanh(-x);
        var e = Exp(-2 * x);
        return Over(one - e, one + e);
    }

    /// <summary>1/(1 + e⁻ᶻ).</summary>
    public BigInteger Sigmoid(BigInteger z)
    {
        var e = Exp(-BigInteger.Abs(z));
        return Over(z.Sign >= 0 ? one : e, one + e);
    }
}
