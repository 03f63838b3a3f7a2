using System.Globalization;

namespace Backprop;

/// <summary>How numbers stand in a sentence: invariant, with a real minus sign, and powers of ten written as such.</summary>
internal sealed class ProseNumbers : IFormatProvider, ICustomFormatter
{
    private const int Digits = 4;

    public static ProseNumbers Instance { get; } = new();

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : CultureInfo.InvariantCulture.GetFormat(formatType!);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider) => (arg, format) switch
    {
        (double value, null or "") => NumberText.Short(value, Digits),
        (double value, ['E' or 'e', .. var decimals]) => NumberText.Short(value, decimals.Length == 0 ? Digits : 1 + int.Parse(decimals, CultureInfo.InvariantCulture)),
        (IFormattable number, _) => number.ToString(format, CultureInfo.InvariantCulture).Replace("-", number is double or int or long ? "−" : "-"),
        _ => arg?.ToString() ?? "",
    };
}
