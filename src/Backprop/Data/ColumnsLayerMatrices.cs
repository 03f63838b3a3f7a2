namespace Backprop;

/// <summary>One layer in the first question's notation, samples in columns.</summary>
/// <param name="A2">A² (4 × 5): the activations that enter the layer, one column per sample.</param>
/// <param name="W3">W³ (3 × 4): out × in.</param>
/// <param name="b3">b³ (3 × 1).</param>
/// <param name="Y">Y (3 × 5): the targets.</param>
public sealed record ColumnsLayerMatrices(Matrix A2, Matrix W3, Matrix b3, Matrix Y);
