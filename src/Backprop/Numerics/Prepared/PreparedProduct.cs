using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>Products whose factors and result stay in place.</summary>
internal static class PreparedProduct
{
    /// <summary>Whether A·B is merely cut into tiles.</summary>
    public static bool IsSmall(View a, View b) => b.ColumnStride == 1 && !LargeProduct.Pays(in a, in b);

    /// <summary>
    /// C = A·B, each sum with the ending applied: a small product as the tiles it is cut into, in any order. B and C have consecutive
    /// columns, as many as <see cref="View.ToLines"/> has; C shares no memory with A and B.
    /// </summary>
    public static IEnumerable<Prepared> Of<E>(View a, View b, View c, E ending) where E : struct, IEnding
    {
        if (!IsSmall(a, b) || !Lanes2.IsFast) return [new PreparedWhole<E>(a, b, c, ending)];
        var tiles = Lanes8.IsFast && c.Columns >= Lanes8.Count ? new TileList<E>().Cut<Lanes8>(in a, in b, in c)
            : Lanes4.IsFast ? new TileList<E>().Cut<Lanes4>(in a, in b, in c)
            : new TileList<E>().Cut<Lanes2>(in a, in b, in c);
        return tiles.Prepare(ending);
    }

    /// <summary>A product that is large, or that is done as it is defined.</summary>
    private sealed class PreparedWhole<E>(View a, View b, View c, E ending) : Prepared where E : struct, IEnding
    {
        public override void Run() => Product.Times(in a, in b, in c, in ending);
    }
}
