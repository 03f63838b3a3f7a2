namespace Backprop;

/// <summary>
/// A part of C = A·B: some rows of A and C, some of k, some columns of B and C. Its first row is row FirstRow of the whole C; if
/// <paramref name="Resume"/>, C holds the sums over the earlier part of k.
/// </summary>
internal readonly record struct TilePart(View A, Panels B, View C, int FirstRow, bool Resume);
