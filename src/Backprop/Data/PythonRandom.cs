using System.Numerics;

namespace Backprop;

/// <summary>
/// The numbers of Python's <c>random</c> module (3.2 and later), bit for bit, so that a published start can be generated.
/// Each thread needs a generator of its own: a call that meets another thread's in the middle throws <see cref="InvalidOperationException"/>.
/// </summary>
public sealed class PythonRandom
{
    private readonly MersenneTwister twister;
    private OneCaller caller;

    /// <summary>As <c>random.seed(seed)</c> with an integer; like Python it ignores the sign.</summary>
    public PythonRandom(long seed)
    {
        var size = seed < 0 ? unchecked(0 - (ulong)seed) : (ulong)seed;
        uint[] words = [(uint)size, (uint)(size >> 32)];
        twister = MersenneTwister.FromArray(words.AsSpan(0, words[1] == 0 ? 1 : 2));
    }

    /// <summary>A number from [0, 1), as <c>random.random()</c>.</summary>
    public double Random()
    {
        caller.Enter(nameof(PythonRandom));
        var number = twister.NextDouble();
        caller.Leave();
        return number;
    }

    /// <summary>An integer from 0 to <paramref name="stop"/> − 1, as <c>random.randrange(stop)</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">stop is below 1.</exception>
    public int RandRange(int stop) => RandRange(0, stop);

    /// <summary>An integer from <paramref name="start"/> to <paramref name="stop"/> − 1, as <c>random.randrange(start, stop)</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">stop isn't above start.</exception>
    public int RandRange(int start, int stop)
    {
        if (stop <= start) throw new ArgumentOutOfRangeException(nameof(stop), $"RandRange({start}, {stop}) has nothing to choose from; stop must be above start.");
        caller.Enter(nameof(PythonRandom));
        var number = (int)(start + Below((uint)((long)stop - start)));
        caller.Leave();
        return number;
    }

    /// <summary>Brings the items into the order <c>random.shuffle</c> gives them.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        caller.Enter(nameof(PythonRandom));
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = (int)Below((uint)i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
        caller.Leave();
    }

    /// <inheritdoc cref="Shuffle{T}(Span{T})"/>
    public void Shuffle<T>(T[] items) => Shuffle(items.AsSpan());

    /// <summary>Python's getrandbits with as many bits as n has, drawn again until the value is below n.</summary>
    private long Below(uint n)
    {
        var unused = BitOperations.LeadingZeroCount(n);
        uint value;
        do value = twister.NextBits() >> unused;
        while (value >= n);
        return value;
    }
}
