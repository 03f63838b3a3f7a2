using System.Text;

namespace Backprop;

/// <summary>
/// A derivation run on numbers: every line beside the line before, and the last line of every quantity beside central differences of the
/// loss itself. A line that doesn't follow is refused where it stands, by its shape if the shape tells, otherwise by its numbers. Each entry
/// is judged by what the arithmetic can resolve at its place; where the numbers can't tell a right line from a wrong one, nothing is decided.
/// </summary>
[TypeFormatterSource]
public sealed class DerivationCheck : IDisplayable
{
    /// <summary>Two lines agree in an entry when it differs by no more than this, relative to itself, or by no more than its own rounding where terms cancel.</summary>
    public const double LineTolerance = 1e-10;

    /// <summary>What central differences can tell of an entry, relative to itself; less where it is lost in the rounding of the loss.</summary>
    public const double LossTolerance = CentralDifference.Agreement;

    internal DerivationCheck(Derivation derivation, IReadOnlyList<CheckedLine> lines) => (Derivation, Lines) = (derivation, lines);

    /// <summary>What was checked.</summary>
    public Derivation Derivation { get; }

    /// <summary>The lines with their verdicts.</summary>
    public IReadOnlyList<CheckedLine> Lines { get; }

    /// <summary>Whether every line follows from the one before: none is refused, none left undecided.</summary>
    public bool Holds => Lines.All(line => line.Holds);

    /// <summary>The first line that doesn't follow, or null.</summary>
    public CheckedLine? FirstRefused => Lines.FirstOrDefault(line => line.IsRefused);

    /// <summary>The first line that these numbers can't judge, or null.</summary>
    public CheckedLine? FirstUndecided => Lines.FirstOrDefault(line => !line.IsDecided);

    /// <summary>The largest difference between a line and the one before, over the lines that hold.</summary>
    public double LargestDifference => Lines.Where(line => line.Holds).Max(line => line.Difference ?? 0);

    /// <summary>The largest relative error of a last line against central differences of the loss, over the lines that hold.</summary>
    public double LargestErrorFromLoss => Lines.Where(line => line.Holds).Max(line => line.FromLoss ?? 0);

    /// <summary>The derivation with the verdicts beside its lines.</summary>
    public string ToHtml() =>
        DerivationHtml.Table(Derivation, Lines.Select(Verdict), "check") + $"<p class=\"bp-check\"><strong>{Sign}</strong> {HtmlText.Escape(Summary)}</p>";

    /// <summary>The lines with their verdicts.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        var width = Lines.Max(line => line.Step.ToString().Length);
        foreach (var line in Lines)
            text.Append(line.Sign).Append(' ').Append(line.Step.ToString().PadRight(width)).Append("   ").AppendLine(InWords(line));
        return text.Append(Summary).ToString().ReplaceLineEndings("\n");
    }

    internal string Summary => FirstRefused is { } refused
        ? $"{refused.Step} is refused: {refused.Refusal}"
        : FirstUndecided is { } open ? $"{open.Step} is not decided here: {open.Doubt}. Check it on other values"
        : !Derivation.IsFinished ? $"so far every line follows, but the last one still asks for ∂/∂{Derivation.With.Name}"
        : $"every line follows: largest difference from the line before {NumberText.Short(LargestDifference, 2)}, largest error against central differences of the loss {NumberText.Short(LargestErrorFromLoss, 2)}";

    private string Sign => FirstRefused is not null ? "✗" : FirstUndecided is not null ? "?" : Derivation.IsFinished ? "✓" : "✎";

    private static string Verdict(CheckedLine line) => $"<strong>{line.Sign}</strong> {HtmlText.Escape(InWords(line))}";

    private static string InWords(CheckedLine line) => line.IsRefused ? line.Refusal : line.IsDecided ? Numbers(line) : $"not decided here: {line.Doubt}";

    private static string Numbers(CheckedLine line) => string.Join("; ", new[]
    {
        line.Difference is { } difference ? difference == 0 ? "equal to the last bit" : $"differs by {NumberText.Short(difference, 2)}" : "begins",
        line.FromLoss is { } error ? $"{NumberText.Short(error, 2)} from central differences" : "",
    }.Where(part => part.Length > 0));
}
