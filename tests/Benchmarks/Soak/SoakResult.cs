using System.Globalization;
using System.Text.RegularExpressions;

namespace Benchmarks;

/// <summary>What a round showed.</summary>
internal sealed partial record SoakResult(SoakRound Round, int ExitCode, double Seconds, string Output, Peaks Peaks)
{
    public required IReadOnlyList<string> Left { get; init; }

    public int Notebooks => Number(VerifiedNotebooks());

    public int Cells => Number(VerifiedCells());

    /// <summary>Notebooks that were begun again because Jupyter's Python had not answered.</summary>
    public int Repeated => Again().Count(Output);

    /// <summary>Everything that should not be, in a line each.</summary>
    /// <param name="first">The first round: all others verify as much.</param>
    public IEnumerable<string> Faults(SoakResult first)
    {
        if (ExitCode != 0) yield return string.Create(CultureInfo.InvariantCulture, $"workbook verify ended with {ExitCode}:\n{Output}");
        else if (Notebooks != Round.Notebooks.Count || Cells == 0) yield return string.Create(CultureInfo.InvariantCulture, $"{Notebooks} of {Round.Notebooks.Count} notebooks, {Cells} cells were verified:\n{Output}");
        else if (first.ExitCode == 0 && Cells != first.Cells) yield return string.Create(CultureInfo.InvariantCulture, $"{Cells} cells were verified, {first.Cells} in the first round.");
        foreach (var left in Left) yield return left;
    }

    private int Number(Regex line) => line.Match(Output) is { Success: true } match ? int.Parse(match.Groups[1].Value.Replace(",", ""), CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^Notebooks: (\d+) verified, 0 differing, 0 failed\.", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex VerifiedNotebooks();

    [GeneratedRegex(@"^Cells: ([\d,]+) verified, 0 differing\.", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex VerifiedCells();

    [GeneratedRegex("run again from the first cell", RegexOptions.CultureInvariant)]
    private static partial Regex Again();
}
