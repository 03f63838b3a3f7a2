using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Benchmarks;

/// <summary>The machine that a figure was measured on, and whether it had anything else to do.</summary>
internal static class Machine
{
    private const double Busy = 0.05;

    /// <summary>Processor, cores, runtime, width of the vectors.</summary>
    public static string Line { get; } = string.Create(CultureInfo.InvariantCulture,
        $"{Processor()}, {Environment.ProcessorCount} {(Environment.ProcessorCount == 1 ? "processor" : "processors")}, {RuntimeInformation.OSArchitecture}, .NET {Environment.Version}, vectors of {VectorBits} bits");

    public static int VectorBits => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 64;

    /// <summary>A warning where other programs are at work, from what the processors did during half a second of rest; null where they rested too, or where the system doesn't tell.</summary>
    public static string? Warning()
    {
        if (!File.Exists("/proc/stat")) return null;
        var before = Ticks();
        Thread.Sleep(500);
        var after = Ticks();
        var share = 1 - (after.Idle - before.Idle) / Math.Max(1, after.All - before.All);
        return share <= Busy ? null : string.Create(CultureInfo.InvariantCulture,
            $"Other programs keep the processors {share:P0} busy (load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]}); these figures are worth little. Measure on an idle machine.");
    }

    private static (double Idle, double All) Ticks()
    {
        var ticks = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..].Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return (ticks[3] + ticks[4], ticks.Sum());
    }

    private static string Processor()
    {
        const string key = "model name";
        var line = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(text => text.StartsWith(key, StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(':') + 1)..].Trim() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "processor of unknown name";
    }
}
