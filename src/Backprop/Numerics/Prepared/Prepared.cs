using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>
/// Work on numbers that stay in place: prepared once, run many times. A pass through a network is a list of such works. They are compiled
/// as they will stay, since most runs are over before the runtime would find out which of its methods are worth it.
/// </summary>
internal abstract class Prepared
{
    public abstract void Run();

    /// <summary>One after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(Prepared[] works)
    {
        foreach (var work in works) work.Run();
    }
}
