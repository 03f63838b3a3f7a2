using System.Globalization;
using Backprop;

namespace Benchmarks;

/// <summary>How the cost grows: with batch, width, depth and runs as a power, with threads and workers as a share.</summary>
internal static class ScalingMode
{
    public static IEnumerable<Report> Measure(Filter filter)
    {
        AssertFit();
        var curves = Curves.All.Where(curve => filter.Takes(curve.Name)).ToArray();
        if (curves.Length > 0)
            foreach (var report in Grow(curves)) yield return report;
        if (ThreadsTable.Measure(filter) is { } threads) yield return threads;
    }

    private static IEnumerable<Report> Grow(Curve[] curves)
    {
        var exponents = new Report("scaling", "How the cost grows: time ∝ sizeᵖ, fitted to logarithms",
            new WordColumn("what grows"), new WordColumn("from – to"), NumberColumn.Exponent("p"), NumberColumn.Exponent("standard error"), NumberColumn.Exponent("p of the larger half"));
        var points = new Report("scaling-points", "What was fitted",
            new WordColumn("what grows"), NumberColumn.Count("size"), NumberColumn.Plain("µs"), NumberColumn.Spread, NumberColumn.Plain("µs for each of the size"));
        var lines = new List<(string, IReadOnlyList<double>, IReadOnlyList<double>)>();
        foreach (var curve in curves)
        {
            Progress.Say(curve.Name);
            var times = curve.Measure();
            var fitted = curve.Values.Zip(times, (value, time) => ((double)value, time.Seconds)).ToArray();
            foreach (var (value, time) in curve.Values.Zip(times)) points.Add(curve.Name, (double)value, time.Microseconds, time.SpreadPercent, time.Microseconds / value);
            var (all, larger) = (PowerLaw.Through(fitted), PowerLaw.Through(fitted[(fitted.Length / 2)..]));
            exponents.Add(curve.Name, string.Create(CultureInfo.InvariantCulture, $"{curve.Values[0]:N0} – {curve.Values[^1]:N0}"), all.Exponent, all.Error, larger.Exponent);
            lines.Add((curve.Name[..curve.Name.IndexOf(':')], [.. curve.Values.Select(value => (double)value)], [.. times.Select(time => time.Seconds / times[0].Seconds)]));
        }
        exponents.Note("1 is in proportion; below it, a part of the cost doesn't grow; width tends to 2, as weights do.");
        exponents.Picture = Plot.Lines("How the cost grows", [.. lines]).LogX().LogY().Axes("size", "time, the smallest taken as 1");
        return [points, exponents];
    }

    /// <summary>The fit finds the exponent of a power.</summary>
    private static void AssertFit()
    {
        var fit = PowerLaw.Through([.. Enumerable.Range(1, 9).Select(x => ((double)x, 3 * Math.Pow(x, 1.5)))]);
        if (!(Math.Abs(fit.Exponent - 1.5) < 1e-12 && fit.Error < 1e-12)) throw new BenchmarkException($"The fit finds {fit} in 3·x^1.5; nothing was timed.");
    }
}
