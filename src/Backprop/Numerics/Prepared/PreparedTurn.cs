using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>to = aᵀ, rows of whole cache lines both.</summary>
/// <param name="a">What to turn; what is in memory below its last row is copied along up to a whole block.</param>
/// <param name="to">Where it goes.</param>
/// <param name="hasRoom">Whether there is room for a whole block below the last row of to, too.</param>
internal sealed class PreparedTurn(View a, View to, bool hasRoom) : Prepared
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run()
    {
        if (hasRoom) Transposition.TurnBlocks(in a, in to);
        else Transposition.Turn(in a, in to);
    }
}
