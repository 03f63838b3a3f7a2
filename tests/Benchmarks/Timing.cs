using System.Diagnostics;

namespace Benchmarks;

/// <summary>Times short work: repeats it until a round is long enough to measure, and takes the median of several rounds.</summary>
internal static class Timing
{
    private const int Rounds = 7;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(120);

    /// <summary>Seconds for one call.</summary>
    public static double Seconds(Action work)
    {
        var repeats = 1;
        while (Once(work, repeats) < Round.TotalSeconds / 4) repeats *= 2;
        repeats = Math.Max(1, (int)(repeats * Round.TotalSeconds / Math.Max(Once(work, repeats), 1e-9)));
        return Enumerable.Range(0, Rounds).Select(_ => Once(work, repeats) / repeats).Order().ElementAt(Rounds / 2);
    }

    private static double Once(Action work, int repeats)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < repeats; i++) work();
        return clock.Elapsed.TotalSeconds;
    }
}
