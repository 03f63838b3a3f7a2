using System.Globalization;

namespace Backprop;

/// <summary>
/// When an answer counts as right. A number is right when it is the right one rounded to as many digits as it shows, and those are at least three: the right number
/// differs from it by at most half a unit of its last digit, and by at most half a unit of the third digit of the largest right entry. Whole numbers must be exact. Beyond that
/// a few roundings are allowed, whichever way an answer was computed. The book's page follows the same rule (src/Workbook/Web/scripts/42-judge.js).
/// </summary>
internal static class Rounding
{
    private const int FewestDigits = 3;

    /// <summary>A rougher answer is called right so far only when it is near: 1 is ⅔ rounded to no digit after the point, but no answer on the way to it.</summary>
    private const double Nearly = 0.2;

    public static bool IsRight(Matrix given, Matrix right) => given.Shape == right.Shape && Each(given, right, given.Map(x => HalfUnit(x, Coarsest(right))));

    /// <summary>Whether every number is the right one rounded, but to fewer digits than are asked for.</summary>
    public static bool IsRightSoFar(Matrix given, Matrix right) =>
        given.Shape == right.Shape && Coarsest(right) is > 0 and var coarsest
        && Each(given, right, given.Map(x => Math.Min(HalfUnit(x, x == 0 ? coarsest : double.PositiveInfinity), Nearly * right.MaxAbs())));

    /// <summary>Whether the answer is the right one times <paramref name="factor"/>, up to the digits it shows; those of entry <paramref name="at"/>, from which the factor was taken, count twice.</summary>
    public static bool IsMultiple(Matrix given, Matrix right, double factor, int at) =>
        Coarsest(given) is var coarsest && Each(given / factor, right, given.Map(x => (HalfUnit(x, coarsest) + HalfUnit(given.ToArray()[at], coarsest)) / Math.Abs(factor)));

    private static bool Each(Matrix given, Matrix right, Matrix within)
    {
        var roundings = Exercise.Tolerance * Math.Max(1e-300, right.MaxAbs());
        return given.ToArray().Zip(right.ToArray(), within.ToArray()).All(entry => Math.Abs(entry.First - entry.Second) <= entry.Third + roundings);
    }

    private static double HalfUnit(double x, double coarsest) => Math.Min(Unit(x), coarsest) / 2;

    /// <summary>A unit of the last digit; zeros at the end of a whole number count as digits, and of 0 nothing is known.</summary>
    private static double Unit(double x)
    {
        if (!double.IsFinite(x)) return 0;
        if (x == 0) return double.PositiveInfinity;
        var (digits, exponent) = Digits(x);
        return Math.Pow(10, exponent < 0 ? exponent - digits + 1 : Math.Min(0, exponent - digits + 1));
    }

    /// <summary>A unit of the last digit that must be there at least; 0 where whole numbers are asked for.</summary>
    private static double Coarsest(Matrix right) =>
        right.MaxAbs() is var largest && !double.IsFinite(largest) || right.ToArray().All(x => x == Math.Floor(x)) ? 0 : Math.Pow(10, Digits(largest).Exponent - FewestDigits + 1);

    /// <summary>How many digits the shortest way to write a number has, and the power of ten of the first.</summary>
    private static (int Count, int Exponent) Digits(double x)
    {
        var text = Math.Abs(x).ToString("R", CultureInfo.InvariantCulture);   // 0.1058, 47720, 1.5E-07
        var split = text.IndexOf('E');
        var power = split < 0 ? 0 : int.Parse(text.AsSpan(split + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = split < 0 ? text : text[..split];
        var point = mantissa.IndexOf('.');
        var digits = mantissa.Replace(".", "");
        var leading = digits.Length - digits.TrimStart('0').Length;
        return (digits.Trim('0').Length, power + (point < 0 ? mantissa.Length : point) - 1 - leading);
    }
}
