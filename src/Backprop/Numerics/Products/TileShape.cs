namespace Backprop;

/// <summary>How large tiles of registers <typeparamref name="V"/> are: as many accumulators as the machine has registers to spare.</summary>
internal static class TileShape<V> where V : unmanaged, ILanes<V>
{
    /// <summary>Entries of A that stay in the second-level cache beside a B in place: half a megabyte.</summary>
    private const int EntriesKept = 64 * 1024;

    /// <summary>The same while packed panels pass by from a farther cache: with more, and their rows of C besides, some sets of the cache overflow.</summary>
    private const int EntriesKeptBesidePanels = 16 * 1024;

    /// <summary>
    /// AVX-512 has 32 registers: 12 rows of two, two for B, one for A, and some for what endings keep; with 14 rows they would spill.
    /// Twelve rows a multiple of 4096 bytes apart also just fit the twelve ways of a first-level cache. Others have 16 registers.
    /// </summary>
    public static int Tallest => V.Count == 8 ? 12 : 6;

    public static int RowsKept(int depth, bool packed) => Math.Max(1, (packed ? EntriesKeptBesidePanels : EntriesKept) / Math.Max(1, depth) / Tallest) * Tallest;
}
