using Backprop;

namespace Benchmarks;

/// <summary>The number of threads that products may use, until it is disposed of; everything else here is measured on one.</summary>
internal readonly struct ThreadLimit : IDisposable
{
    private const int Otherwise = 1;

    public static ThreadLimit Of(int threads)
    {
        Threads.Limit = threads;
        return default;
    }

    public void Dispose() => Threads.Limit = Otherwise;
}
