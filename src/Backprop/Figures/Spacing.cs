namespace Backprop;

/// <summary>Moves labels apart by as little as they need.</summary>
internal static class Spacing
{
    /// <summary>
    /// Places for labels wanted at ascending positions, at least <paramref name="gap"/> apart: labels that would touch are joined into a group
    /// about the middle of where they want to be, and groups that touch are joined in turn.
    /// </summary>
    public static double[] Apart(IReadOnlyList<double> wanted, double gap, double low, double high)
    {
        List<(double Middle, int Count)> groups = [];
        foreach (var position in wanted)
        {
            (double Middle, int Count) group = (position, 1);
            while (groups.Count > 0 && groups[^1].Middle + groups[^1].Count * gap / 2 > group.Middle - group.Count * gap / 2)
            {
                var before = groups[^1];
                groups.RemoveAt(groups.Count - 1);
                var count = before.Count + group.Count;
                group = ((before.Middle * before.Count + group.Middle * group.Count) / count, count);
                var half = (count - 1) * gap / 2;
                if (high - low > 2 * half) group.Middle = Math.Clamp(group.Middle, low + half, high - half);
            }
            groups.Add(group);
        }
        return [.. groups.SelectMany(g => Enumerable.Range(0, g.Count).Select(i => g.Middle + (i - (g.Count - 1) / 2.0) * gap))];
    }
}
