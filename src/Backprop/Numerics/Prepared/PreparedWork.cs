using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>Work in the widest registers of the machine.</summary>
internal sealed class PreparedWork<TWork>(TWork work) : Prepared where TWork : struct, ILaneWork
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run() => LaneWork.Run(in work);
}
