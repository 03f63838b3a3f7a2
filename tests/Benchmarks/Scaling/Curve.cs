namespace Benchmarks;

/// <summary>What is made larger and larger, and a contestant for each size.</summary>
/// <param name="Name">What grows, and in what.</param>
/// <param name="Values">The sizes.</param>
/// <param name="At">The contestant of a size.</param>
internal sealed record Curve(string Name, IReadOnlyList<int> Values, Func<int, Contestant> At)
{
    public Measurement[] Measure() => Race.Run([.. Values.Select(At)], roundSeconds: 0.05);
}
