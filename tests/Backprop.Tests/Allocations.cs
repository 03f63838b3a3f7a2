namespace Backprop.Tests;

/// <summary>What work allocates on the calling thread whenever it is done again.</summary>
internal static class Allocations
{
    private const int Times = 5;

    /// <summary>
    /// The least of several times: when another thread's test begins a collection, the rest of this thread's allocation block counts as
    /// allocated, but work that allocates does so every time.
    /// </summary>
    public static long Of(Action work) => Enumerable.Range(0, Times).Min(_ =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });
}
