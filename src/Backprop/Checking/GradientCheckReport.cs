using System.Globalization;

namespace Backprop;

/// <summary>The outcome of a gradient check.</summary>
/// <param name="Step">h of the central differences.</param>
/// <param name="Parameters">The parameters in the network's order.</param>
[TypeFormatterSource]
public sealed record GradientCheckReport(double Step, IReadOnlyList<ParameterCheck> Parameters) : IDisplayable
{
    /// <summary>The largest relative error of a judged entry.</summary>
    public double WorstRelativeError => Parameters.Max(parameter => parameter.RelativeError);

    /// <summary>Number of entries within h of a ReLU kink, which aren't judged.</summary>
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
    public string WorstEntry
    {
        get
        {
            var parameter = Parameters.MaxBy(p => p.RelativeError)!;
            return parameter.Worst is { } worst
                ? string.Create(CultureInfo.InvariantCulture, $"{parameter.Name}[{worst.Row}, {worst.Column}]: claimed {NumberText.Short(worst.Analytic, 9)}, central difference {NumberText.Short(worst.Numeric, 9)}, relative error {NumberText.Short(worst.RelativeError, 2)}")
                : "no entry could be judged";
        }
    }

    /// <summary>A line per parameter, the worst entry, and what couldn't be judged.</summary>
    public override string ToString() => string.Join('\n',
    [
        .. Parameters.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Name,-4} {(p.Worst is null ? "–" : NumberText.Short(p.RelativeError, 2))}")),
        "worst " + WorstEntry,
        .. Unjudged == 0 ? Array.Empty<string>() : [KinkNote],
    ]);

    internal string KinkNote
    {
        get
        {
            var (parameter, entry) = Parameters.SelectMany(p => p.Entries.Select(e => (p, e))).First(pair => !pair.e.IsJudged);
            return string.Create(CultureInfo.InvariantCulture,
                $"{Unjudged} entries not judged: a ReLU changes sides within h = {NumberText.Short(Step)} of them (first: {parameter.Name}[{entry.Row}, {entry.Column}] moves {entry.Kink} across 0)");
        }
    }

    /// <summary>A row per parameter as an HTML table, the worst entry, and what couldn't be judged.</summary>
    public string ToHtml() => ReportHtml.Of(this);
}
