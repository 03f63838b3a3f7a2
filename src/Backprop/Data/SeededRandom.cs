using System.Numerics;

namespace Backprop;

/// <summary>
/// The library's generator of random numbers: xoshiro256** (Blackman and Vigna, 2018) whose state is filled from the seed by
/// SplitMix64. The same seed gives the same numbers on every machine.
/// Each thread needs a generator of its own: a call that meets another thread's in the middle throws <see cref="InvalidOperationException"/>.
/// </summary>
public sealed class SeededRandom
{
    private ulong s0, s1, s2, s3;
    private double? waiting;
    private OneCaller caller;

    /// <summary>A generator that starts at <paramref name="seed"/>; every seed, 0 and negative ones included, is a good one.</summary>
    public SeededRandom(long seed)
    {
        Seed = seed;
        var mix = unchecked((ulong)seed);
        (s0, s1, s2, s3) = (SplitMix64(ref mix), SplitMix64(ref mix), SplitMix64(ref mix), SplitMix64(ref mix));
    }

    /// <summary>The seed it was started with.</summary>
    public long Seed { get; }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        caller.Enter(nameof(SeededRandom));
        var bits = Bits();
        caller.Leave();
        return bits;
    }

    private ulong Bits()
    {
        var result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
        var shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }

    /// <summary>A number from [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number from [<paramref name="low"/>, <paramref name="high"/>).</summary>
    public double NextDouble(double low, double high) => low + (high - low) * NextDouble();

    /// <summary>An integer from 0 to <paramref name="n"/> − 1, each equally likely (Lemire's multiplication with rejection).</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is below 1.</exception>
    public int NextInt(int n)
    {
        if (n < 1) throw new ArgumentOutOfRangeException(nameof(n), $"NextInt({n}) has nothing to choose from; n must be 1 or more.");
        caller.Enter(nameof(SeededRandom));
        var number = Below(n);
        caller.Leave();
        return number;
    }

    private int Below(int n)
    {
        var product = (Bits() >> 32) * (ulong)n;
        var smallest = (uint)-n % (uint)n;                          // 2³² mod n: below it, a result would come once too often
        while ((uint)product < smallest) product = (Bits() >> 32) * (ulong)n;
        return (int)(product >> 32);
    }

    /// <summary>A number from the normal distribution with mean 0 and variance 1, by Marsaglia's polar method: numbers come in pairs, the second one waits.</summary>
    public double NextNormal()
    {
        caller.Enter(nameof(SeededRandom));
        var number = Normal();
        caller.Leave();
        return number;
    }

    private double Normal()
    {
        if (waiting is { } second)
        {
            waiting = null;
            return second;
        }
        double x, y, square;
        do
        {
            x = 2 * Fraction() - 1;
            y = 2 * Fraction() - 1;
            square = x * x + y * y;
        }
        while (square >= 1 || square == 0);
        var factor = Math.Sqrt(-2 * Elementary.Log(square) / square);
        waiting = factor * y;
        return factor * x;
    }

    /// <summary>Brings the items into a random order, every order equally likely (Fisher and Yates, from the last item down).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        caller.Enter(nameof(SeededRandom));
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
        caller.Leave();
    }

    /// <inheritdoc cref="Shuffle{T}(Span{T})"/>
    public void Shuffle<T>(T[] items) => Shuffle(items.AsSpan());

    /// <summary>The numbers 0 to <paramref name="n"/> − 1 in a random order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is negative.</exception>
    public int[] Permutation(int n)
    {
        if (n < 0 || n > Array.MaxLength) throw new ArgumentOutOfRangeException(nameof(n), FormattableString.Invariant($"There is no permutation of {n} numbers; n must be from 0 to {Array.MaxLength}."));
        var order = new int[n];
        Permute(order);
        return order;
    }

    /// <summary>Writes a permutation of 0, 1, … into memory of its length.</summary>
    internal void Permute(Span<int> order)
    {
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Shuffle(order);
    }

    private double Fraction() => (Bits() >> 11) * (1.0 / (1UL << 53));

    private static ulong SplitMix64(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
