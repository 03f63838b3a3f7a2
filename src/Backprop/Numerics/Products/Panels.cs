using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

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
    public static Panels Packed(double* data, int depth) => new(data, Odd(depth), 0, isPacked: true);

    /// <summary>How many doubles packed panels take.</summary>
    public static nint Room(int depth, int columns) => Odd(depth) * (nint)columns;

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

    /// <summary>
    /// Writes rows of B into the panels of two registers, from row <paramref name="row"/> on. They are read in the order of memory, and
    /// while one is copied the next is asked for: B often comes from beyond the caches.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void WritePairs<V>(double* from, nint fromRow, int row, int rows, int pairs) where V : unmanaged, ILanes<V>
    {
        var next = Next(2 * V.Count);
        for (var to = At(0) + row * Step(2 * V.Count); rows > 0; rows--, from += fromRow, to += 2 * V.Count)
        {
            double* source = from, target = to;
            for (var p = pairs; p > 0; p--, source += 2 * V.Count, target += next)
            {
                Fetch(source + fromRow);
                Fetch(source + fromRow + V.Count);
                V.Load(in *source).Store(ref *target);
                V.Load(in source[V.Count]).Store(ref target[V.Count]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fetch(double* place)
    {
        if (Sse.IsSupported) Sse.Prefetch1(place);
    }

    /// <summary>An odd number of rows, which lets panels begin in different sets of the caches.</summary>
    private static int Odd(int depth) => depth | 1;
}
