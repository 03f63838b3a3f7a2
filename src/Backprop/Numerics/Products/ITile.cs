namespace Backprop;

/// <summary>
/// A block of the result that is kept in registers while k runs: rows × a few registers of columns. Tiles are put together from
/// <see cref="Row1{V}"/> or <see cref="Row2{V}"/> with <see cref="Stack{TUpper, TLower}"/>.
/// </summary>
internal unsafe interface ITile
{
    static abstract int Rows { get; }
    static abstract int Columns { get; }

    /// <summary>Goes on from the numbers at c instead of from 0.</summary>
    void Load(double* c, nint rowStride);

    /// <summary>tile += a·b for one k: a column of A, whose entries lie a row stride apart, times a row of B.</summary>
    void MultiplyAdd(double* a, nint rowStride, double* b);

    /// <summary>Writes the sums, each with the ending applied, from row <paramref name="row"/> of C on.</summary>
    void Store<TEnding>(in TEnding ending, double* c, nint rowStride, int row) where TEnding : struct, IEnding;
}
