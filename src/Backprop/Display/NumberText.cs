using System.Globalization;
using System.Text;

namespace Backprop;

/// <summary>Numbers as a reader wants them: short, with a real minus sign, and powers of ten instead of rows of zeros.</summary>
internal static class NumberText
{
    /// <summary>At most <paramref name="digits"/> significant digits without trailing zeros: <c>0.02</c>, <c>−1.5</c>, <c>10⁻⁸</c>, <c>2.5·10⁻⁸</c>.</summary>
    public static string Short(double value, int digits = 4)
    {
        if (double.IsNaN(value)) return "NaN";
        if (double.IsInfinity(value)) return value > 0 ? "∞" : "−∞";
        if (value == 0) return "0";

        var scientific = Math.Abs(value).ToString("E" + (digits - 1), CultureInfo.InvariantCulture);
        var split = scientific.IndexOf('E');
        var exponent = int.Parse(scientific.AsSpan(split + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = scientific[..split].Replace(".", "").TrimEnd('0');
        var sign = value < 0 ? "−" : "";
        if (exponent is < -4 or >= 6) return sign + PowerForm(mantissa, exponent);
        if (exponent < 0) return sign + "0." + new string('0', -exponent - 1) + mantissa;
        if (mantissa.Length <= exponent + 1) return sign + mantissa.PadRight(exponent + 1, '0');
        return sign + mantissa[..(exponent + 1)] + "." + mantissa[(exponent + 1)..];
    }

    /// <summary>All digits of a number: <c>−0.177446917349274</c>, <c>5.1·10⁻⁷</c>.</summary>
    public static string Full(double value)
    {
        if (!double.IsFinite(value)) return Short(value);
        var text = value.ToString("R", CultureInfo.InvariantCulture).Replace('-', '−');
        var split = text.IndexOf('E');
        if (split < 0) return text;
        var power = PowerOfTen(int.Parse(text[(split + 1)..].Replace('−', '-'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        return text[..split] switch { "1" => power, "−1" => "−" + power, var mantissa => mantissa + "·" + power };
    }

    /// <summary>10 to the given power: <c>10⁻⁸</c>.</summary>
    public static string PowerOfTen(int exponent) => "10" + Superscript(exponent);

    private static string PowerForm(string mantissa, int exponent)
    {
        if (mantissa == "1") return PowerOfTen(exponent);
        var digits = mantissa.Length == 1 ? mantissa : mantissa[..1] + "." + mantissa[1..];
        return digits + "·" + PowerOfTen(exponent);
    }

    private static string Superscript(int number)
    {
        var raised = new StringBuilder();
        foreach (var c in number.ToString(CultureInfo.InvariantCulture))
            raised.Append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']);
        return raised.ToString();
    }
}
