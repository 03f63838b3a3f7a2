using System.Globalization;
using System.Text.RegularExpressions;

namespace Workbook.Witnesses;

/// <summary>A line of a witness that ends in <c># C#: EXPRESSION</c>: what the line computes is what the expression is worth after the cell.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Expression">In C#.</param>
/// <param name="Within">How far apart the two may be, said as <c># C#: EXPRESSION ± 1e-9</c>; null for the usual.</param>
internal sealed partial record Claim(int Line, string Expression, double? Within)
{
    /// <summary>How far apart two numbers may be, in parts of the largest entry: a few roundings, and no more.</summary>
    public const double Usual = 1e-12;

    public static IReadOnlyList<Claim> In(string source) =>
        [.. source.Split('\n').Index().Select(line => (Number: line.Index + 1, Match: Mark().Match(line.Item))).Where(line => line.Match.Success).Select(line => Of(line.Number, line.Match))];

    private static Claim Of(int line, Match match) => new(line, match.Groups[1].Value,
        match.Groups[2].Success ? double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : null);

    [GeneratedRegex(@"#\s*C\#:\s*(.*?)(?:\s*±\s*([0-9.]+(?:e-?[0-9]+)?))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
