using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>
/// Two tiles of products over the same depth, side by side. A sum waits for the one before it in its own chain only: few rows keep a
/// processor waiting most of the time, which a second tile can use.
/// </summary>
internal readonly unsafe struct TilePair<E>(delegate*<in TileJob, in E, in TileJob, in E, void> code) where E : struct, IEnding
{
    public void Run(in TileJob first, in E firstEnding, in TileJob second, in E secondEnding) => code(in first, in firstEnding, in second, in secondEnding);

    /// <summary>The code for two jobs of one tile each, one register wide.</summary>
    public static TilePair<E> Of(in TileJob first, in TileJob second) => first.Lanes switch
    {
        8 => Of<Row1<Lanes8, InPlace>>(in first, in second),
        4 => Of<Row1<Lanes4, InPlace>>(in first, in second),
        _ => Of<Row1<Lanes2, InPlace>>(in first, in second),
    };

    private static TilePair<E> Of<R1>(in TileJob first, in TileJob second) where R1 : struct, ITile => second.Lanes switch
    {
        8 => TileOf<R1>.Height<First<Row1<Lanes8, InPlace>>, TilePair<E>>(first.Height, new(second.Height)),
        4 => TileOf<R1>.Height<First<Row1<Lanes4, InPlace>>, TilePair<E>>(first.Height, new(second.Height)),
        _ => TileOf<R1>.Height<First<Row1<Lanes2, InPlace>>, TilePair<E>>(first.Height, new(second.Height)),
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<T1, T2>(in TileJob first, in E firstEnding, in TileJob second, in E secondEnding) where T1 : struct, ITile where T2 : struct, ITile
    {
        T1 tile1 = default;
        T2 tile2 = default;
        double* a1 = first.A, b1 = first.B, a2 = second.A, b2 = second.B;
        nint row1 = first.ARow, aStep1 = first.AStep, bStep1 = first.BStep, row2 = second.ARow, aStep2 = second.AStep, bStep2 = second.BStep;
        for (var k = first.Depth; k > 0; k--, a1 += aStep1, b1 += bStep1, a2 += aStep2, b2 += bStep2)
        {
            tile1.MultiplyAdd(a1, row1, b1, 0);
            tile2.MultiplyAdd(a2, row2, b2, 0);
        }
        tile1.Store(in firstEnding, first.C, first.CRow, 0, first.FirstRow);
        tile2.Store(in secondEnding, second.C, second.CRow, 0, second.FirstRow);
    }

    private readonly struct First<R2>(int secondHeight) : ITileUser<TilePair<E>> where R2 : struct, ITile
    {
        public TilePair<E> Use<TTile>() where TTile : struct, ITile => TileOf<R2>.Height<Second<TTile>, TilePair<E>>(secondHeight, default);
    }

    private readonly struct Second<T1> : ITileUser<TilePair<E>> where T1 : struct, ITile
    {
        public TilePair<E> Use<TTile>() where TTile : struct, ITile => new(&Run<T1, TTile>);
    }
}
