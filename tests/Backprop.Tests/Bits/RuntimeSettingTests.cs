using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Backprop.Tests;

/// <summary>
/// The program in tests/Bits computes hashes of every kind of result in a process of its own, under settings that change which instructions the runtime
/// uses. They must be those in Known/bits.txt, written down once: <c>dotnet run --project tests/Bits > tests/Backprop.Tests/Bits/Known/bits.txt</c>.
/// </summary>
public sealed class RuntimeSettingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Environment variables, and how many doubles the widest register may then have.</summary>
    public static TheoryData<string, int> Settings => new()
    {
        { "", 8 },
        { "DOTNET_EnableAVX512=0", 4 },
        { "DOTNET_EnableAVX2=0", 1 },
        { "DOTNET_EnableHWIntrinsic=0", 1 },
        { "DOTNET_PreferredVectorBitWidth=256", 4 },
        { "DOTNET_PreferredVectorBitWidth=128", 2 },
        { "DOTNET_TieredCompilation=0", 8 },
        { "DOTNET_TieredPGO=0", 8 },
        { "DOTNET_ReadyToRun=0", 8 },
        { "BACKPROP_THREADS=1", 8 },
        { "BACKPROP_THREADS=2", 8 },
        { "BACKPROP_THREADS=3 DOTNET_EnableAVX512=0", 4 },
    };

    [Theory, MemberData(nameof(Settings))]
    public void Every_result_has_the_stored_bits(string setting, int widest)
    {
        var lines = Run(setting);
        var doubles = int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture);
        Assert.True(doubles <= widest || RuntimeInformation.ProcessArchitecture is not Architecture.X64, $"{setting} has no effect: registers still hold {doubles} doubles.");

        var (found, stored) = (Hashes(lines), Hashes(KnownValues.Text("bits.txt").Split('\n')));
        Assert.True(found.Count > 100, $"Only {found.Count} hashes came out.");
        Assert.Equal(stored.Select(hash => hash.Name), found.Select(hash => hash.Name));
        var differing = found.Except(stored).Select(hash => hash.Name).ToArray();
        Assert.True(differing.Length == 0, $"Under {(setting == "" ? "no setting" : setting)}, {differing.Length} of {found.Count} groups have other bits than those stored, first \"{differing.FirstOrDefault()}\": {string.Join("; ", differing)}");
    }

    private static List<(string Name, string Hash)> Hashes(IEnumerable<string> lines) =>
        [.. lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.LastIndexOf(": ", StringComparison.Ordinal) is var colon ? (line[..colon], line[(colon + 2)..].Trim()) : default)];

    private static string[] Run(string setting)
    {
        var start = new ProcessStartInfo(Dotnet, [Path.Combine(AppContext.BaseDirectory, "Bits.dll")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("BACKPROP_THREADS");
        foreach (var variable in setting.Split(' ', StringSplitOptions.RemoveEmptyEntries)) start.Environment[variable.Split('=')[0]] = variable.Split('=')[1];
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"Under {setting} the hashes took more than {Patience.TotalMinutes} minutes.");
        }
        Assert.True(process.ExitCode == 0, $"Under {setting} the hashes could not be computed: {errors.Result}");
        return output.Result.Split('\n');
    }

    /// <summary>The dotnet that runs this program: …/dotnet/shared/Microsoft.NETCore.App/10.0.0/ → …/dotnet/dotnet.</summary>
    private static string Dotnet { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet")) is var path
        && File.Exists(path + (OperatingSystem.IsWindows() ? ".exe" : "")) ? path : "dotnet";
}
