namespace Backprop;

/// <summary>
/// How columns are cut into panels for registers <typeparamref name="V"/>: pairs of registers side by side, then a pair that overlaps
/// if columns are left over, then a single register if there is still one to fill.
/// </summary>
internal readonly struct PanelCut<V> where V : unmanaged, ILanes<V>
{
    /// <param name="columns">At least as many as a register holds.</param>
    public PanelCut(int columns)
    {
        var (registers, left) = (columns / V.Count, columns % V.Count);
        Overlapping = left > 0 ? V.Count + left : 0;
        var others = left > 0 ? registers - 1 : registers;
        (Pairs, Single) = (others / 2, others % 2 * V.Count);
    }

    /// <summary>Number of panels of two registers side by side.</summary>
    public int Pairs { get; }

    /// <summary>Width of the panel behind them, less than two registers and more than one; or 0.</summary>
    public int Overlapping { get; }

    /// <summary>Width of the last panel, one register; or 0.</summary>
    public int Single { get; }

    /// <summary>Number of panels.</summary>
    public int Count => Pairs + (Overlapping > 0 ? 1 : 0) + (Single > 0 ? 1 : 0);

    /// <summary>Width of a panel counted from 0.</summary>
    public int Width(int panel) => panel < Pairs ? 2 * V.Count : panel == Pairs && Overlapping > 0 ? Overlapping : Single;

    /// <summary>Its first column.</summary>
    public int Column(int panel) => Math.Min(panel, Pairs) * 2 * V.Count + (panel > Pairs ? Overlapping : 0);
}
