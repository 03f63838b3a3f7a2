namespace Backprop;

public sealed partial class Plot
{
    /// <summary>Lines over 0, 1, 2, … (steps, epochs): point i of a series stands at x = i. Series may differ in length. A value that is not finite leaves a gap.</summary>
    public static Plot Lines(string title, params (string Name, IReadOnlyList<double> Y)[] series)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(title);
        var steps = Enumerable.Range(0, series.Length == 0 ? 0 : series.Max(s => s.Y?.Count ?? 0)).Select(i => (double)i).ToArray();
        return Lines(title, [.. series.Select(s => (s.Name, (IReadOnlyList<double>)new ArraySegment<double>(steps, 0, s.Y?.Count ?? 0), s.Y!))]);
    }

    /// <summary>Lines over shared x values.</summary>
    /// <exception cref="ArgumentException">A series has not as many values as <paramref name="x"/>.</exception>
    public static Plot Lines(string title, IReadOnlyList<double> x, params (string Name, IReadOnlyList<double> Y)[] series)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(x);
        return Lines(title, [.. series.Select(s => (s.Name, x, s.Y))]);
    }

    /// <summary>Lines with x values of their own.</summary>
    /// <exception cref="ArgumentException">A series has not as many x as y values, or no points at all.</exception>
    public static Plot Lines(string title, params (string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y)[] series)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(title);
        if (series.Length == 0) throw new ArgumentException($"Lines \"{title}\": there is no series to draw; give at least one (name, values).");
        var body = new Cartesian([], new AxisSpec(), new AxisSpec());
        foreach (var (name, x, y) in series) body = body.Add(new LineGraphic(name, Points.Checked($"Lines \"{title}\"", name, x, y), [.. y]));
        return new Plot(title, body);
    }

    /// <summary>The same plot with another line.</summary>
    /// <exception cref="ArgumentException">There are not as many x as y values.</exception>
    public Plot Line(string name, IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return Add(new LineGraphic(name, Points.Checked($"Line on \"{Title}\"", name, x, y), [.. y]));
    }

    private Plot Add(Graphic graphic) => With(Axial("a series").Add(graphic));
}
