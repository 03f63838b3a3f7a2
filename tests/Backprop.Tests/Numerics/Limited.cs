namespace Backprop.Tests;

/// <summary>Another limit of threads while a test runs.</summary>
internal readonly struct Limited : IDisposable
{
    private readonly int before;

    private Limited(int before) => this.before = before;

    public static Limited To(int threads)
    {
        var before = Threads.Limit;
        Threads.Limit = threads;
        return new(before);
    }

    public void Dispose() => Threads.Limit = before;
}

/// <summary>Tests that change the limit of threads, or count what is allocated, have the process to themselves.</summary>
[CollectionDefinition(nameof(Threads), DisableParallelization = true)]
public sealed class ThreadsCollection;
