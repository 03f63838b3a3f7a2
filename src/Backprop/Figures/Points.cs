namespace Backprop;

/// <summary>The check that x and y values pair up, shared by every series.</summary>
internal static class Points
{
    /// <summary>A copy of x; throws where the counts differ or are zero.</summary>
    public static double[] Checked(string what, string name, IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (x.Count != y.Count) throw new ArgumentException($"{what}: \"{name}\" has {x.Count} x values but {y.Count} y values; every point needs one of each.");
        if (y.Count == 0) throw new ArgumentException($"{what}: \"{name}\" has no points; leave the series out or give it values.");
        return [.. x];
    }
}
