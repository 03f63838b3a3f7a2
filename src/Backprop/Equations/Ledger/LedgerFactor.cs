namespace Backprop;

/// <summary>A factor of an equation.</summary>
/// <param name="Text">As it is read, such as <c>W²ᵀ</c>.</param>
/// <param name="Shape">Its shape in named axes.</param>
public readonly record struct LedgerFactor(string Text, AxisShape Shape);
