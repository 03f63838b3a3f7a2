using System.Globalization;
using Backprop;

namespace Benchmarks;

/// <summary>
/// The roofline: a step can be no quicker than its operations at the rate of multiply-adds, nor than its bytes at the rate of the memory they are in.
/// </summary>
internal static class RooflineMode
{
    private static readonly (string Name, int Bytes)[] Memories = [("16 kB", 16 << 10), ("256 kB", 256 << 10), ("4 MB", 4 << 20), ("32 MB", 32 << 20), ("256 MB", 256 << 20)];

    private static readonly WordColumn Network = new("network");
    private static readonly NumberColumn Intensity = NumberColumn.Plain("FLOP a byte"), Rate = NumberColumn.Plain("GFLOP/s"), OfRoof = NumberColumn.Percent("of the roof");

    public static IEnumerable<Report> Measure(Filter filter)
    {
        var workloads = Workload.All.Where(workload => filter.Takes(workload.Title)).ToArray();
        if (workloads.Length == 0) yield break;
        var (peak, rates) = Roofs();
        var report = new Report("roofline", "Attained rate against arithmetic intensity, one thread",
            Network, NumberColumn.Plain("kFLOP a step"), NumberColumn.Plain("kB moved"), Intensity, NumberColumn.Plain("kB in use"),
            Rate, NumberColumn.Spread, NumberColumn.Plain("roof, GFLOP/s"), OfRoof);
        foreach (var workload in workloads)
        {
            Progress.Say(workload.Title);
            Agreement.AssertStepIsGradient(workload);
            var time = Race.Run([TrainerSteps.Of("", workload)])[0];
            var (intensity, attained) = (workload.Operations / workload.Bytes, workload.Operations / time.Seconds);
            var rate = rates[Array.FindIndex(Memories, memory => workload.WorkingSet <= memory.Bytes)];
            var roof = Math.Min(peak, rate * intensity);
            report.Add(workload.Title, workload.Operations / 1e3, workload.Bytes / 1e3, intensity, workload.WorkingSet / 1e3, attained / 1e9, time.SpreadPercent, roof / 1e9, 100 * attained / roof);
        }
        var reading = string.Join(", ", Memories.Zip(rates, (memory, rate) => string.Create(CultureInfo.InvariantCulture, $"{memory.Name} {rate / 1e9:F0} GB/s")));
        report.Note(string.Create(CultureInfo.InvariantCulture, $"Multiply-adds in registers: {peak / 1e9:F0} GFLOP/s. Reading data again and again: {reading}."));
        report.Note("A step's operations are those of its products; its bytes are counted as if each matrix were read or written once wherever it is used. " +
            "The roof takes the smallest of these memories that holds all of the step.");
        report.Picture = Draw(report, peak, rates);
        yield return report;
    }

    private static (double Peak, double[] Rates) Roofs()
    {
        Progress.Say("multiply-adds and memory");
        var memories = Memories.Select(memory => new ReadingRate(memory.Bytes)).ToArray();
        var times = Race.Run([Contestant.Of("", MultiplyAddRate.Run), .. memories.Select(memory => Contestant.Of("", memory.Run))]);
        return (MultiplyAddRate.Operations / times[0].Seconds, [.. memories.Zip(times.Skip(1), (memory, time) => memory.Bytes / time.Seconds)]);
    }

    private static Plot Draw(Report report, double peak, double[] rates)
    {
        var intensities = report.Rows.Select(row => row[Intensity]).ToArray();
        var (low, high) = (intensities.Min() / 4, Math.Max(intensities.Max() * 4, 2 * peak / rates[^1]));
        (string, IReadOnlyList<double>, IReadOnlyList<double>) Roof((string Name, int) memory, double rate)
        {
            double[] at = [low, Math.Clamp(peak / rate, low, high), high];
            return ("data of " + memory.Name, at, [.. at.Select(intensity => Math.Min(peak, rate * intensity) / 1e9)]);
        }
        var plot = Plot.Lines("Attained rate under the roofs of processor and memory", [.. Memories.Zip(rates, Roof)]);
        foreach (var row in report.Rows) plot = plot.Mark(row[Intensity], row[Rate], row[Network][..2]);
        var words = report.Rows.Select(row => string.Create(CultureInfo.InvariantCulture,
            $"{row[Network][..2]}: {row[Intensity]:G3} operations a byte, {row[Rate]:G3} GFLOP/s, {row[OfRoof]:F0} % of its roof."));
        return plot.LogX().LogY().Axes("floating-point operations a byte", "GFLOP/s").Size(760, 460)
            .Describe($"Rate against arithmetic intensity, both logarithmic. {string.Join(" ", words)}");
    }
}
