namespace Backprop;

/// <summary>Where the samples of a batch stand. The same equations can be written either way; one is the transpose of the other.</summary>
public enum Notation
{
    /// <summary>One sample per row: Z = X·W + 1·b, dW = Xᵀ·dZ, db = 1ᵀ·dZ.</summary>
    Rows,

    /// <summary>One sample per column: Z = W·X + b·1ᵀ, dW = dZ·Xᵀ, db = dZ·1.</summary>
    Columns,
}
