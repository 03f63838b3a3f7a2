namespace Backprop;

/// <summary>
/// Rows of A as the tiles read them, in strips as high as a tile: in place, or packed, the entries for each k one behind the other and the
/// strips too, so that what a tile reads is one stretch of memory.
/// </summary>
internal readonly unsafe struct Strips
{
    private readonly View rows;
    private readonly bool isPacked;

    private Strips(in View rows, bool isPacked) => (this.rows, this.isPacked) = (rows, isPacked);

    /// <summary>The rows of a view as they are.</summary>
    public static Strips InPlace(in View a) => new(in a, isPacked: false);

    /// <summary>
    /// A copy in memory from <paramref name="room"/>: packed for tiles of registers <typeparamref name="V"/> where a row of memory holds the
    /// entries for one k, but else as it was, with a stride that suits the caches. To turn it would cost more than packing saves.
    /// </summary>
    public static Strips Copied<V>(in View a, delegate*<nint, double*> room) where V : unmanaged, ILanes<V> =>
        a.ColumnStride == 1 ? InPlace(Transposition.InRows(in a, room)) : Packed<V>(in a, room);

    private static Strips Packed<V>(in View a, delegate*<nint, double*> room) where V : unmanaged, ILanes<V>
    {
        Strips packed = new(new View(room(a.Rows * (nint)a.Columns), a.Rows, a.Columns, a.Columns), isPacked: true);
        var cut = new StripCut<V>(a.Rows);
        packed.Write(in a, 0, cut.Height + 1, cut.Taller);
        packed.Write(in a, cut.FirstOfOthers, cut.Height, cut.Others);
        return packed;
    }

    /// <summary>Number of columns: entries for each k.</summary>
    public int Depth => rows.Columns;

    /// <summary>From row to row of a strip.</summary>
    public nint Row => isPacked ? 1 : rows.RowStride;

    /// <summary>Where the strip begins that begins with this row.</summary>
    public double* At(int row) => isPacked ? rows.Data + row * (nint)Depth : rows[row, 0];

    /// <summary>From k to k in a strip of this height.</summary>
    public nint Step(int height) => isPacked ? height : rows.ColumnStride;

    /// <summary>From one strip of this height to the next.</summary>
    public nint Next(int height) => height * (isPacked ? Depth : rows.RowStride);

    private void Write(in View from, int row, int height, int strips)
    {
        for (var end = row + strips * height; row < end; row += height)
            Transposition.Copy(from.Block(row, 0, height, Depth).Transposed, new View(At(row), Depth, height, height));
    }
}
