using System.Globalization;

namespace Backprop;

/// <summary>Names of matrices in a network: a kind and a layer counted from 1, <c>W1</c>, <c>b3</c>, <c>dZ2</c>; <c>dZ²</c> says the same. A name without a layer has layer 0.</summary>
internal readonly record struct ParameterName(string Kind, int Layer)
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int MostDigits = 6;

    public override string ToString() => Layer == 0 ? Kind : string.Create(CultureInfo.InvariantCulture, $"{Kind}{Layer}");

    /// <exception cref="KeyNotFoundException">The name isn't one of those known.</exception>
    public static ParameterName Parse(string name, IEnumerable<string> known) =>
        TryParse(name) is { } parsed && known.Contains(parsed.ToString()) ? parsed : throw Unknown(name, known);

    /// <summary>Letters, and then a number that doesn't begin with 0 or nothing; null if the name isn't of that form.</summary>
    public static ParameterName? TryParse(string name)
    {
        var letters = 0;
        while (letters < name.Length && char.IsAsciiLetter(name[letters])) letters++;
        var digits = name.Length - letters;
        if (letters == 0 || digits > MostDigits) return null;
        var layer = 0;
        foreach (var c in name.AsSpan(letters))
        {
            var digit = char.IsAsciiDigit(c) ? c - '0' : Superscripts.IndexOf(c);
            if (digit < 0 || (digit == 0 && layer == 0)) return null;
            layer = 10 * layer + digit;
        }
        return new(Letters(name.AsSpan(0, letters)), layer);
    }

    /// <summary>The letters as a string, one of the usual ones without a new copy: names are read at every step of a run.</summary>
    private static string Letters(ReadOnlySpan<char> letters) =>
        letters switch { "W" => "W", "b" => "b", "dW" => "dW", "db" => "db", "dZ" => "dZ", "dX" => "dX", _ => letters.ToString() };

    public static KeyNotFoundException Unknown(string name, IEnumerable<string> known) => new($"There is no '{name}' here; there are {string.Join(", ", known)}.");
}
