using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>
/// to = aᵀ, rows of whole cache lines both. Whole blocks are turned where there is room for them: what is in memory below the last row of
/// a is copied along, to where no one reads it.
/// </summary>
internal sealed unsafe class PreparedTurn : Prepared
{
    private const int Block = 4;

    private readonly double* from, to;
    private readonly nint column, row;
    private readonly int rows, columns;

    /// <param name="a">What to turn.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="hasRoom">Whether what is below the last row of to may be written, too.</param>
    public PreparedTurn(View a, View to, bool hasRoom)
    {
        (column, row) = (a.RowStride, to.RowStride);
        (rows, columns) = (hasRoom ? AlignedMemory.Padded(to.Rows) : to.Rows, (a.Rows + Block - 1) / Block * Block);
        from = a.Data;
        this.to = to.Data;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run() => Transposition.Copy(from, column, to, row, rows, columns);
}
