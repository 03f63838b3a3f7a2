namespace Backprop;

/// <summary>How large tiles of registers <typeparamref name="V"/> are: as many accumulators as the machine has registers to spare.</summary>
internal static class TileShape<V> where V : unmanaged, ILanes<V>
{
    /// <summary>Entries of A that stay in the second-level cache while B's panels pass by.</summary>
    private const int EntriesKept = 48 * 1024;

    /// <summary>Columns of a tile of two registers.</summary>
    public static int Wide => 2 * V.Count;

    /// <summary>AVX-512 has 32 registers: 14 rows of two, two for B, one for A. Others have 16.</summary>
    public static int Tallest => V.Count == 8 ? 14 : 6;

    public static int RowsKept(int depth) => Math.Max(1, EntriesKept / Math.Max(1, depth) / Tallest) * Tallest;
}
