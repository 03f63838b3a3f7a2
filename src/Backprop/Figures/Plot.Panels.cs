namespace Backprop;

public sealed partial class Plot
{
    /// <summary>
    /// Small multiples: several plots in rows of <paramref name="columns"/>, each with its title. Axes with the same label share their limits, so that
    /// panels can be compared at a glance.
    /// </summary>
    /// <exception cref="ArgumentException">There are no panels, or one is no chart or heat map.</exception>
    public static Plot Panels(string title, int columns, params IReadOnlyList<Plot> panels)
    {
        ArgumentNullException.ThrowIfNull(panels);
        if (panels.Count == 0 || columns < 1) throw new ArgumentException($"Panels \"{title}\": {panels.Count} panels in rows of {columns} cannot be drawn; give at least one panel and one column.");
        if (panels.Contains(null!)) throw new ArgumentException($"Panels \"{title}\": one of the {panels.Count} panels is null.");
        return new Plot(title, new PanelsBody(panels, columns));
    }
}
