using System.Runtime.ExceptionServices;

namespace Backprop;

/// <summary>Threads that share out numbered work: each takes the next number, so that none waits while there is work.</summary>
internal static class Workers
{
    /// <summary>Does 0, 1, …, count − 1. Where some fail, the failure of the lowest number is thrown, whatever the number of workers.</summary>
    /// <param name="count">How much work there is.</param>
    /// <param name="workers">Threads, the caller's among them.</param>
    /// <param name="create">What a worker keeps from one number to the next; called by its thread.</param>
    /// <param name="work">Does a number.</param>
    public static void ForEach<T>(int count, int workers, Func<T> create, Action<T, int> work)
    {
        var (next, failed, gate) = (-1, count, new Lock());
        ExceptionDispatchInfo? failure = null;
        var threads = Enumerable.Range(1, Math.Max(0, Math.Min(workers, count) - 1)).Select(_ => new Thread(Share) { IsBackground = true }).ToArray();
        foreach (var thread in threads) thread.Start();
        Share();
        foreach (var thread in threads) thread.Join();
        failure?.Throw();

        void Share()
        {
            using var single = Threads.Single();
            var own = create();
            for (var i = Interlocked.Increment(ref next); i < Volatile.Read(ref failed); i = Interlocked.Increment(ref next))
            {
                try
                {
                    work(own, i);
                }
                catch (Exception exception)
                {
                    lock (gate)
                        if (i < failed) (failed, failure) = (i, ExceptionDispatchInfo.Capture(exception));
                }
            }
        }
    }
}
