namespace Backprop;

/// <summary>One line of a derivation after its check.</summary>
/// <param name="Step">The line.</param>
/// <param name="Difference">The largest difference from the line before; null for the first line of a quantity, and where the shape already tells.</param>
/// <param name="FromLoss">For the last line of a quantity, the largest error against central differences of the loss, relative to the larger of 1 and the entry; null otherwise, and where they can't judge any entry.</param>
/// <param name="Mistake">The kind of mistake, if the line is refused.</param>
/// <param name="Refusal">Why the line is refused; empty if it isn't.</param>
/// <param name="Doubt">Why these numbers can't decide about the line; empty if they can.</param>
public sealed record CheckedLine(DerivationStep Step, double? Difference, double? FromLoss, MistakeKind? Mistake, string Refusal, string Doubt = "")
{
    /// <summary>Whether the line follows: it is neither refused nor left undecided.</summary>
    public bool Holds => !IsRefused && IsDecided;

    /// <summary>Whether the line is wrong.</summary>
    public bool IsRefused => Mistake is not null;

    /// <summary>Whether the numbers can tell.</summary>
    public bool IsDecided => Doubt.Length == 0;

    /// <summary>✓, ✗, or ? where nothing is decided.</summary>
    internal string Sign => IsRefused ? "✗" : IsDecided ? "✓" : "?";
}
