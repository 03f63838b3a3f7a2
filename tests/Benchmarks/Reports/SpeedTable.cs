using System.Globalization;

namespace Benchmarks;

/// <summary>The few figures that the README shows, as Markdown.</summary>
internal static class SpeedTable
{
    private static readonly string[] Others = ["naive C#", "NumPy", "PyTorch, eager", "scikit-learn"];

    /// <summary>The table; null where steps or peers weren't measured.</summary>
    public static string? Of(IReadOnlyList<Report> reports)
    {
        if (reports.FirstOrDefault(report => report.Name == "steps") is not { } steps || reports.FirstOrDefault(report => report.Name == "peers") is not { } peers) return null;
        var lines = new List<string> { $"| one training step | Backprop | {string.Join(" | ", Others)} |", "|---|---:|" + string.Concat(Others.Select(_ => "---:|")) };
        foreach (var network in peers.Rows.GroupBy(row => row[0].Text!))
        {
            var ratios = network.Where(row => row[5].Number is not null).ToDictionary(row => row[1].Text!, row => row[5].Number!.Value);
            if (steps.Rows.FirstOrDefault(row => row[0].Text == network.Key && row[1].Text == Others[0]) is { } naive) ratios[Others[0]] = naive[4].Number!.Value;
            lines.Add($"| {network.Key} | {Time(network.First()[3].Number!.Value)} | {string.Join(" | ", Others.Select(other => Ratio(ratios, other)))} |");
        }
        return string.Join("\n", lines.Append("").Append(Machine.Line + "; medians of at least five rounds in which all took turns.").Append(""));
    }

    /// <summary>A contestant's ratio; one that makes a slightly different step has a longer name and a star.</summary>
    private static string Ratio(Dictionary<string, double> ratios, string name)
    {
        if (ratios.TryGetValue(name, out var ratio)) return Times(ratio);
        var near = ratios.Keys.FirstOrDefault(key => key.StartsWith(name + ",", StringComparison.Ordinal) && name == "scikit-learn");
        return near is null ? "–" : Times(ratios[near]) + "*";
    }

    private static string Time(double microseconds) => microseconds.ToString(microseconds < 1 ? "F2" : microseconds < 100 ? "F1" : "N0", CultureInfo.InvariantCulture) + " µs";

    private static string Times(double ratio) => ratio.ToString(ratio < 10 ? "F2" : "N0", CultureInfo.InvariantCulture) + "×";
}
