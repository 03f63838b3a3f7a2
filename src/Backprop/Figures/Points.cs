namespace Backprop;

/// <summary>The check that x and y values pair up, shared by every series.</summary>
internal static class Points
{
    /// <summary>A copy of x; throws where the counts differ or are zero.</summary>
    public static double[] Checked(string what, string name, IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (name is null) throw new ArgumentException($"{what}: a series has null for a name; give it one, or \"\".");
        if (x is null || y is null) throw new ArgumentException($"{what}: \"{name}\" has null for its {(x is null ? "x" : "y")} values.");
        if (x.Count != y.Count) throw new ArgumentException($"{what}: \"{name}\" has {x.Count} x values but {y.Count} y values; every point needs one of each.");
        if (y.Count == 0) throw new ArgumentException($"{what}: \"{name}\" has no points; leave the series out or give it values.");
        return [.. x];
    }
}
