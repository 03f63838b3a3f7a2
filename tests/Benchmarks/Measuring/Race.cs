namespace Benchmarks;

/// <summary>
/// Contestants take turns, round after round, so that whatever slows the machine for a while slows them all; each is judged by the median
/// of its rounds.
/// </summary>
internal static class Race
{
    private const int Rounds = 7, RoundsOfSlow = 5;
    private const double Slow = 1;
    private const double WarmUp = 0.25, LeastSeconds = 0.3;

    /// <summary>What one piece of work took each of them, in their order.</summary>
    /// <param name="contestants">Who runs.</param>
    /// <param name="roundSeconds">About how long a round of one contestant lasts; short rounds are the more.</param>
    /// <param name="pauseSeconds">Rest before each round: threads of the one before may still be spinning.</param>
    public static Measurement[] Run(IReadOnlyList<Contestant> contestants, double roundSeconds = 0.1, double pauseSeconds = 0)
    {
        var repeats = contestants.Select(contestant => Repeats(contestant, roundSeconds)).ToArray();
        var rounds = contestants.Select(_ => new List<double>()).ToArray();
        var count = Math.Max(Rounds, (int)(LeastSeconds / roundSeconds));
        for (var round = 0; round < count; round++)
            for (var c = 0; c < contestants.Count; c++)
            {
                if (round >= RoundsOfSlow && rounds[c][0] > Slow) continue;
                if (pauseSeconds > 0) Thread.Sleep(TimeSpan.FromSeconds(pauseSeconds));
                rounds[c].Add(contestants[c].SecondsFor(repeats[c]) / repeats[c]);
            }
        return [.. rounds.Select(Measurement.Of)];
    }

    /// <summary>What one piece of work takes a single contestant.</summary>
    public static Measurement Time(Action work, double roundSeconds = 0.1) => Run([Contestant.Of("", work)], roundSeconds)[0];

    /// <summary>Warms a contestant up until its code is compiled as it will stay, and finds how much work fills a round.</summary>
    private static int Repeats(Contestant contestant, double roundSeconds)
    {
        var (repeats, spent) = (1, 0.0);
        while (true)
        {
            var seconds = contestant.SecondsFor(repeats);
            spent += seconds;
            if (seconds >= roundSeconds / 4 && spent >= WarmUp)
                return Math.Max(1, (int)Math.Round(repeats * roundSeconds / seconds));
            if (seconds < roundSeconds / 4) repeats *= 2;
        }
    }
}
