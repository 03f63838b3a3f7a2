namespace Backprop;

/// <summary>How large tiles of registers <typeparamref name="V"/> are: as many accumulators as the machine has registers to spare.</summary>
internal static class TileShape<V> where V : unmanaged, ILanes<V>
{
    /// <summary>
    /// Entries of A and C that stay in the second-level cache while B's panels pass by: 128 kB. With more some of its sets overflow,
    /// and rows of C whose lines reach into the next panel are fetched and written twice.
    /// </summary>
    private const int EntriesKept = 16 * 1024;

    /// <summary>Entries of B, half the second-level cache, that stay there as long as its panels pass by.</summary>
    private const int EntriesNear = 64 * 1024;

    /// <summary>A panel that has come from a farther cache, which other threads use too, serves at least so many tiles.</summary>
    private const int FewestTiles = 2;

    /// <summary>
    /// AVX-512 has 32 registers: 12 rows of two, two for B, one for A, and some for what endings keep; with 14 rows they would spill.
    /// Twelve rows a multiple of 4096 bytes apart also just fit the twelve ways of a first-level cache. Others have 16 registers.
    /// </summary>
    public static int Tallest => V.Count == 8 ? 12 : 6;

    /// <summary>How many rows at most to finish before the next; with two panels at most hardly anything is read again, and all may be done at once.</summary>
    public static int RowsKept(int depth, int columns)
    {
        if (columns <= 4 * V.Count) return int.MaxValue;
        var fewest = (long)depth * columns <= EntriesNear ? 1 : FewestTiles;
        return Math.Max(fewest, EntriesKept / (depth + columns) / Tallest) * Tallest;
    }
}
