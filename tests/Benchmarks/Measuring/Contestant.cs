using System.Diagnostics;

namespace Benchmarks;

/// <summary>Somebody who does the same work as the others and says how long it took.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="SecondsFor">Does the work so many times and returns the seconds that took in all.</param>
internal sealed record Contestant(string Name, Func<int, double> SecondsFor)
{
    /// <summary>Work in this process.</summary>
    public static Contestant Of(string name, Action work) => new(name, repeats =>
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < repeats; i++) work();
        return clock.Elapsed.TotalSeconds;
    });

    /// <summary>The same with products on so many threads.</summary>
    public Contestant On(int threads) => this with
    {
        SecondsFor = repeats => { using (ThreadLimit.Of(threads)) return SecondsFor(repeats); },
    };
}
