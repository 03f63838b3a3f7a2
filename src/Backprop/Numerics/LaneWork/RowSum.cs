using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>
/// Sums down the rows of a matrix with samples in the lanes, in the shape of <see cref="Reduce"/>: rows j, j + 8, j + 16, … to running sum
/// lⱼ, then ((l₀ + l₄) + (l₂ + l₆)) + ((l₁ + l₅) + (l₃ + l₇)), as far as there are rows. Each lane gets the bits that Reduce gives for its column.
/// </summary>
/// <param name="terms">What is added up.</param>
/// <param name="stride">From one row to the next.</param>
/// <param name="end">Behind the last row.</param>
internal readonly ref struct RowSum<T, TTerms>(TTerms terms, nint stride, nint end) where T : unmanaged, ILanes<T> where TTerms : struct, ITerms
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly TTerms terms = terms;

    /// <summary>The sum of the rows from <paramref name="first"/>, the place of the samples in the first row.</summary>
    [MethodImpl(Inline)]
    public T From(nint first)
    {
        var sum = EverySecond(first);
        return first + stride < end ? sum + EverySecond(first + stride) : sum;
    }

    [MethodImpl(Inline)]
    private T EverySecond(nint first)
    {
        var sum = EveryFourth(first);
        return first + 2 * stride < end ? sum + EveryFourth(first + 2 * stride) : sum;
    }

    [MethodImpl(Inline)]
    private T EveryFourth(nint first)
    {
        var sum = EveryEighth(first);
        return first + 4 * stride < end ? sum + EveryEighth(first + 4 * stride) : sum;
    }

    [MethodImpl(Inline)]
    private T EveryEighth(nint first)
    {
        var sum = terms.First<T>(first);
        for (var j = first + 8 * stride; j < end; j += 8 * stride) sum = terms.Add(sum, j);
        return sum;
    }
}
