using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>C = A·B, each sum with the ending applied: cut into tiles once, if it is small.</summary>
internal sealed class PreparedProduct<E> : Prepared where E : struct, IEnding
{
    private readonly View a, b, c;
    private readonly E ending;
    private readonly TileList<E>? tiles;
    private readonly bool isLarge;

    /// <summary>B and C have consecutive columns, C as many as fill cache lines; it shares no memory with A and B.</summary>
    public PreparedProduct(in View a, in View b, in View c, in E ending)
    {
        (this.a, this.b, this.c, this.ending) = (a, b, c, ending);
        isLarge = LargeProduct.Pays(in a, in b);
        if (isLarge) return;
        tiles = Lanes8.IsFast ? new TileList<E>().Cut<Lanes8>(in a, in b, in c)
            : Lanes4.IsFast ? new TileList<E>().Cut<Lanes4>(in a, in b, in c)
            : Lanes2.IsFast ? new TileList<E>().Cut<Lanes2>(in a, in b, in c)
            : null;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run()
    {
        if (tiles is not null) tiles.Run(in ending);
        else if (isLarge) Product.Times(in a, in b, in c, in ending);
        else Product.Define(in a, in b, in c, in ending);
    }
}
