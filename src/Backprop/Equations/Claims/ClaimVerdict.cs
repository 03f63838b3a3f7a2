namespace Backprop;

/// <summary>What became of a claim when it was put to the test.</summary>
/// <param name="Holds">Whether it is true as it stands.</param>
/// <param name="Words">The verdict in a few words.</param>
/// <param name="Evidence">What was computed, in a sentence.</param>
/// <param name="Numbers">The numbers that decided, by name.</param>
public sealed record ClaimVerdict(bool Holds, string Words, string Evidence, IReadOnlyDictionary<string, double> Numbers)
{
    internal static ClaimVerdict Of(bool holds, string whenTrue, string whenFalse, string evidence, params (string Name, double Value)[] numbers) =>
        new(holds, holds ? whenTrue : whenFalse, evidence, numbers.ToDictionary(number => number.Name, number => number.Value));
}
