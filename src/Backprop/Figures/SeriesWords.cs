namespace Backprop;

/// <summary>What a series shows, in words: where it starts and ends, its extremes, and what is missing.</summary>
internal static class SeriesWords
{
    public static string Line(string name, IReadOnlyList<double> x, IReadOnlyList<double> y, string axis)
    {
        var finite = Enumerable.Range(0, y.Count).Where(i => double.IsFinite(y[i]) && double.IsFinite(x[i])).ToArray();
        if (finite.Length == 0) return $"{name} has no finite value.";
        var (first, last) = (finite[0], finite[^1]);
        if (first == last) return $"{name} is {N(y[first])} at {axis} {N(x[first])}.";
        var words = y[first] == y[last] ? $"{name} starts and ends at {N(y[first])}" : $"{name} goes from {N(y[first])} to {N(y[last])}";
        var (low, high) = (finite.MinBy(i => y[i]), finite.MaxBy(i => y[i]));
        if (y[low] < Math.Min(y[first], y[last])) words += $", lowest {N(y[low])} at {axis} {N(x[low])}";
        if (y[high] > Math.Max(y[first], y[last])) words += $", highest {N(y[high])} at {axis} {N(x[high])}";
        return words + ".";
    }

    public static string Path(string name, IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var finite = Enumerable.Range(0, y.Count).Where(i => double.IsFinite(y[i]) && double.IsFinite(x[i])).ToArray();
        return finite.Length == 0
            ? $"{name} has no finite point."
            : $"{name} leads from ({N(x[finite[0]])}, {N(y[finite[0]])}) to ({N(x[finite[^1]])}, {N(y[finite[^1]])}) in {finite.Length - 1} steps.";
    }

    public static string Cloud(string name, IReadOnlyList<double> x, IReadOnlyList<double> y, string xAxis, string yAxis)
    {
        var finite = Enumerable.Range(0, y.Count).Where(i => double.IsFinite(y[i]) && double.IsFinite(x[i])).ToArray();
        return finite.Length == 0
            ? $"{name} has no finite point."
            : finite.Length == 1 ? $"{name}: one point at {xAxis} {N(x[finite[0]])}, {yAxis} {N(y[finite[0]])}."
            : $"{name}: {finite.Length} points, {xAxis} {N(finite.Min(i => x[i]))} to {N(finite.Max(i => x[i]))}, {yAxis} {N(finite.Min(i => y[i]))} to {N(finite.Max(i => y[i]))}.";
    }

    public static string Gaps(string name, IReadOnlyList<double> x, IReadOnlyList<double> y, string axis)
    {
        var missing = Enumerable.Range(0, y.Count).Where(i => !double.IsFinite(y[i]) || !double.IsFinite(x[i])).ToArray();
        if (missing.Length == 0) return "";
        var where = double.IsFinite(x[missing[0]]) ? $"{axis} {N(x[missing[0]])}" : $"point {missing[0] + 1}";
        return missing.Length == 1
            ? $"{name} has one value that is not finite, at {where}; it is left out."
            : $"{name} has {missing.Length} values that are not finite, the first at {where}; they are left out.";
    }

    private static string N(double value) => NumberText.Short(value);
}
