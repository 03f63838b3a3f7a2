namespace Benchmarks;

/// <summary>Which rows to measure: those whose name holds every word; all of them without words.</summary>
internal sealed record Filter(IReadOnlyList<string> Words)
{
    public bool Takes(string name) => Words.All(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
