using System.Globalization;

namespace Backprop;

/// <summary>Numbers that stand in one column: equally many decimals, so that their points are aligned, and no more than tell.</summary>
internal static class NumberColumn
{
    /// <summary>
    /// The largest shows <paramref name="digits"/> significant digits and the others as many decimals; zeros that end every number are left out. A number
    /// too small to show two digits that way is written with a power of ten.
    /// </summary>
    public static string[] Format(IReadOnlyList<double> values, int digits = 5)
    {
        var largest = values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
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
