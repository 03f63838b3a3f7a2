using System.Globalization;
using Backprop;

namespace Benchmarks;

/// <summary>
/// The roofline: a step can be no quicker than its operations at the rate of multiply-adds, nor than its bytes at the rate of the memory they are in.
/// </summary>
internal static class RooflineMode
{
    private static readonly (string Name, int Bytes)[] Memories = [("16 kB", 16 << 10), ("256 kB", 256 << 10), ("4 MB", 4 << 20), ("32 MB", 32 << 20), ("256 MB", 256 << 20)];

    public static IEnumerable<Report> Measure(Filter filter)
    {
        var workloads = Workload.All.Where(workload => filter.Takes(workload.Title)).ToArray();
        if (workloads.Length == 0) yield break;
        var (peak, rates) = Roofs();
        var report = new Report("roofline", "Attained rate against arithmetic intensity, one thread",
            Column.Words("network"), Column.Number("kFLOP a step"), Column.Number("kB moved"), Column.Number("FLOP a byte"), Column.Number("kB in use"),
            Column.Number("GFLOP/s"), Column.Spread, Column.Number("roof, GFLOP/s"), Column.Percent("of the roof"));
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
        report.Note(string.Create(CultureInfo.InvariantCulture,
            $"Multiply-adds in registers: {peak / 1e9:F0} GFLOP/s. Reading data again and again: {string.Join(", ", Memories.Zip(rates, (memory, rate) => string.Create(CultureInfo.InvariantCulture, $"{memory.Name} {rate / 1e9:F0} GB/s")))}."));
        report.Note("A step's operations are those of its products; its bytes are counted as if each matrix were read or written once wherever it is used. The roof takes the smallest of these memories that holds all of the step.");
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
        var intensities = report.Rows.Select(row => row[3].Number!.Value).ToArray();
        var (low, high) = (intensities.Min() / 4, Math.Max(intensities.Max() * 4, 2 * peak / rates[^1]));
        var plot = Plot.Lines("Attained rate under the roofs of processor and memory",
            [.. Memories.Zip(rates, (memory, rate) => ("data of " + memory.Name, (IReadOnlyList<double>)[low, Math.Clamp(peak / rate, low, high), high],
                (IReadOnlyList<double>)[Roof(low, rate), Roof(Math.Clamp(peak / rate, low, high), rate), Roof(high, rate)]))]);
        foreach (var row in report.Rows) plot = plot.Mark(row[3].Number!.Value, row[5].Number!.Value, row[0].Text![..2]);
        return plot.LogX().LogY().Axes("floating-point operations a byte", "GFLOP/s").Size(760, 460)
            .Describe($"Rate against arithmetic intensity, both logarithmic. {string.Join(" ", report.Rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row[0].Text![..2]}: {row[3].Number:G3} operations a byte, {row[5].Number:G3} GFLOP/s, {row[8].Number:F0} % of its roof.")))}");

        double Roof(double intensity, double rate) => Math.Min(peak, rate * intensity) / 1e9;
    }
}
