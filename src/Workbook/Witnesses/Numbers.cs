using System.Globalization;
using static System.FormattableString;

namespace Workbook.Witnesses;

/// <summary>What an expression is worth, in C# or in Python: a number, a truth, a vector or a matrix.</summary>
/// <param name="Shape">Empty for a single one; (n) for a vector, which is a row; (rows, columns) for a matrix.</param>
/// <param name="Entries">Row by row; 1 and 0 for true and false.</param>
internal sealed record Numbers(bool AreTruths, IReadOnlyList<int> Shape, IReadOnlyList<double> Entries)
{
    /// <summary>Reads "number 3 1: 0.5 nan -2", as both sides tell it.</summary>
    public static Numbers Parse(string text)
    {
        var (head, entries) = text.Split(':', 2) is [var before, var after] ? (before, after) : throw new FormatException($"“{text}” tells no numbers.");
        var words = head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(words[0] == "truth", [.. words[1..].Select(word => int.Parse(word, CultureInfo.InvariantCulture))],
            [.. entries.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Entry)]);
    }

    /// <summary>In what two differ, or null where they agree.</summary>
    /// <param name="one">Whose the first are, as it is said: "the cell".</param>
    /// <param name="within">How far apart they may be; null for <see cref="Claim.Usual"/>.</param>
    public static string? Difference(string one, Numbers first, string other, Numbers second, double? within)
    {
        if (first.AreTruths != second.AreTruths || !first.Size.SequenceEqual(second.Size))
            return $"{one} has {first.Kind}, {other} {second.Kind}";
        var largest = first.Entries.Concat(second.Entries).Select(Math.Abs).Where(double.IsFinite).DefaultIfEmpty().Max();
        var limit = within ?? Claim.Usual * largest;
        var (worst, apart) = first.Entries.Zip(second.Entries, Apart).Index().DefaultIfEmpty().MaxBy(entry => entry.Item);
        return apart <= limit ? null : Invariant(
            $"{first.PlaceOf(worst)}{one} has {first.Entries[worst]:R}, {other} {second.Entries[worst]:R}: {apart:G2} apart, where {limit:G2} may be");
    }

    /// <summary>The two dimensions: a vector is a row, as NumPy takes it when it meets a matrix, and a number a row of one.</summary>
    private IReadOnlyList<int> Size => Shape.Count switch { 0 => [1, 1], 1 => [1, Shape[0]], _ => Shape };

    private string Kind => (Shape.Count == 0 ? "one " : "") + (AreTruths ? "true or false" : Shape.Count == 0 ? "number" : $"({string.Join(" × ", Shape)})");

    private string PlaceOf(int entry) => Entries.Count == 1 ? "" : Invariant($"entry [{entry / Size[1]}, {entry % Size[1]}]: ");

    private static double Apart(double a, double b) =>
        a == b || (double.IsNaN(a) && double.IsNaN(b)) ? 0 : Math.Abs(a - b) is var apart && double.IsFinite(apart) ? apart : double.PositiveInfinity;

    private static double Entry(string text) => text switch
    {
        "nan" or "NaN" => double.NaN,
        "inf" or "∞" or "Infinity" => double.PositiveInfinity,
        "-inf" or "-∞" or "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
