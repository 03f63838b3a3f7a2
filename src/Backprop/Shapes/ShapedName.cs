namespace Backprop;

/// <summary>A matrix as an error names it.</summary>
/// <param name="Name">Its name, such as <c>dZ³</c>.</param>
/// <param name="Shape">Its shape.</param>
public readonly record struct ShapedName(string Name, MatrixShape Shape);
