namespace Backprop;

/// <summary>
/// The numbers of NumPy's legacy <c>numpy.random.RandomState</c> (also <c>numpy.random.seed</c> and the functions beside it), so that
/// a published start or data set can be generated. <see cref="Rand()"/> and <see cref="Shuffle{T}(Span{T})"/> agree bit for bit,
/// <see cref="Randn()"/> to 2 ulp (997 in 1000 of its numbers to 1), because NumPy takes its logarithm from the C runtime.
/// Each thread needs a generator of its own: a call that meets another thread's in the middle throws <see cref="InvalidOperationException"/>.
/// </summary>
public sealed class NumPyRandom
{
    private readonly MersenneTwister twister;
    private double? waiting;
    private OneCaller caller;

    /// <summary>As <c>numpy.random.seed(seed)</c>.</summary>
    /// <param name="seed">0 to 2³² − 1, as NumPy demands.</param>
    /// <exception cref="ArgumentOutOfRangeException">The seed is negative or above 2³² − 1.</exception>
    public NumPyRandom(long seed)
    {
        if (seed is < 0 or > uint.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(seed), $"NumPy seeds its RandomState with 0 to {uint.MaxValue}, not with {seed}.");
        twister = MersenneTwister.FromInteger((uint)seed);
    }

    /// <summary>A number from [0, 1), as <c>rand()</c> or <c>random_sample()</c>.</summary>
    public double Rand()
    {
        caller.Enter(nameof(NumPyRandom));
        var number = twister.NextDouble();
        caller.Leave();
        return number;
    }

    /// <summary>(rows × columns) numbers from [0, 1), drawn row by row, as <c>rand(rows, columns)</c>.</summary>
    public Matrix Rand(int rows, int columns) => Matrix.FromFormula(rows, columns, _ => Rand());

    /// <summary>A normal number with mean 0 and variance 1, as <c>randn()</c>: Marsaglia's polar method, of whose pair the second is given first.</summary>
    public double Randn()
    {
        caller.Enter(nameof(NumPyRandom));
        var number = Normal();
        caller.Leave();
        return number;
    }

    private double Normal()
    {
        if (waiting is { } first)
        {
            waiting = null;
            return first;
        }
        double x, y, square;
        do
        {
            x = 2 * twister.NextDouble() - 1;
            y = 2 * twister.NextDouble() - 1;
            square = x * x + y * y;
        }
        while (square >= 1 || square == 0);
        var factor = Math.Sqrt(-2 * Elementary.Log(square) / square);
        waiting = factor * x;
        return factor * y;
    }

    /// <summary>(rows × columns) normal numbers, drawn row by row, as <c>randn(rows, columns)</c>.</summary>
    public Matrix Randn(int rows, int columns) => Matrix.FromFormula(rows, columns, _ => Randn());

    /// <summary>Brings the items into the order <c>shuffle</c> gives them; rows of a matrix are shuffled like the items of a list.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        caller.Enter(nameof(NumPyRandom));
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Interval((uint)i);
            (items[i], items[j]) = (items[j], items[i]);
        }
        caller.Leave();
    }

    /// <inheritdoc cref="Shuffle{T}(Span{T})"/>
    public void Shuffle<T>(T[] items) => Shuffle(items.AsSpan());

    /// <summary>The numbers 0 to n − 1 in the order of <c>permutation(n)</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is negative.</exception>
    public int[] Permutation(int n)
    {
        if (n < 0 || n > Array.MaxLength) throw new ArgumentOutOfRangeException(nameof(n), FormattableString.Invariant($"There is no permutation of {n} numbers; n must be from 0 to {Array.MaxLength}."));
        int[] order = [.. Enumerable.Range(0, n)];
        Shuffle(order);
        return order;
    }

    /// <summary>An integer from 0 to <paramref name="last"/>: as many low bits as last has, drawn again while above it.</summary>
    private int Interval(uint last)
    {
        var mask = uint.MaxValue >> System.Numerics.BitOperations.LeadingZeroCount(last);
        uint value;
        do value = twister.NextBits() & mask;
        while (value > last);
        return (int)value;
    }
}
