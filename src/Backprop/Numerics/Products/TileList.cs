namespace Backprop;

/// <summary>The jobs that make up a product, in any order: they write different parts of C.</summary>
internal sealed unsafe class TileList<E> where E : struct, IEnding
{
    /// <summary>The jobs of a block of rows: tiles of two heights, in pairs of registers, the pair that overlaps the one before it, and a last single one.</summary>
    private const int MostOfABlock = 2 * 3;

    private (TileKernel<E> Kernel, TileJob Job)[] steps = new (TileKernel<E>, TileJob)[MostOfABlock];
    private int count;
    private View a, b, c;

    /// <summary>
    /// Cuts C = A·B into tiles for registers <typeparamref name="V"/>. B and C have consecutive columns, enough of them to fill a register.
    /// Small products often come again in the same shape: then the jobs only move to where the matrices are now.
    /// </summary>
    public TileList<E> Cut<V>(in View a, in View b, in View c) where V : unmanaged, ILanes<V>
    {
        if (a.HasLayoutOf(in this.a) && b.HasLayoutOf(in this.b) && c.HasLayoutOf(in this.c))
            Move(a.BytesFrom(in this.a), b.BytesFrom(in this.b), c.BytesFrom(in this.c));
        else CutAnew<V>(in a, in b, in c);
        (this.a, this.b, this.c) = (a, b, c);
        return this;
    }

    /// <summary>Cuts a part of a larger product, few enough rows to be kept in the cache.</summary>
    public TileList<E> Cut<V>(in TilePart part) where V : unmanaged, ILanes<V>
    {
        (a, b, c, count) = (default, default, default, 0);
        Add<V>(in part);
        return this;
    }

    public void Run(in E ending)
    {
        for (var i = 0; i < count; i++) steps[i].Kernel.Run(in steps[i].Job, in ending);
    }

    /// <summary>The jobs one by one, to be run many times.</summary>
    public IEnumerable<Prepared> Prepare(E ending) => steps.Take(count).Select(step => new PreparedTiles<E>(step.Kernel, step.Job, ending));

    private void Move(nint bytesOfA, nint bytesOfB, nint bytesOfC)
    {
        if ((bytesOfA | bytesOfB | bytesOfC) == 0) return;
        for (var i = 0; i < count; i++) steps[i].Job.Move(bytesOfA, bytesOfB, bytesOfC);
    }

    private void CutAnew<V>(in View a, in View b, in View c) where V : unmanaged, ILanes<V>
    {
        count = 0;
        var panels = Panels.InPlace(in b);
        var blocks = EqualParts.Count(c.Rows, TileShape<V>.RowsKept(a.Columns, c.Columns));
        for (var block = 0; block < blocks; block++)
        {
            var row = EqualParts.Start(c.Rows, block, blocks);
            var rows = EqualParts.Start(c.Rows, block + 1, blocks) - row;
            var (rowsOfA, rowsOfC) = (Strips.InPlace(a.Block(row, 0, rows, a.Columns)), c.Block(row, 0, rows, c.Columns));
            Add<V>(new(in rowsOfA, in panels, in rowsOfC, row, resume: false));
        }
    }

    private void Add<V>(in TilePart part) where V : unmanaged, ILanes<V>
    {
        if (part.B.IsPacked) Add<V, Row1<V, Packed>, Row2<V, Packed>>(in part);
        else Add<V, Row1<V, InPlace>, Row2<V, InPlace>>(in part);
    }

    private void Add<V, TRow1, TRow2>(in TilePart part) where V : unmanaged, ILanes<V> where TRow1 : struct, ITile where TRow2 : struct, ITile
    {
        var cut = new PanelCut<V>(part.C.Columns);
        Add<V, TRow2>(in part, 0, 2 * V.Count, cut.Pairs);
        Add<V, TRow2>(in part, cut.Pairs * 2 * V.Count, cut.Overlapping, 1);
        Add<V, TRow1>(in part, part.C.Columns - cut.Single, cut.Single, 1);
    }

    /// <summary>Cuts some panels into tiles.</summary>
    private void Add<V, TRow>(in TilePart part, int column, int width, int panels) where V : unmanaged, ILanes<V> where TRow : struct, ITile
    {
        if (width * panels == 0) return;
        var cut = new StripCut<V>(part.C.Rows);
        Add<V, TRow>(in part, 0, cut.Height + 1, cut.Taller, column, width, panels);
        Add<V, TRow>(in part, cut.FirstOfOthers, cut.Height, cut.Others, column, width, panels);
    }

    private void Add<V, TRow>(in TilePart part, int row, int height, int strips, int column, int width, int panels) where V : unmanaged, ILanes<V> where TRow : struct, ITile
    {
        if (strips == 0) return;
        if (count == steps.Length) Array.Resize(ref steps, 2 * count);
        ref var step = ref steps[count++];
        step.Kernel = TileKernel<E>.Of<TRow>(height);
        ref readonly var a = ref part.A;
        ref readonly var b = ref part.B;
        ref readonly var c = ref part.C;
        ref var job = ref step.Job;
        job.A = a.At(row);
        (job.ARow, job.AStep, job.AStrip) = (a.Row, a.Step(height), a.Next(height));
        job.B = b.At(column);
        (job.BStep, job.BPanel, job.Right) = (b.Step(width), b.Next(width), width - V.Count);
        job.C = c[row, column];
        (job.CRow, job.CPanel) = (c.RowStride, width);
        (job.Lanes, job.Height, job.Depth, job.Strips, job.Panels, job.FirstRow, job.Resume) = (V.Count, height, a.Depth, strips, panels, part.FirstRow + row, part.Resume);
    }
}
