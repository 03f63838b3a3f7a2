using System.Runtime.ExceptionServices;

namespace Backprop;

/// <summary>
/// The threads that help with large products: made once, and for a while after each piece of work still looking for the next, so that
/// handing it over costs less than a microsecond. The one team serves one caller at a time; meanwhile others, and parts that call it
/// again, do their work alone.
/// </summary>
internal static class ThreadTeam
{
    private static int isTaken;
    private static Helper[] helpers = [];
    private static SharedWork? work;
    private static int parts, next;
    private static ExceptionDispatchInfo? failure;

    /// <summary>Does all parts, with as many threads as the caller may use; the first exception of a part is the caller's.</summary>
    public static void Run(SharedWork shared, int count)
    {
        var wanted = Math.Min(count, Threads.Allowed) - 1;
        if (wanted > 0 && Interlocked.CompareExchange(ref isTaken, 1, 0) == 0)
        {
            try
            {
                Share(shared, count, wanted);
            }
            finally
            {
                Volatile.Write(ref isTaken, 0);
            }
        }
        else for (var part = 0; part < count; part++) shared.Do(part);
    }

    private static void Share(SharedWork shared, int count, int wanted)
    {
        while (helpers.Length < wanted) helpers = [.. helpers, new Helper()];
        (work, parts, next, failure) = (shared, count, 0, null);
        for (var i = 0; i < wanted; i++) helpers[i].Call();
        TakeParts();
        for (var i = 0; i < wanted; i++) helpers[i].Dismiss();
        work = null;
        failure?.Throw();
    }

    /// <summary>Does parts until none is left. After an exception none is begun any more.</summary>
    internal static void TakeParts()
    {
        try
        {
            for (int part; (part = Interlocked.Increment(ref next) - 1) < parts;) work!.Do(part);
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
            Interlocked.Exchange(ref next, parts);
        }
    }
}
