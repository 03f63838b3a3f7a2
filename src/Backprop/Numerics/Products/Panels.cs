namespace Backprop;

/// <summary>
/// B as the tiles read it, in panels of a few columns: in place, or packed, the rows of a panel one behind the other and the panels
/// too, so that what a tile reads is one stretch of memory.
/// </summary>
internal readonly unsafe struct Panels
{
    private readonly View b;

    private Panels(in View b, bool isPacked) => (this.b, IsPacked) = (b, isPacked);

    /// <summary>A matrix with consecutive columns as it is.</summary>
    public static Panels InPlace(in View b) => new(in b, isPacked: false);

    /// <summary>Panels of depth × columns entries to be written from <paramref name="data"/> on.</summary>
    public static Panels Packed(double* data, int depth, int columns) => new(new(data, depth, columns, 0), isPacked: true);

    /// <summary>Whether they are packed.</summary>
    public bool IsPacked { get; }

    /// <summary>The panels from the one on that begins with this column.</summary>
    public Panels From(int column) => new(new View(At(column), b.Rows, b.Columns - column, b.RowStride), IsPacked);

    /// <summary>Where the panel begins that begins with this column.</summary>
    public double* At(int column) => b.Data + (IsPacked ? column * (nint)b.Rows : column);

    /// <summary>From row to row of a panel of this width.</summary>
    public nint Step(int width) => IsPacked ? width : b.RowStride;

    /// <summary>From one panel of this width to the next.</summary>
    public nint Next(int width) => IsPacked ? width * (nint)b.Rows : width;

    /// <summary>Writes the entries of the panel that begins with this column, from row <paramref name="row"/> on.</summary>
    public void Write(in View from, int row, int column) =>
        Transposition.Copy(in from, new View(At(column) + row * from.Columns, from.Rows, from.Columns, from.Columns));
}
