namespace Backprop;

/// <summary>What became of a statement when its parts were put to the test.</summary>
/// <param name="Standing">Right, wrong, half, or a question's answer.</param>
/// <param name="Words">The verdict in a few words, as the judges gave it.</param>
/// <param name="Evidence">What was computed.</param>
public sealed record StatementVerdict(Standing Standing, string Words, string Evidence)
{
    /// <summary>The verdict with its sign: <c>✗ false: to the batch size 5</c>.</summary>
    public string InWords => Standing switch
    {
        Standing.Right => $"✓ {Words}",
        Standing.Half => $"½ half: {Words}",
        Standing.Answer => $"→ answer: {Words}",
        _ => $"✗ {Words}",
    };

    internal static StatementVerdict Of(bool asks, IReadOnlyList<ClaimVerdict> parts)
    {
        var holding = parts.Count(part => part.Holds);
        var standing = holding == parts.Count ? (asks ? Standing.Answer : Standing.Right) : holding == 0 ? Standing.Wrong : Standing.Half;
        return new(standing, string.Join("; ", parts.Select(part => part.Words).Distinct()), string.Join(" ", parts.Select(part => part.Evidence).Distinct()));
    }
}
