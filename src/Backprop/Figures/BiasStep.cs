namespace Backprop;

/// <summary>One step of a bias's way.</summary>
/// <param name="Kind">What happens: <c>start</c>, <c>carry</c> (b to the next sample), <c>back</c> (dZ arrives), <c>collect</c> (the next sample's row to db), <c>end</c>.</param>
/// <param name="Text">It, in a sentence with its numbers.</param>
/// <param name="Sums">After a collected row: the sum so far of each neuron, as it is shown; otherwise empty.</param>
internal sealed record BiasStep(string Kind, string Text, IReadOnlyList<string> Sums);
