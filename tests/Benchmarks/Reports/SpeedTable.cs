using System.Globalization;

namespace Benchmarks;

/// <summary>The few figures that the README shows, as Markdown.</summary>
internal static class SpeedTable
{
    private static readonly string[] Others = [
        StepsMode.Naive, PeerForm.NumPyAtItsBest, PeerForm.NumPyWithLoss, PeerForm.NumPyEquations, PeerForm.PyTorchAutograd, PeerForm.PyTorchModules, ScikitLearn];

    private const string ScikitLearn = "scikit-learn";

    /// <summary>The table; null where steps or peers weren't measured.</summary>
    public static string? Of(IReadOnlyList<Report> reports)
    {
        if (reports.FirstOrDefault(report => report.Name == "steps") is not { } steps) return null;
        if (reports.FirstOrDefault(report => report.Name == "peers") is not { } peers) return null;
        var lines = new List<string> { $"| one training step | Backprop | {string.Join(" | ", Others.Select(Heading))} |", "|---|---:|" + string.Concat(Others.Select(_ => "---:|")) };
        foreach (var network in peers.Rows.GroupBy(row => row[PeersMode.Network]))
        {
            var ratios = network.Where(row => row[PeersMode.Ratio] > 0).ToDictionary(row => row[PeersMode.By], row => row[PeersMode.Ratio]);
            foreach (var naive in steps.Rows.Where(row => row[StepsMode.Network] == network.Key && row[StepsMode.Way] == StepsMode.Naive))
                ratios[StepsMode.Naive] = naive[StepsMode.Ratio];
            lines.Add($"| {network.Key} | {Time(network.First()[PeersMode.Time])} | {string.Join(" | ", Others.Select(other => Ratio(ratios, other)))} |");
        }
        return string.Join("\n", [.. lines, "", Machine.Line + "; medians of at least five rounds in which all took turns.", ""]);
    }

    /// <summary>A contestant's name, broken so that its column stays as narrow as its figures let it.</summary>
    private static string Heading(string name) => name.Replace(", ", ",<br>");

    /// <summary>A contestant's ratio; one that makes a slightly different step has a longer name and a star.</summary>
    private static string Ratio(Dictionary<string, double> ratios, string name)
    {
        if (ratios.TryGetValue(name, out var ratio)) return Times(ratio);
        var near = name == ScikitLearn ? ratios.Keys.FirstOrDefault(key => key.StartsWith(name, StringComparison.Ordinal)) : null;
        return near is null ? "–" : Times(ratios[near]) + "\\*";
    }

    private static string Time(double microseconds)
    {
        var (value, unit) = microseconds < 1000 ? (microseconds, "µs") : (microseconds / 1000, "ms");
        return $"{value.ToString(value < 1 ? "F2" : "F1", CultureInfo.InvariantCulture)} {unit}";
    }

    private static string Times(double ratio) => ratio.ToString(ratio < 10 ? "F1" : "N0", CultureInfo.InvariantCulture) + "×";
}
