namespace Backprop;

/// <summary>
/// B as the tiles read it, in panels of a few columns: in place, or packed, the rows of a panel one behind the other and the panels
/// too, so that what a tile reads is one stretch of memory.
/// </summary>
internal readonly unsafe struct Panels
{
    private readonly double* data;
    private readonly int depth;
    private readonly nint rowStride;

    private Panels(double* data, int depth, nint rowStride, bool isPacked)
    {
        this.data = data;
        (this.depth, this.rowStride, IsPacked) = (depth, rowStride, isPacked);
    }

    /// <summary>A matrix with consecutive columns as it is.</summary>
    public static Panels InPlace(in View b) => new(b.Data, b.Rows, b.RowStride, isPacked: false);

    /// <summary>Panels with rows of this number, to be written from <paramref name="data"/> on.</summary>
    public static Panels Packed(double* data, int depth) => new(data, depth, 0, isPacked: true);

    /// <summary>Whether they are packed.</summary>
    public bool IsPacked { get; }

    /// <summary>The panels from the one on that begins with this column.</summary>
    public Panels From(int column) => new(At(column), depth, rowStride, IsPacked);

    /// <summary>Where the panel begins that begins with this column.</summary>
    public double* At(int column) => data + (IsPacked ? column * (nint)depth : column);

    /// <summary>From row to row of a panel of this width.</summary>
    public nint Step(int width) => IsPacked ? width : rowStride;

    /// <summary>From one panel of this width to the next.</summary>
    public nint Next(int width) => IsPacked ? width * (nint)depth : width;

    /// <summary>Writes the entries of the panel that begins with this column, from row <paramref name="row"/> on.</summary>
    public void Write(in View from, int row, int column) =>
        Transposition.Copy(in from, new View(At(column) + row * from.Columns, from.Rows, from.Columns, from.Columns));
}
