namespace Benchmarks;

/// <summary>How long to soak, and the seed from which everything random comes.</summary>
internal sealed record SoakOptions(int Rounds, double Minutes, int Seed)
{
    public static SoakOptions From(IReadOnlyList<string> words)
    {
        var values = NamedValues.From(words, "--rounds", "--minutes", "--seed");
        return new(
            (int)(values.GetValueOrDefault("--rounds") ?? 100),
            values.GetValueOrDefault("--minutes") ?? double.PositiveInfinity,
            (int)(values.GetValueOrDefault("--seed") ?? Random.Shared.Next(1, 1_000_000)));
    }
}
