namespace Backprop;

/// <summary>
/// A part of C = A·B: some rows of A and C, some of k, some columns of B and C. Its first row is row FirstRow of the whole C; if
/// <paramref name="resume"/>, C holds the sums over the earlier part of k.
/// </summary>
internal readonly ref struct TilePart(in Strips a, in Panels b, in View c, int firstRow, bool resume)
{
    public readonly ref readonly Strips A = ref a;
    public readonly ref readonly Panels B = ref b;
    public readonly ref readonly View C = ref c;
    public readonly int FirstRow = firstRow;
    public readonly bool Resume = resume;
}
