using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Backprop;

/// <summary>
/// C = A·B over whole tiles. Entry (i, k) of a tile's part of A lies at a + i·ARow + k·AStep, so that Aᵀ is A with the strides
/// exchanged, and that of the tile below AStrip further on; row k of B's panel number p lies at b + p·BPanel + k·BStep, so that
/// B may stand in place or be packed.
/// </summary>
internal unsafe struct TileJob
{
    /// <summary>From this depth on there is time to fetch the next tile's place while one is computed.</summary>
    private const int Long = 128;

    /// <summary>From this height on a tile's multiply-adds leave time to fetch a row of the next panel at each k.</summary>
    private const int Tall = 6;

    public double* A, B, C;
    public nint ARow, AStep, AStrip, BStep, BPanel, CRow, CPanel, Right;
    public int Lanes, Height, Depth, Strips, Panels, FirstRow;

    /// <summary>Whether to go on from the numbers in C: the earlier part of k has already been added.</summary>
    public bool Resume;

    /// <summary>Whether this is but one tile, a register wide.</summary>
    public readonly bool IsOneRegisterWideTile => Strips == 1 && Panels == 1 && Right == 0 && !Resume;

    /// <summary>Moves the factors and the result so many bytes on.</summary>
    public void Move(nint bytesOfA, nint bytesOfB, nint bytesOfC)
    {
        A = (double*)((byte*)A + bytesOfA);
        B = (double*)((byte*)B + bytesOfB);
        C = (double*)((byte*)C + bytesOfC);
    }

    /// <summary>Runs Strips tiles one below the other, for every panel of columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TTile, TEnding>(in TileJob job, in TEnding ending) where TTile : struct, ITile where TEnding : struct, IEnding
    {
        nint aRow = job.ARow, aStep = job.AStep, bStep = job.BStep, bPanel = job.BPanel, cRow = job.CRow, right = job.Right;
        double* firstB = job.B, firstC = job.C;
        for (var panels = job.Panels; panels > 0; panels--, firstB += bPanel, firstC += job.CPanel)
        {
            double* firstA = job.A, c = firstC;
            var row = job.FirstRow;
            for (var strips = job.Strips; strips > 0; strips--, firstA += job.AStrip, c += TTile.Rows * cRow, row += TTile.Rows)
            {
                if (job.Depth >= Long) TTile.Prefetch(strips > 1 ? c + TTile.Rows * cRow : firstC + job.CPanel, cRow, right);
                TTile tile = default;
                if (job.Resume) tile.Load(c, cRow, right);
                double* a = firstA, b = firstB;
                for (var k = job.Depth; k > 0; k--, a += aStep, b += bStep)
                {
                    if (TTile.FetchesAhead && TTile.Rows >= Tall) PrefetchRow<TTile>(b + bPanel);
                    tile.MultiplyAdd(a, aRow, b, right);
                }
                tile.Store(in ending, c, cRow, right, row);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PrefetchRow<TTile>(double* b) where TTile : struct, ITile
    {
        if (!Sse.IsSupported) return;
        Sse.Prefetch1(b);
        if (TTile.Columns > AlignedMemory.Line) Sse.Prefetch1(b + AlignedMemory.Line);
    }
}
