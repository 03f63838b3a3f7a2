namespace Backprop;

/// <summary>MT19937 (Matsumoto and Nishimura, 1998), the generator under NumPy's RandomState and Python's random.</summary>
internal sealed class MersenneTwister
{
    private const int Length = 624, Middle = 397;
    private readonly uint[] state = new uint[Length];
    private int next = Length;

    private MersenneTwister(uint seed)
    {
        state[0] = seed;
        for (var i = 1; i < Length; i++) state[i] = 1812433253 * Mixed(i - 1) + (uint)i;
    }

    /// <summary>The reference code's init_genrand.</summary>
    public static MersenneTwister FromInteger(uint seed) => new(seed);

    /// <summary>The reference code's init_by_array.</summary>
    public static MersenneTwister FromArray(ReadOnlySpan<uint> key)
    {
        var twister = new MersenneTwister(19650218);
        var state = twister.state;
        var (i, j) = (1, 0);
        for (var k = Math.Max(Length, key.Length); k > 0; k--)
        {
            state[i] = (state[i] ^ (twister.Mixed(i - 1) * 1664525)) + key[j] + (uint)j;
            j = (j + 1) % key.Length;
            i = twister.Advance(i);
        }
        for (var k = Length - 1; k > 0; k--)
        {
            state[i] = (state[i] ^ (twister.Mixed(i - 1) * 1566083941)) - (uint)i;
            i = twister.Advance(i);
        }
        state[0] = 0x80000000;
        return twister;
    }

    /// <summary>32 random bits.</summary>
    public uint NextBits()
    {
        if (next == Length) Twist();
        var y = state[next++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9D2C5680;
        y ^= (y << 15) & 0xEFC60000;
        return y ^ (y >> 18);
    }

    /// <summary>A number from [0, 1) with 53 random bits: 27 of one draw above 26 of the next.</summary>
    public double NextDouble()
    {
        var (high, low) = (NextBits() >> 5, NextBits() >> 6);
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    private void Twist()
    {
        for (var i = 0; i < Length; i++)
        {
            var y = (state[i] & 0x80000000) | (state[(i + 1) % Length] & 0x7FFFFFFF);
            state[i] = state[(i + Middle) % Length] ^ (y >> 1) ^ ((y & 1) == 0 ? 0 : 0x9908B0DF);
        }
        next = 0;
    }

    private uint Mixed(int i) => state[i] ^ (state[i] >> 30);

    /// <summary>The index after i; past the end the last word is carried to the front.</summary>
    private int Advance(int i)
    {
        if (i + 1 < Length) return i + 1;
        state[0] = state[Length - 1];
        return 1;
    }
}
