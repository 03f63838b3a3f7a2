namespace Backprop;

/// <summary>
/// How many threads a large product may use. Results don't depend on it: an entry is always computed by one thread, in one order, so
/// every bit is the same with any number of threads.
/// </summary>
public static class Threads
{
    private const string Variable = "BACKPROP_THREADS";
    private static int limit;
    [ThreadStatic] private static int alone;

    /// <summary>
    /// The most threads that work on one product, the caller's included. At first it is the environment variable BACKPROP_THREADS, and
    /// without one the number of processors; 1 keeps everything on the calling thread.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    /// <exception cref="FormatException">The variable isn't a whole number of at least 1.</exception>
    public static int Limit
    {
        get => limit > 0 ? limit : limit = AtFirst(Environment.GetEnvironmentVariable(Variable));
        set => limit = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), $"Threads.Limit can't be {value}; it counts the calling thread too, so 1 is the least.");
    }

    /// <summary>How many threads work that is begun on this thread may use.</summary>
    internal static int Allowed => alone > 0 ? 1 : Limit;

    /// <summary>Until it is disposed of, work begun on this thread stays on it: for callers that keep the processors busy themselves.</summary>
    internal static SingleThread Single()
    {
        alone++;
        return default;
    }

    internal static int AtFirst(string? setting) =>
        string.IsNullOrEmpty(setting) ? Environment.ProcessorCount
        : int.TryParse(setting, System.Globalization.CultureInfo.InvariantCulture, out var count) && count >= 1 ? count
        : throw new FormatException($"{Variable} is '{setting}', but must be a whole number of at least 1; unset it to use all processors.");

    /// <summary>The end of <see cref="Single"/>.</summary>
    internal readonly ref struct SingleThread
    {
        public void Dispose() => alone--;
    }
}
