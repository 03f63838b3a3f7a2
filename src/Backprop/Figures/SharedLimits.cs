namespace Backprop;

/// <summary>
/// Common limits for axes that are compared, side by side or one after the other: axes of one label and kind get the limits of all their data, unless their author has set limits.
/// </summary>
internal static class SharedLimits
{
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> bodies) where T : PlotBody
    {
        var charts = bodies.OfType<Cartesian>().ToArray();
        return [.. bodies.Select(b => b is Cartesian chart
            ? (T)(PlotBody)(chart with { X = Horizontal(chart.X, charts), Y = Vertical(chart.Y, charts) })
            : b)];
    }

    private static AxisSpec Horizontal(AxisSpec own, IReadOnlyList<Cartesian> charts)
    {
        if (Extent(own, charts, c => c.X, g => g.XExtent) is not var (low, high)) return own;
        if (charts.Any(c => c.Graphics.Any(g => g.Padded) && !c.Graphics.Any(g => g.FillsAxes)) && !own.Log) (low, high) = Interval.Widened(low, high, 0.05);
        return own with { Min = low, Max = high };
    }

    private static AxisSpec Vertical(AxisSpec own, IReadOnlyList<Cartesian> charts)
    {
        if (Extent(own, charts, c => c.Y, g => g.YExtent) is not var (low, high)) return own;
        if (own.Log) return Interval.WidenedBy(1.3, low, high) is var (least, most) ? own with { Min = least, Max = most } : own;
        if (charts.Any(c => c.Graphics.Any(g => g.FillsAxes))) return own with { Min = low, Max = high };
        if (charts.Any(c => c.Graphics.Any(g => g.FromZero))) (low, high) = (Math.Min(low, 0), Math.Max(high, 0));
        var (min, max) = Ticks.Around(low > 0 && low < high / 2 ? 0 : low, high, 4);
        return own with { Min = min, Max = max };
    }

    private static (double Low, double High)? Extent(AxisSpec own, IReadOnlyList<Cartesian> charts, Func<Cartesian, AxisSpec> axis, Func<Graphic, IEnumerable<double>> extent)
    {
        if (own.Min is not null || own.Categories is not null) return null;
        var same = charts.Where(c => axis(c) == own).ToArray();
        var values = same.SelectMany(c => c.Graphics).SelectMany(extent).Where(double.IsFinite).ToArray();
        return same.Length < 2 || values.Length == 0 || values.Min() == values.Max() ? null : (values.Min(), values.Max());
    }
}
