using System.Globalization;

namespace Benchmarks;

/// <summary>Words such as <c>--rounds 100</c>.</summary>
internal static class NamedValues
{
    /// <exception cref="BenchmarkException">A name isn't one of these, or has no number above 0 after it.</exception>
    public static IReadOnlyDictionary<string, double?> From(IReadOnlyList<string> words, params string[] names)
    {
        var values = names.ToDictionary(name => name, _ => (double?)null);
        for (var i = 0; i < words.Count; i += 2)
        {
            if (!names.Contains(words[i])) throw new BenchmarkException($"\"{words[i]}\" is none of {string.Join(", ", names)}.");
            if (i + 1 == words.Count || !double.TryParse(words[i + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !(value > 0))
                throw new BenchmarkException($"{words[i]} takes a number above 0.");
            values[words[i]] = value;
        }
        return values;
    }
}
