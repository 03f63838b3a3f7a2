namespace Backprop;

/// <summary>The jobs that make up a product, in any order: they write different parts of C.</summary>
internal sealed unsafe class TileList<E> where E : struct, IEnding
{
    private (TileKernel<E> Kernel, TileJob Job)[] steps = new (TileKernel<E>, TileJob)[1];
    private int count;

    /// <summary>Cuts C = A·B into tiles for registers <typeparamref name="V"/>. B and C have consecutive columns, C as many as fill registers.</summary>
    public TileList<E> Cut<V>(in View a, in View b, in View c) where V : unmanaged, ILanes<V>
    {
        count = 0;
        var rowsKept = TileShape<V>.RowsKept(depth: a.Columns);
        for (var row = 0; row < c.Rows; row += rowsKept)
        {
            var rows = Math.Min(rowsKept, c.Rows - row);
            var (partOfA, partOfC) = (a.Block(row, 0, rows, a.Columns), c.Block(row, 0, rows, c.Columns));
            var panels = c.Columns / TileShape<V>.Wide;
            if (panels > 0) Add<Row2<V>>(in partOfA, in b, in partOfC, TileShape<V>.Tallest, row, 0, panels);
            if (c.Columns % TileShape<V>.Wide > 0) Add<Row1<V>>(in partOfA, in b, in partOfC, TileShape<V>.Tallest, row, panels * TileShape<V>.Wide, 1);
        }
        return this;
    }

    public void Run(in E ending)
    {
        for (var i = 0; i < count; i++) steps[i].Kernel.Run(in steps[i].Job, in ending);
    }

    /// <summary>Cuts the rows into the fewest tiles, as equal in height as can be.</summary>
    private void Add<TRow>(in View a, in View b, in View c, int tallest, int firstRow, int column, int panels) where TRow : struct, ITile
    {
        var chunks = (c.Rows + tallest - 1) / tallest;
        var (height, taller) = (c.Rows / chunks, c.Rows % chunks);
        Add<TRow>(height + 1, taller, 0, in a, in b, in c, firstRow, column, panels);
        Add<TRow>(height, chunks - taller, taller * (height + 1), in a, in b, in c, firstRow, column, panels);
    }

    private void Add<TRow>(int height, int chunks, int row, in View a, in View b, in View c, int firstRow, int column, int panels) where TRow : struct, ITile
    {
        if (chunks == 0) return;
        if (count == steps.Length) Array.Resize(ref steps, 2 * count);
        steps[count++] = (TileKernel<E>.Of<TRow>(height), new TileJob
        {
            A = a[row, 0], B = b[0, column], C = c[row, column],
            ARow = a.RowStride, AStep = a.ColumnStride, AChunk = height * a.RowStride, BStep = b.RowStride, BPanel = TRow.Columns, CRow = c.RowStride,
            Depth = a.Columns, Chunks = chunks, Panels = panels, FirstRow = firstRow + row,
        });
    }
}
