namespace Backprop;

public sealed partial class Plot
{
    /// <summary>Bars over named categories, those of several series side by side. A value that is not finite has no bar.</summary>
    /// <exception cref="ArgumentException">A series has not one value per category.</exception>
    public static Plot Bars(string title, IReadOnlyList<string> categories, params (string Name, IReadOnlyList<double> Values)[] series)
    {
        ArgumentNullException.ThrowIfNull(categories);
        ArgumentNullException.ThrowIfNull(series);
        if (series.Length == 0 || categories.Count == 0) throw new ArgumentException($"Bars \"{title}\": there is nothing to draw; give at least one category and one series.");
        foreach (var (name, values) in series)
            if (values is null || values.Count != categories.Count)
                throw new ArgumentException($"Bars \"{title}\": \"{name}\" has {values?.Count ?? 0} values but there are {categories.Count} categories; every category needs one.");
        var body = new Cartesian([], new AxisSpec(Categories: [.. categories]), new AxisSpec()) { Kind = "Bar chart" };
        for (var i = 0; i < series.Length; i++) body = body.Add(new BarGraphic(series[i].Name, [.. categories], [.. series[i].Values], i, series.Length));
        return new Plot(title, body);
    }

    /// <summary>Bars of one series over named categories.</summary>
    public static Plot Bars(string title, params (string Category, double Value)[] bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        return Bars(title, [.. bars.Select(b => b.Category)], ("", [.. bars.Select(b => b.Value)]));
    }
}
