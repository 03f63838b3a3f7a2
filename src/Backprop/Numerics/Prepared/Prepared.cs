using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>
/// Work on numbers that stay in place: prepared once, run many times. A pass through a network is a list of such works. They are compiled
/// as they will stay, since most runs are over before the runtime would find out which of its methods are worth it.
/// </summary>
internal abstract class Prepared
{
    public abstract void Run();

    /// <summary>Whether it would be worth doing it together with other work of its kind.</summary>
    public virtual bool MayJoin => false;

    /// <summary>This and the next at once, which must not depend on it; null if they had better be done one after the other.</summary>
    public virtual Prepared? With(Prepared next) => null;

    /// <summary>One after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(Prepared[] works)
    {
        foreach (var work in works) work.Run();
    }
}
