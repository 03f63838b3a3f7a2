namespace Backprop;

/// <summary>A product whose factors and result stay in place: cut into tiles once, if it is small, and run many times.</summary>
internal sealed unsafe class PreparedProduct<E> where E : struct, IEnding
{
    private readonly View a, b, c;
    private readonly TileList<E>? tiles;
    private readonly bool isLarge;

    /// <summary>C = A·B. B and C have consecutive columns, C as many as fill cache lines; it shares no memory with A and B.</summary>
    public PreparedProduct(in View a, in View b, in View c)
    {
        (this.a, this.b, this.c) = (a, b, c);
        isLarge = LargeProduct.Pays(in a, in b);
        if (isLarge) return;
        tiles = Lanes8.IsFast ? new TileList<E>().Cut<Lanes8>(in a, in b, in c)
            : Lanes4.IsFast ? new TileList<E>().Cut<Lanes4>(in a, in b, in c)
            : Lanes2.IsFast ? new TileList<E>().Cut<Lanes2>(in a, in b, in c)
            : null;
    }

    public void Run(in E ending)
    {
        if (tiles is not null) tiles.Run(in ending);
        else if (isLarge) Product.Times(in a, in b, in c, in ending);
        else Product.Define(in a, in b, in c, in ending);
    }
}
