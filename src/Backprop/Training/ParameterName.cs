using System.Globalization;
using System.Text.RegularExpressions;

namespace Backprop;

/// <summary>Names of matrices in a network: a kind and a layer counted from 1, <c>W1</c>, <c>b3</c>, <c>dZ2</c>; <c>dZ²</c> says the same.</summary>
internal readonly partial record struct ParameterName(string Kind, int Layer)
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}{Layer}");

    public static ParameterName Parse(string name, IEnumerable<string> known)
    {
        var plain = string.Concat(name.Select(c => Superscripts.IndexOf(c) is >= 0 and var digit ? (char)('0' + digit) : c));
        var match = Pattern().Match(plain);
        if (!match.Success || !known.Contains(plain)) throw new KeyNotFoundException($"There is no '{name}' here; there are {string.Join(", ", known)}.");
        return new(match.Groups[1].Value, match.Groups[2].Length == 0 ? 0 : int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("^([A-Za-z]+)([0-9]*)$")]
    private static partial Regex Pattern();
}
