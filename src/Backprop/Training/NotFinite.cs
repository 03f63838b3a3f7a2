namespace Backprop;

/// <summary>The first number of the data or of a network that is NaN or infinite: no rate can mend what that does to a loss.</summary>
internal static class NotFinite
{
    /// <summary>Its place and what it is, such as <c>X[3, 0] is NaN</c>; null where all are finite.</summary>
    public static string? In(Batch data) => In("X", data.X) ?? In("Y", data.Y);

    /// <inheritdoc cref="In(Batch)"/>
    public static string? In(Network network) => network.ParameterNames.Select(name => In(name, network[name])).FirstOrDefault(found => found is not null);

    /// <exception cref="ArgumentException">The data has a number that isn't finite.</exception>
    public static void ThrowIfIn(Batch data, string what)
    {
        if (In(data) is { } found) throw new ArgumentException($"{what}: {found}, and a loss over it is no number either. Mend the sample of that row, or leave it out.");
    }

    private static string? In(string name, Matrix matrix)
    {
        var at = matrix.Entries.IndexOfAnyExceptInRange(double.MinValue, double.MaxValue);
        return at < 0 ? null : FormattableString.Invariant($"{name}[{at / matrix.ColumnCount}, {at % matrix.ColumnCount}] is {NumberText.Short(matrix.Entries[at])}");
    }
}
