using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>
/// C = A·B over whole tiles. Entry (i, k) of a tile's part of A lies at a + i·ARow + k·AStep, so that Aᵀ is A with the strides
/// exchanged, and the part of the tile below AChunk further on; row k of B's panel number p lies at b + p·BPanel + k·BStep, so that
/// B may stand in place or be packed.
/// </summary>
internal unsafe struct TileJob
{
    public double* A, B, C;
    public nint ARow, AStep, AChunk, BStep, BPanel, CRow;
    public int Depth, Chunks, Panels, FirstRow;

    /// <summary>Whether to go on from the numbers in C: the earlier part of k has already been added.</summary>
    public bool Resume;

    /// <summary>Runs Chunks tiles one below the other, for every panel of columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TTile, TEnding>(in TileJob job, in TEnding ending) where TTile : struct, ITile where TEnding : struct, IEnding
    {
        nint aRow = job.ARow, aStep = job.AStep, bStep = job.BStep, cRow = job.CRow;
        for (var panel = 0; panel < job.Panels; panel++)
            for (var chunk = 0; chunk < job.Chunks; chunk++)
            {
                double* a = job.A + chunk * job.AChunk, b = job.B + panel * job.BPanel;
                double* c = job.C + chunk * TTile.Rows * cRow + panel * TTile.Columns;
                TTile tile = default;
                if (job.Resume) tile.Load(c, cRow);
                for (var k = job.Depth; k > 0; k--, a += aStep, b += bStep) tile.MultiplyAdd(a, aRow, b);
                tile.Store(in ending, c, cRow, job.FirstRow + chunk * TTile.Rows);
            }
    }
}
