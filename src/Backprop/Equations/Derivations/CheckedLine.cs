namespace Backprop;

/// <summary>One line of a derivation after its check.</summary>
/// <param name="Step">The line.</param>
/// <param name="Difference">The largest difference from the line before; null for the first line of a quantity, and where the shape already tells.</param>
/// <param name="FromLoss">For the last line of a quantity, the largest relative error against central differences of the loss; null otherwise.</param>
/// <param name="Mistake">The kind of mistake, if the line is refused.</param>
/// <param name="Refusal">Why the line is refused; empty if it holds.</param>
public sealed record CheckedLine(DerivationStep Step, double? Difference, double? FromLoss, MistakeKind? Mistake, string Refusal)
{
    /// <summary>Whether the line follows.</summary>
    public bool Holds => Mistake is null;
}
