namespace Backprop;

public sealed partial class Plot
{
    /// <summary>Points in the plane; each series has its own colour and mark.</summary>
    /// <exception cref="ArgumentException">A series has not as many x as y values, or no points at all.</exception>
    public static Plot Scatter(string title, params (string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y)[] series)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Length == 0) throw new ArgumentException($"Scatter \"{title}\": there is no series to draw; give at least one (name, x, y).");
        var body = new Cartesian([], new AxisSpec(), new AxisSpec()) { Kind = "Scatter plot" };
        foreach (var (name, x, y) in series) body = body.Add(new PointGraphic(name, Points.Checked($"Scatter \"{title}\"", name, x, y), [.. y]));
        return new Plot(title, body);
    }

    /// <summary>The same plot with points on it.</summary>
    /// <exception cref="ArgumentException">There are not as many x as y values.</exception>
    public Plot Dots(string name, IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return Add(new PointGraphic(name, Points.Checked($"Dots on \"{Title}\"", name, x, y), [.. y]));
    }
}
