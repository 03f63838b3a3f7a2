namespace Backprop;

/// <summary>One drawing of a pair of axes in a given area: chooses scales, ticks and the place of the names, then draws from back to front.</summary>
internal sealed class CartesianPicture
{
    private const double LabelHeight = 16;

    private readonly Cartesian chart;
    private readonly Area area, inner;
    private readonly Scale x, y;
    private readonly Ticks xTicks, yTicks;
    private readonly IReadOnlyList<Graphic> named;
    private readonly bool namesAtEnds;
    private readonly NameRows legend;

    public CartesianPicture(Cartesian chart, Area area)
    {
        (this.chart, this.area) = (chart, area);
        named = [.. chart.Graphics.Where(g => g.InLegend)];
        var filled = chart.Graphics.Any(g => g.FillsAxes);
        var reaching = filled ? [.. chart.Graphics.Where(g => g.FillsAxes)] : chart.Graphics;
        var (xLow, xHigh) = Limits(chart.X, reaching.SelectMany(g => g.XExtent), !filled && chart.Graphics.Any(g => g.Padded), vertical: false);
        var widest = named.Count == 0 ? 0 : named.Max(g => TextWidth.Of(g.Name));
        namesAtEnds = named.Count is > 0 and <= 10 && widest <= area.Width * 0.28
            && named.All(g => g.End is { } end && Fraction(end.X, xLow, xHigh, chart.X.Log) > 0.75);
        legend = new NameRows(namesAtEnds || named.Count < 2 ? [] : named, area.Width);

        var top = legend.Height + (chart.Y.Label == "" ? 8 : 26);
        var bottom = chart.X.Label == "" ? 22.0 : 40;
        var height = area.Height - top - bottom;
        var fromZero = !chart.Y.Log && chart.Graphics.Any(g => g.FromZero);
        var (yLow, yHigh) = Limits(chart.Y, reaching.SelectMany(g => g.YExtent).Concat(fromZero ? [0.0] : []), padded: false, vertical: !filled, (int)(height / 50));
        yTicks = TicksOf(chart.Y, yLow, yHigh, (int)(height / 50));
        var left = yTicks.Major.Count == 0 ? 10 : yTicks.Major.Max(t => TextWidth.Of(t.Label, 12)) + 8;
        inner = area.Shrink(left, top, namesAtEnds ? widest + 20 : 12, bottom);
        xTicks = TicksOf(chart.X, xLow, xHigh, (int)(inner.Width / 70));
        x = new Scale(xLow, xHigh, chart.X.Log, inner.X, inner.Right);
        y = new Scale(yLow, yHigh, chart.Y.Log, inner.Bottom, inner.Y);
    }

    public void Draw(Svg svg)
    {
        legend.Draw(svg, area.X, area.Y);
        DrawGrid(svg);
        svg.Clip(inner.Shrink(0, -1, 0, -1));
        foreach (var graphic in chart.Graphics) graphic.Draw(svg, x, y);
        svg.Unclip();
        foreach (var graphic in chart.Graphics) graphic.DrawAbove(svg, x, y);
        if (namesAtEnds) DrawNames(svg);
    }

    private void DrawGrid(Svg svg)
    {
        foreach (var value in yTicks.Minor) svg.Line(inner.X, y[value], inner.X + 4, y[value], Palette.Rule, 0.7);
        foreach (var (value, label) in yTicks.Major)
        {
            svg.Line(inner.X, y[value], inner.Right, y[value], Palette.Grid);
            svg.Text(inner.X - 8, y[value] + 4, label, Palette.Soft, "end", 12);
        }
        svg.Line(inner.X, inner.Bottom, inner.Right, inner.Bottom, Palette.Rule);
        if (y is { Log: false, Min: < 0, Max: > 0 } && !chart.Graphics.Any(g => g.FillsAxes)) svg.Line(inner.X, y[0], inner.Right, y[0], Palette.Rule);
        foreach (var value in xTicks.Minor) svg.Line(x[value], inner.Bottom, x[value], inner.Bottom + 3, Palette.Rule, 0.7);
        foreach (var (value, label) in xTicks.Major)
        {
            svg.Line(x[value], inner.Bottom, x[value], inner.Bottom + 5, Palette.Rule);
            svg.Text(x[value], inner.Bottom + 19, label, Palette.Soft, "middle", 12);
        }
        if (chart.Y.Label != "") svg.Text(area.X, inner.Y - 12, chart.Y.Label + (chart.Y.Log ? " (log)" : ""), Palette.Soft);
        if (chart.X.Label != "") svg.Text(inner.X + inner.Width / 2, inner.Bottom + 37, chart.X.Label + (chart.X.Log ? " (log)" : ""), Palette.Soft, "middle");
    }

    /// <summary>Names beside the last points, moved apart where they would touch, then joined to their point by a thin line.</summary>
    private void DrawNames(Svg svg)
    {
        var ends = named.Select(g => (Graphic: g, Point: Clamp(y[g.End!.Value.Y]), From: x[g.End.Value.X])).OrderBy(e => e.Point).ToArray();
        var places = Spacing.Apart([.. ends.Select(e => e.Point)], LabelHeight, inner.Y, inner.Bottom);
        for (var i = 0; i < ends.Length; i++)
        {
            if (Math.Abs(places[i] - ends[i].Point) > 5) svg.Line(ends[i].From + 4, ends[i].Point, inner.Right + 11, places[i], ends[i].Graphic.Style.Colour, 0.8);
            svg.Text(inner.Right + 13, places[i] + 4.5, ends[i].Graphic.Name, ends[i].Graphic.Style.Colour, bold: true);
        }
    }

    private double Clamp(double pixel) => double.IsFinite(pixel) ? Math.Clamp(pixel, inner.Y, inner.Bottom) : inner.Y;

    private static double Fraction(double value, double low, double high, bool log) => new Scale(low, high, log, 0, 1)[value];

    private static Ticks TicksOf(AxisSpec axis, double low, double high, int target) =>
        axis.Categories is { } names ? new Ticks([.. names.Select((name, i) => ((double)i, name))], [])
        : axis.Log ? Ticks.Logarithmic(low, high, Math.Max(2, target))
        : Ticks.Linear(low, high, Math.Max(2, target));

    /// <summary>The interval an axis shows: what the author set, otherwise the data, with round ends on the vertical axis.</summary>
    private static (double, double) Limits(AxisSpec axis, IEnumerable<double> values, bool padded, bool vertical, int target = 5)
    {
        if (axis.Categories is { } names) return (-0.5, names.Count - 0.5);
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (var v in values.Where(double.IsFinite)) (low, high) = (Math.Min(low, v), Math.Max(high, v));
        if (low > high) (low, high) = (axis.Log ? 0.1 : 0, 1);
        (low, high) = axis.Log ? LogLimits(low, high, vertical) : LinearLimits(low, high, padded, vertical, target);
        return (axis.Min ?? low, axis.Max ?? high);
    }

    private static (double, double) LogLimits(double low, double high, bool vertical)
    {
        if (Logarithm.Base10(low) == Logarithm.Base10(high)) return Interval.WidenedBy(2, low, high);
        return vertical ? Interval.WidenedBy(1.3, low, high) : (low, high);
    }

    private static (double, double) LinearLimits(double low, double high, bool padded, bool vertical, int target)
    {
        if (high - low <= Math.Abs(high) * 1e-12) (low, high) = low == 0 ? (-1, 1) : low == high ? Interval.Around(low) : (low - Math.Abs(low) / 2, high + Math.Abs(high) / 2);
        if (vertical && low > 0 && low < high / 2) low = 0;
        if (vertical) return Ticks.Around(low, high, Math.Max(2, target));
        return padded ? Interval.Widened(low, high, 0.05) : (low, high);
    }
}
