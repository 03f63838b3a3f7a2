using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>Work on numbers in memory, written once for registers of any width.</summary>
internal interface ILaneWork
{
    void Run<T>() where T : unmanaged, ILanes<T>;
}

internal static class LaneWork
{
    /// <summary>The work, done in the widest registers of the machine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TWork>(in TWork work) where TWork : struct, ILaneWork
    {
        if (Lanes8.IsFast) work.Run<Lanes8>();
        else if (Lanes4.IsFast) work.Run<Lanes4>();
        else if (Lanes2.IsFast) work.Run<Lanes2>();
        else work.Run<Lane1>();
    }
}
