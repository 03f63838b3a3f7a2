namespace Backprop;

public sealed partial class Plot
{
    /// <summary>The same plot with names on its axes.</summary>
    public Plot Axes(string x, string y)
    {
        var chart = Axial("names on axes");
        return With(chart.WithAxes(chart.X with { Label = x }, chart.Y with { Label = y }));
    }

    /// <summary>The same plot with a logarithmic x axis.</summary>
    /// <exception cref="ArgumentException">A value on it is 0 or negative.</exception>
    public Plot LogX()
    {
        var chart = Axial("a logarithmic axis");
        return With(chart.WithAxes(chart.X with { Log = true }, chart.Y));
    }

    /// <summary>The same plot with a logarithmic y axis.</summary>
    /// <exception cref="ArgumentException">A value on it is 0 or negative.</exception>
    public Plot LogY()
    {
        var chart = Axial("a logarithmic axis");
        return With(chart.WithAxes(chart.X, chart.Y with { Log = true }));
    }

    /// <summary>The same plot, its x axis shown from <paramref name="min"/> to <paramref name="max"/>; what lies outside is cut off.</summary>
    public Plot XRange(double min, double max)
    {
        var chart = Axial("limits");
        return With(chart.WithAxes(Limited(chart.X, "XRange", min, max), chart.Y));
    }

    /// <summary>The same plot, its y axis shown from <paramref name="min"/> to <paramref name="max"/>; what lies outside is cut off.</summary>
    public Plot YRange(double min, double max)
    {
        var chart = Axial("limits");
        return With(chart.WithAxes(chart.X, Limited(chart.Y, "YRange", min, max)));
    }

    private static AxisSpec Limited(AxisSpec axis, string method, double min, double max) =>
        double.IsFinite(min) && double.IsFinite(max) && min < max && (!axis.Log || min > 0)
            ? axis with { Min = min, Max = max }
            : throw new ArgumentException($"{method}: from {NumberText.Short(min)} to {NumberText.Short(max)} is no interval{(axis.Log ? " of a logarithmic axis, whose values are above 0" : "; the first must be the smaller")}.");

    private Cartesian Axial(string what) => body as Cartesian
        ?? throw new InvalidOperationException($"\"{Title}\" has no pair of axes, so it cannot take {what}; plots with an x and a y axis can.");
}
