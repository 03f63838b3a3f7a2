namespace Backprop;

/// <summary>A check of a number, begun by <see cref="Check.That(double, string)"/>.</summary>
public readonly record struct NumberClaim(double Value, string Expression)
{
    /// <summary>Checks |value − expected| ≤ within.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> is negative, NaN or infinite.</exception>
    /// <exception cref="CheckFailedException">It is further away, or not a number.</exception>
    public CheckPassed Is(double expected, double within = 0) =>
        Value.Equals(expected) || Math.Abs(Value - expected) <= Tolerance(within)
            ? new($"{Expression} = {Text(expected)}{(within == 0 ? "" : $" within {Text(within)}")}", $"off by {Short(Math.Abs(Value - expected))}")
            : throw new CheckFailedException($"{Expression} is {Text(Value)}, which is {Short(Math.Abs(Value - expected))} away from {Text(expected)}; allowed is {Text(within)}.");

    /// <summary>Checks value &lt; bound.</summary>
    /// <exception cref="CheckFailedException">It isn't.</exception>
    public CheckPassed IsBelow(double bound) =>
        Value < bound ? new($"{Expression} < {Text(bound)}", Short(Value)) : throw new CheckFailedException($"{Expression} is {Text(Value)}, which isn't below {Text(bound)}.");

    /// <summary>Checks value > bound.</summary>
    /// <exception cref="CheckFailedException">It isn't.</exception>
    public CheckPassed IsAbove(double bound) =>
        Value > bound ? new($"{Expression} > {Text(bound)}", Short(Value)) : throw new CheckFailedException($"{Expression} is {Text(Value)}, which isn't above {Text(bound)}.");

    /// <summary>A tolerance that can tell right from wrong.</summary>
    internal static double Tolerance(double within) => within >= 0 && double.IsFinite(within) ? within
        : throw new ArgumentOutOfRangeException(nameof(within), $"The tolerance is {Text(within)}; it must be 0 or a positive number, such as 1e-12.");

    /// <summary>All digits.</summary>
    internal static string Text(double value) => NumberText.Full(value);

    internal static string Short(double value) => NumberText.Short(value, digits: 3);
}
