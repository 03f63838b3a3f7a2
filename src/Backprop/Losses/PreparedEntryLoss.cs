using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>A loss of each entry alone.</summary>
internal sealed class PreparedEntryLoss<TEntry, TSlope>(EntryLossWork<TEntry, TSlope> work) : PreparedLoss
    where TEntry : struct, IFormula2 where TSlope : struct, IFormula2
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run() => LaneWork.Run(in work);
}
