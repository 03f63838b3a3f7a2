using Backprop;

namespace Bits;

/// <summary>Named hashes over the bits of results. Every result of the library that a reader can see has its group.</summary>
internal sealed partial class Fingerprints
{
    private const int Digits = 32;

    private readonly List<(string, string)> all = [];

    public IReadOnlyList<(string Name, string Hash)> All => all;

    /// <summary>Hashes the numbers that <paramref name="compute"/> passes on.</summary>
    private Fingerprints Add(string name, Action<Action<ReadOnlySpan<double>>> compute)
    {
        var hash = new BitHash();
        compute(numbers => hash.Add(Canonical(numbers)));
        all.Add((name, hash.ToString()[..Digits]));
        return this;
    }

    private Fingerprints Add(string name, Func<string> text)
    {
        all.Add((name, new BitHash().Add(text()).ToString()[..Digits]));
        return this;
    }

    /// <summary>
    /// Every NaN as the same NaN: IEEE 754 leaves open which sign and payload the NaN of 0·∞ or ∞ − ∞ has, and which of two NaN operands goes on (6.2.3);
    /// x86 and Arm make different choices. Where there is a NaN is part of the hash, which of them isn't.
    /// </summary>
    private static double[] Canonical(ReadOnlySpan<double> numbers)
    {
        var copy = numbers.ToArray();
        for (var i = 0; i < copy.Length; i++)
            if (double.IsNaN(copy[i])) copy[i] = double.NaN;
        return copy;
    }
}
