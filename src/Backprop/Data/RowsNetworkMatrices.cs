namespace Backprop;

/// <summary>The parameters of a network with one hidden layer in the second question's notation, samples in rows.</summary>
/// <param name="W1">W¹ (3 × 3): in × hidden.</param>
/// <param name="b1">b¹ (1 × 3).</param>
/// <param name="W2">W² (3 × 2): hidden × out.</param>
/// <param name="b2">b² (1 × 2).</param>
public sealed record RowsNetworkMatrices(Matrix W1, Matrix b1, Matrix W2, Matrix b2);
