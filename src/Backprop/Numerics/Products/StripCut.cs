namespace Backprop;

/// <summary>How rows are cut into strips, each as high as a tile of registers <typeparamref name="V"/>: the fewest, as equal in height as can be, the taller ones first.</summary>
internal readonly struct StripCut<V> where V : unmanaged, ILanes<V>
{
    /// <param name="rows">At least one.</param>
    public StripCut(int rows)
    {
        var strips = EqualParts.Count(rows, TileShape<V>.Tallest);
        (Height, Taller) = (rows / strips, rows % strips);
        Others = strips - Taller;
    }

    /// <summary>Number of rows of a strip; the taller ones have one more.</summary>
    public int Height { get; }

    /// <summary>Number of strips with one row more.</summary>
    public int Taller { get; }

    /// <summary>Number of strips behind them.</summary>
    public int Others { get; }

    /// <summary>Where those begin.</summary>
    public int FirstOfOthers => Taller * (Height + 1);
}
