using System.Globalization;

namespace Backprop;

/// <summary>Numbers that stand in one column: equally many decimals, so that their points are aligned, and no more than tell.</summary>
internal static class NumberColumn
{
    /// <summary>
    /// The largest shows <paramref name="digits"/> significant digits and the others as many decimals; zeros that end every number are left out. A number
    /// too small to show two digits that way is written with a power of ten.
    /// </summary>
    public static string[] Format(IReadOnlyList<double> values, int digits = 5) => Format(values, digits, Largest(values));

    /// <summary>The columns of one matrix: equally many decimals in all whose largest numbers are within a factor of 100.</summary>
    public static IReadOnlyList<string[]> FormatAll(IReadOnlyList<IReadOnlyList<double>> columns, int digits = 5)
    {
        var largest = columns.Select(Largest).DefaultIfEmpty(0).Max();
        if (largest is >= 1e6 or < 1e-4) return [.. columns.Select(c => Format(c, digits))];
        var texts = Format([.. columns.Where(c => Largest(c) >= largest / 100).SelectMany(c => c)], digits, largest);
        var next = 0;
        return [.. columns.Select(c => Largest(c) < largest / 100 ? Format(c, digits) : texts[next..(next += c.Count)])];
    }

    private static double Largest(IReadOnlyList<double> values) => values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();

    private static string[] Format(IReadOnlyList<double> values, int digits, double largest)
    {
        if (largest is >= 1e6 or < 1e-4) return [.. values.Select(v => NumberText.Short(v, digits))];

        var whole = (int)Math.Floor(Logarithm.Base10(largest) + 1e-12) + 1;
        var decimals = Math.Clamp(digits - whole, 0, 8);
        var smallest = 10 * Ticks.PowerOfTen(-decimals);
        var tooSmall = values.Select(v => v != 0 && Math.Abs(v) < smallest && Math.Abs(v - Math.Round(v, decimals)) > 1e-3 * Math.Abs(v)).ToArray();
        while (decimals > 0 && values.Where((v, i) => double.IsFinite(v) && !tooSmall[i]).All(v => Fixed(v, decimals).EndsWith('0'))) decimals--;
        return [.. values.Select((v, i) => !double.IsFinite(v) || tooSmall[i] ? NumberText.Short(v, digits) : Fixed(v, decimals))];
    }

    private static string Fixed(double value, int decimals)
    {
        var text = Math.Abs(value).ToString("F" + decimals, CultureInfo.InvariantCulture);
        return value < 0 && text.AsSpan().ContainsAnyInRange('1', '9') ? "−" + text : text;
    }
}
