namespace Backprop;

/// <summary>
/// C = A·B, where A and B may be transposed views. Entry (i, j) is ((0 + a₀·b₀) + a₁·b₁) + …, each step with one rounding (fused
/// multiply-add), in the order of k: however the work is cut into tiles, blocks and threads, every bit is the definition's.
/// </summary>
internal static unsafe class Product
{
    /// <summary>The definition.</summary>
    public static void Define<E>(in View a, in View b, in View c, in E ending) where E : struct, IEnding
    {
        for (var i = 0; i < c.Rows; i++)
            for (var j = 0; j < c.Columns; j++)
            {
                var sum = 0.0;
                for (var k = 0; k < a.Columns; k++) sum = Math.FusedMultiplyAdd(*a[i, k], *b[k, j], sum);
                *c[i, j] = ending.Of(new Lane1(sum), c[i, j], i).Value;
            }
    }

    /// <summary>(m × k)·(k × n), each sum with the ending applied. C has consecutive columns and shares no memory with A and B.</summary>
    public static void Times<E>(in View a, in View b, in View c, in E ending) where E : struct, IEnding
    {
        if (c.Rows == 0 || c.Columns == 0) return;
        if (Lanes8.IsFast) Product<Lanes8, E>.Times(in a, in b, in c, in ending);
        else if (Lanes4.IsFast) Product<Lanes4, E>.Times(in a, in b, in c, in ending);
        else if (Lanes2.IsFast) Product<Lanes2, E>.Times(in a, in b, in c, in ending);
        else Define(in a, in b, in c, in ending);
    }
}

/// <summary>The product in registers <typeparamref name="V"/>.</summary>
internal static unsafe class Product<V, E> where V : unmanaged, ILanes<V> where E : struct, IEnding
{
    [ThreadStatic] private static TileList<E>? tiles;

    public static void Times(in View a, in View b, in View c, in E ending)
    {
        var inPlace = b.ColumnStride == 1 ? b : Transposition.Copy(in b, &Scratch.Factor);
        var whole = c.Columns / V.Count * V.Count;
        if (whole > 0) (tiles ??= new()).Cut<V>(in a, in inPlace, c.Block(0, 0, c.Rows, whole)).Run(in ending);
        if (whole < c.Columns) Edge(in a, inPlace.Block(0, whole, b.Rows, c.Columns - whole), c.Block(0, whole, c.Rows, c.Columns - whole), in ending);
    }

    /// <summary>The last columns, too few for a register: done in full width beside the matrix and copied over.</summary>
    private static void Edge(in View a, in View b, in View c, in E ending)
    {
        var factor = new View(Scratch.Edge(V.Count * (nint)b.Rows), b.Rows, V.Count, V.Count);
        for (var k = 0; k < b.Rows; k++)
            for (var j = 0; j < V.Count; j++) *factor[k, j] = j < b.Columns ? *b[k, j] : 0;
        var sums = new View(Scratch.Result(V.Count * (nint)c.Rows), c.Rows, V.Count, V.Count);
        Product<V, Plain>.Times(in a, in factor, in sums, new Plain());
        for (var i = 0; i < c.Rows; i++)
            for (var j = 0; j < c.Columns; j++) *c[i, j] = ending.Of(new Lane1(*sums[i, j]), c[i, j], i).Value;
    }
}
