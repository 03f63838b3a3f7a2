namespace Backprop;

public sealed partial class Plot
{
    /// <summary>
    /// The same plot with a band from <paramref name="low"/> to <paramref name="high"/>: an interval. A band named like a series takes that series'
    /// colour.
    /// </summary>
    /// <exception cref="ArgumentException">x, low and high are not equally long.</exception>
    public Plot Band(string name, IReadOnlyList<double> x, IReadOnlyList<double> low, IReadOnlyList<double> high)
    {
        ArgumentNullException.ThrowIfNull(high);
        ArgumentNullException.ThrowIfNull(low);
        ArgumentNullException.ThrowIfNull(x);
        var xs = Points.Checked($"Band on \"{Title}\"", name, x, low);
        _ = Points.Checked($"Band on \"{Title}\"", name, x, high);
        var surrounds = Axial("a band").Graphics.Any(g => g.IsSeries && g.Name == name);
        return Add(new BandGraphic(name, xs, [.. low], [.. high]) { Surrounds = surrounds });
    }

    /// <summary>The same plot with a band over 0, 1, 2, ….</summary>
    /// <exception cref="ArgumentException">low and high are not equally long.</exception>
    public Plot Band(string name, IReadOnlyList<double> low, IReadOnlyList<double> high)
    {
        ArgumentNullException.ThrowIfNull(high);
        ArgumentNullException.ThrowIfNull(low);
        return Band(name, [.. Enumerable.Range(0, low.Count).Select(i => (double)i)], low, high);
    }

    /// <summary>The same plot with a vertical line at <paramref name="x"/>.</summary>
    public Plot AtX(double x, string label = "") => Add(new RuleGraphic(label, Finite("AtX", x), Vertical: true));

    /// <summary>The same plot with a horizontal line at <paramref name="y"/>.</summary>
    public Plot AtY(double y, string label = "") => Add(new RuleGraphic(label, Finite("AtY", y), Vertical: false));

    /// <summary>The same plot with a ring around one point and words beside it.</summary>
    public Plot Mark(double x, double y, string label) => Add(new NoteGraphic(label, Finite("Mark", x), Finite("Mark", y)));

    private static double Finite(string method, double value) =>
        double.IsFinite(value) ? value : throw new ArgumentException($"{method}: {NumberText.Short(value)} has no place on an axis; give a finite number.");
}
