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

/// <summary>The product in registers <typeparamref name="V"/>, or narrower ones where C's columns don't fill one.</summary>
internal static unsafe class Product<V, E> where V : unmanaged, ILanes<V> where E : struct, IEnding
{
    [ThreadStatic] private static TileList<E>? tiles;
    [ThreadStatic] private static LargeProduct<V, E>? large;

    public static void Times(in View a, in View b, in View c, in E ending)
    {
        if (c.Columns < V.Count) Narrower(in a, in b, in c, in ending);
        else if (LargeProduct.Pays(in a, in b)) (large ??= new()).Run(in a, in b, in c, in ending);
        else (tiles ??= new()).Cut<V>(in a, b.ColumnStride == 1 ? b : Transposition.InRows(in b, &Scratch.B), in c).Run(in ending);
    }

    private static void Narrower(in View a, in View b, in View c, in E ending)
    {
        if (V.Count == 8) Product<Lanes4, E>.Times(in a, in b, in c, in ending);
        else if (V.Count == 4) Product<Lanes2, E>.Times(in a, in b, in c, in ending);
        else Product<Lane1, E>.Times(in a, in b, in c, in ending);
    }
}
