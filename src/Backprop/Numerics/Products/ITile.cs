namespace Backprop;

/// <summary>
/// A block of the result that is kept in registers while k runs: rows × one or two registers of columns. The second register begins
/// <c>right</c> columns after the first: right behind it, or earlier where fewer columns are left than two registers hold; then both
/// compute some of the columns, and write the same numbers. Tiles are put together from <see cref="Row1{V, P}"/> or
/// <see cref="Row2{V, P}"/> with <see cref="Stack{TUpper, TLower}"/>.
/// </summary>
internal unsafe interface ITile
{
    static abstract int Rows { get; }

    /// <summary>As many as the registers of a row hold.</summary>
    static abstract int Columns { get; }

    /// <summary>Whether the next panel of B is to be asked for while a tile is computed.</summary>
    static abstract bool FetchesAhead { get; }

    /// <summary>Goes on from the numbers at c instead of from 0.</summary>
    void Load(double* c, nint rowStride, nint right);

    /// <summary>tile += a·b for one k: a column of A, whose entries lie a row stride apart, times a row of B.</summary>
    void MultiplyAdd(double* a, nint rowStride, double* b, nint right);

    /// <summary>Writes the sums, each with the ending applied, from row <paramref name="row"/> of C on.</summary>
    void Store<TEnding>(in TEnding ending, double* c, nint rowStride, nint right, int row) where TEnding : struct, IEnding;

    /// <summary>Asks the caches for the place where a tile will be written.</summary>
    static abstract void Prefetch(double* c, nint rowStride, nint right);
}
