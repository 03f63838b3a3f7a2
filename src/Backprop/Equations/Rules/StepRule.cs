namespace Backprop;

/// <summary>A step that isn't a calculation rule: a definition, the chain rule between equations, a name expanded, a step by hand.</summary>
internal sealed class StepRule(string name, string sentence) : Rule
{
    public static StepRule Definition { get; } = new("definition", "What is asked for: how the loss moves with each entry.");

    public static StepRule Insert { get; } = new("insert the loss", "The loss is written out.");

    public static StepRule Chain { get; } = new("chain rule",
        "The loss sees this quantity only through the equations it stands in: each of their entries counts with its own gradient, ∂L/∂X = ∂⟨dE, E⟩/∂X with dE = ∂L/∂E held fixed, summed over the equations E.");

    public static StepRule Itself { get; } = new("the quantity itself", "⟨G, X⟩ has the gradient G at X.");

    public static StepRule Expand { get; } = new("expand a name", "A name is replaced by what it stands for.");

    public static StepRule IndexChain { get; } = new("chain rule, with indices",
        "Each entry of each equation the quantity stands in counts with its own gradient: a sum over all those entries.");

    public static StepRule IndexInsert { get; } = new("definition, with indices", "The entry is written out as its equation says.");

    public static StepRule IndexDerivative { get; } = new("derivatives of entries",
        "An entry moves with itself and with no other: its derivative is Kronecker's δ, 1 where the indices are the same and 0 elsewhere.");

    public static StepRule Collapse { get; } = new("Kronecker's δ in a sum", "Of a sum over an index that stands in a δ one term is left, the one where both indices are the same.");

    public static StepRule SumToOne { get; } = new("targets sum to 1", "Each sample's targets sum to 1.");

    public static StepRule ByHand { get; } = new("by hand", "A step written by the reader.");

    public override string Name => name;

    public override string Sentence => sentence;
}
