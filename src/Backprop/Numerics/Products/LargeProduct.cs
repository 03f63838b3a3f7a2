namespace Backprop;

/// <summary>When a product is worth more preparation than being cut into tiles.</summary>
internal static class LargeProduct
{
    /// <summary>Multiply-adds that take a thread some ten microseconds, many times what it costs to call another.</summary>
    private const double WorthAThread = 1 << 20;

    /// <summary>From how many rows of A and entries of B on, for each lane of a register, a copy of B pays.</summary>
    private const int RowsALane = 8, EntriesALane = 8 * 1024;

    /// <summary>Whether to pack, cut k, and share the work among threads.</summary>
    public static bool Pays(in View a, in View b) => MultiplyAdds(in a, in b) >= 2 * WorthAThread;

    /// <summary>How many threads to call.</summary>
    public static int Threads(in View a, in View b) => (int)Math.Clamp(MultiplyAdds(in a, in b) / WorthAThread, 1, Backprop.Threads.Allowed);

    /// <summary>
    /// Whether to copy B into panels: if it is used often enough, and is more than is read quickly where it is. Copying takes the same time
    /// with registers of any width, but computing longer with narrow ones: then it pays sooner. A transposed B is always copied, since tiles
    /// need consecutive columns.
    /// </summary>
    public static bool PacksB<V>(in View a, in View b) where V : unmanaged, ILanes<V> =>
        b.ColumnStride != 1 || (a.Rows >= V.Count * RowsALane && (long)b.Rows * b.Columns > V.Count * EntriesALane);

    /// <summary>
    /// Whether to copy blocks of A, once for many panels: if a tile would find its entries for each k in another page of memory, or if
    /// all rows begin in the same set of the caches.
    /// </summary>
    public static bool PacksA(in View a, in View b) => b.Columns >= 128 && (a.ColumnStride >= 128 || AlignedMemory.SharesSets(a.RowStride));

    private static double MultiplyAdds(in View a, in View b) => (double)a.Rows * a.Columns * b.Columns;
}

/// <summary>
/// A large product in registers <typeparamref name="V"/>. k and the columns are cut into blocks; B's part of a block is packed once for
/// all threads, and then each thread takes rows of A, few enough for its second-level cache, and runs the tiles of all panels over them.
/// </summary>
internal sealed unsafe class LargeProduct<V, E> : SharedWork where V : unmanaged, ILanes<V> where E : struct, IEnding
{
    /// <summary>The most of k to be added before C is written: with every cut C is read and written once more, but a panel this deep still fits the second-level cache beside the rows of A.</summary>
    private const int DepthKept = 1280;

    /// <summary>The most columns of B to be packed at a time, for the third-level cache.</summary>
    private const int ColumnsKept = 4096;

    [ThreadStatic] private static TileList<E>? lastTiles;
    [ThreadStatic] private static TileList<Plain>? earlierTiles;

    private View a, b, c;
    private E ending;
    private Panels panels;
    private bool packsA, packsB, isPacking;
    private int threads, rowParts, columnParts, k, depth, column, columns;

    /// <summary>C = A·B. C has consecutive columns, enough to fill a register.</summary>
    public void Run(in View a, in View b, in View c, in E ending)
    {
        (this.a, this.b, this.c, this.ending) = (a, b, c, ending);
        (threads, packsA, packsB) = (LargeProduct.Threads(in a, in b), LargeProduct.PacksA(in a, in b), LargeProduct.PacksB<V>(in a, in b));
        var depthKept = E.ReadsResult ? a.Columns : Share(a.Columns, DepthKept);
        for (column = 0; column < c.Columns; column += columns)
        {
            columns = c.Columns - column < ColumnsKept + V.Count ? c.Columns - column : ColumnsKept;
            k = 0;
            do
            {
                depth = Math.Min(depthKept, a.Columns - k);
                RunBlock();
                k += depth;
            }
            while (k < a.Columns);
        }
    }

    /// <summary>Adds what columns k to k + depth of A and the same rows of B contribute to some columns of C.</summary>
    private void RunBlock()
    {
        panels = packsB ? Panels.Packed(Scratch.B(Panels.Room(depth, columns)), depth) : Panels.InPlace(b.Block(k, column, depth, columns));
        if (packsB)
        {
            isPacking = true;
            ThreadTeam.Run(this, threads);
            isPacking = false;
        }
        var blocks = EqualParts.Count(c.Rows, TileShape<V>.RowsKept(depth, columns));
        rowParts = Math.Min(EqualParts.Count(blocks, threads) * threads, EqualParts.Count(c.Rows, TileShape<V>.Tallest));
        columnParts = Math.Min(EqualParts.Count(threads, rowParts), EqualParts.Count(columns, 2 * V.Count));
        ThreadTeam.Run(this, rowParts * columnParts);
    }

    /// <inheritdoc/>
    public override void Do(int part)
    {
        if (isPacking) Pack(part);
        else Multiply(part / columnParts, part % columnParts);
    }

    /// <summary>One thread's share of B: some of its rows, or of the panels if B is transposed, so that it is read in the order of memory.</summary>
    private void Pack(int part)
    {
        var cut = new PanelCut<V>(columns);
        var whole = b.ColumnStride == 1 ? depth : cut.Count;
        var (first, end) = (EqualParts.Start(whole, part, threads), EqualParts.Start(whole, part + 1, threads));
        if (b.ColumnStride == 1)
        {
            panels.WritePairs<V>(b[k + first, column], b.RowStride, first, end - first, cut.Pairs);
            for (var p = cut.Pairs; p < cut.Count; p++) Pack(first, end - first, cut.Column(p), cut.Width(p));
        }
        else
            for (var p = first; p < end; p++) Pack(0, depth, cut.Column(p), cut.Width(p));
    }

    private void Pack(int row, int rows, int panel, int width) => panels.Write(b.Block(k + row, column + panel, rows, width), row, panel);

    /// <summary>The tiles of one part of the rows and columns.</summary>
    private void Multiply(int rowPart, int columnPart)
    {
        var (row, end) = (EqualParts.Start(c.Rows, rowPart, rowParts), EqualParts.Start(c.Rows, rowPart + 1, rowParts));
        var cut = new PanelCut<V>(columns);
        var (left, right) = (Column(in cut, EqualParts.Start(cut.Count, columnPart, columnParts)), Column(in cut, EqualParts.Start(cut.Count, columnPart + 1, columnParts)));
        var partOfA = a.Block(row, k, end - row, depth);
        var strips = packsA ? Strips.Copied<V>(in partOfA, &Scratch.A) : Strips.InPlace(in partOfA);
        var (partOfB, partOfC) = (panels.From(left), c.Block(row, column + left, end - row, right - left));
        var part = new TilePart(in strips, in partOfB, in partOfC, row, resume: k > 0);
        if (k + depth == a.Columns) (lastTiles ??= new()).Cut<V>(in part).Run(in ending);
        else (earlierTiles ??= new()).Cut<V>(in part).Run(new Plain());
    }

    private int Column(in PanelCut<V> cut, int panel) => panel == cut.Count ? columns : cut.Column(panel);

    /// <summary>An equal share, at most <paramref name="most"/>.</summary>
    private static int Share(int count, int most) => count == 0 ? 0 : EqualParts.Count(count, EqualParts.Count(count, most));
}
