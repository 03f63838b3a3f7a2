namespace Backprop;

/// <summary>Fewer points that look the same: the first, the last, and of each of equally long stretches the smallest and the largest value.</summary>
internal static class Sampling
{
    /// <summary>
    /// Positions to keep, ascending, at most about <paramref name="most"/>. A stretch that holds a value that is not finite keeps one, so the gap is still seen.
    /// </summary>
    public static int[] Keep(IReadOnlyList<double> values, int most)
    {
        if (values.Count <= most) return [.. Enumerable.Range(0, values.Count)];
        SortedSet<int> kept = [0, values.Count - 1];
        var stretches = Math.Max(1, (most - 2) / 2);
        for (var s = 0; s < stretches; s++)
        {
            var from = (int)((long)values.Count * s / stretches);
            var to = (int)((long)values.Count * (s + 1) / stretches);
            int smallest = -1, largest = -1;
            for (var i = from; i < to; i++)
            {
                if (!double.IsFinite(values[i]))
                {
                    kept.Add(i);
                    while (i + 1 < to && !double.IsFinite(values[i + 1])) i++;
                    continue;
                }
                if (smallest < 0 || values[i] < values[smallest]) smallest = i;
                if (largest < 0 || values[i] > values[largest]) largest = i;
            }
            if (smallest >= 0) kept.Add(smallest);
            if (largest >= 0) kept.Add(largest);
        }
        return [.. kept];
    }

    /// <summary>Rows for a short table: the first, the last, the smallest and largest of each column, and the rest evenly spaced.</summary>
    public static int[] Rows(IReadOnlyList<IReadOnlyList<double>> columns, int most)
    {
        var count = columns.Max(c => c.Count);
        if (count <= most) return [.. Enumerable.Range(0, count)];
        SortedSet<int> kept = [0, count - 1];
        foreach (var column in columns)
        {
            kept.Add(Extreme(column, sign: 1));
            kept.Add(Extreme(column, sign: -1));
        }
        var even = Math.Max(2, most - kept.Count);
        for (var i = 0; i < even; i++) kept.Add((int)((long)(count - 1) * i / (even - 1)));
        return [.. kept];
    }

    private static int Extreme(IReadOnlyList<double> column, int sign)
    {
        var best = -1;
        for (var i = 0; i < column.Count; i++)
            if (double.IsFinite(column[i]) && (best < 0 || sign * column[i] > sign * column[best])) best = i;
        return Math.Max(best, 0);
    }
}
