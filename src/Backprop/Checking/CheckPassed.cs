namespace Backprop;

/// <summary>A check that held, as a cell shows it.</summary>
/// <param name="Statement">What was claimed.</param>
/// <param name="Evidence">The number that decided.</param>
public sealed record CheckPassed(string Statement, string Evidence)
{
    /// <summary>✓, the statement and its evidence.</summary>
    public override string ToString() => Evidence.Length == 0 ? $"✓ {Statement}" : $"✓ {Statement} ({Evidence})";
}
