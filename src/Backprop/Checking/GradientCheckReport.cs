using System.Globalization;

namespace Backprop;

/// <summary>The outcome of a gradient check.</summary>
/// <param name="Step">h of the central differences.</param>
/// <param name="Parameters">The parameters in the network's order.</param>
[TypeFormatterSource]
public sealed record GradientCheckReport(double Step, IReadOnlyList<ParameterCheck> Parameters) : IDisplayable
{
    /// <summary>The largest relative error of a judged entry; NaN if none is judged.</summary>
    public double WorstRelativeError => Parameters.Max(parameter => parameter.RelativeError);

    /// <summary>Number of entries that the central differences can't judge: within h of a ReLU kink, or below the rounding of the loss.</summary>
    public int Unjudged => Parameters.Sum(parameter => parameter.Unjudged);

    /// <summary>A parameter's check by name.</summary>
    /// <exception cref="KeyNotFoundException">The report has no such parameter.</exception>
    public ParameterCheck this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            var plain = ParameterName.Parse(name, Parameters.Select(parameter => parameter.Name)).ToString();
            return Parameters.First(parameter => parameter.Name == plain);
        }
    }

    /// <summary>The worst entry in words, such as <c>b2[0, 1]: claimed −0.079, central difference −0.0790498, relative error 0.00031</c>.</summary>
    public string WorstEntry => Worst(entry => entry.IsJudged) ?? "no entry could be judged";

    private List<(string Name, GradientEntry Entry)> Entries(Func<GradientEntry, bool> meant) =>
        [.. Parameters.SelectMany(parameter => parameter.Entries.Where(meant).Select(entry => (parameter.Name, entry)))];

    /// <summary>Of the entries that are meant, the one with the largest relative error, in words; null where there is none.</summary>
    internal string? Worst(Func<GradientEntry, bool> meant)
    {
        var entries = Entries(meant);
        if (entries.Count == 0) return null;
        var (name, worst) = entries.MaxBy(pair => pair.Entry.RelativeError);
        return $"{name}[{worst.Row}, {worst.Column}]: claimed {NumberText.Short(worst.Analytic, 9)}, central difference {NumberText.Short(worst.Numeric, 9)}, relative error {NumberText.Short(worst.RelativeError, 2)}";
    }

    /// <summary>A line per parameter, the worst entry, and what couldn't be judged.</summary>
    public override string ToString() => string.Join('\n',
    [
        .. Parameters.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Name,-4} {(p.Worst is null ? "–" : NumberText.Short(p.RelativeError, 2))}")),
        "worst " + WorstEntry,
        .. Unjudged == 0 ? Array.Empty<string>() : [UnjudgedNote],
    ]);

    /// <summary>What couldn't be judged, and why, with the first entry of each kind.</summary>
    internal string UnjudgedNote => Note(entry => !entry.IsJudged);

    internal string Note(Func<GradientEntry, bool> meant)
    {
        var entries = Entries(meant);
        var (kinks, lost) = (entries.Where(pair => pair.Entry.Kink is not null).ToList(), entries.Where(pair => pair.Entry.Kink is null).ToList());
        var notes = new List<string>();
        if (kinks is [var (name, atKink), ..])
            notes.Add($"{Count(kinks.Count)} not judged: a ReLU changes sides within h = {NumberText.Short(Step)} of {Them(kinks.Count)} (first: {name}[{atKink.Row}, {atKink.Column}] moves {atKink.Kink} across 0)");
        if (lost is [var (other, small), ..])
            notes.Add($"{Count(lost.Count)} not decided here: within h = {NumberText.Short(Step)} of {Them(lost.Count)} the loss moves by less than its rounding (first: {other}[{small.Row}, {small.Column}], claimed {NumberText.Short(small.Analytic, 3)}, central difference {NumberText.Short(small.Numeric, 3)})");
        return string.Join("; ", notes);

        static string Count(int count) => count == 1 ? "1 entry" : string.Create(CultureInfo.InvariantCulture, $"{count} entries");

        static string Them(int count) => count == 1 ? "it" : "them";
    }

    /// <summary>A row per parameter as an HTML table, the worst entry, and what couldn't be judged.</summary>
    public string ToHtml() => ReportHtml.Of(this);
}
