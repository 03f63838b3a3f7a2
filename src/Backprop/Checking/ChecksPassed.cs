namespace Backprop;

/// <summary>Several checks that held, one below the other.</summary>
/// <param name="Checks">The checks in order.</param>
[TypeFormatterSource]
public sealed record ChecksPassed(IReadOnlyList<CheckPassed> Checks) : IDisplayable
{
    /// <summary>A line per check.</summary>
    public override string ToString() => string.Join('\n', Checks);

    /// <summary>The same as a fragment of HTML.</summary>
    public string ToHtml() => string.Concat(Checks.Select(check => check.ToHtml()));
}
