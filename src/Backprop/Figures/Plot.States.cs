namespace Backprop;

public sealed partial class Plot
{
    /// <summary>The sentence that says the numbers of this plot's state beside a slider: a formula with its values put in; empty when there is none.</summary>
    public string ReadoutText { get; private init; } = "";

    /// <summary>The same plot with a readout: the formula with this state's numbers, such as <c>b ← b − 0.02·(−1.5) = 0.13</c>.</summary>
    public Plot Readout(string text) => new(this) { ReadoutText = text };

    /// <summary>The same plot with a readout whose numbers are written as in a sentence of the workbook: <c>Finding.Of($"η·s = {rate * s:F3}")</c>.</summary>
    public Plot Readout(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Readout(finding.ToString());
    }

    /// <summary>
    /// A plot with a state for every value of a parameter, computed now. Where scripts run (the book), a slider chooses the state; the static form
    /// shows one of them (the first, or <see cref="StartAt"/>'s) and a table of all readouts. Axes keep their limits from state to state, unless <see cref="YRange"/> sets them.
    /// </summary>
    /// <remarks>
    /// In <see cref="ToPlotlyJson"/> the shown state's <c>data</c> and <c>layout</c> stand where plotly.js looks for them, with a slider of plotly.js over all states:
    /// <code>
    /// "layout": { …,
    ///   "sliders": [ {"active": 0, "steps": [ {"label": "1, 0.02", "method": "update", "args": [ {"y": […]}, {"title.text": "…"}, [0, 1] ]}, … ]} ],
    ///   "meta": { "alt": "…",
    ///     "parameters": [ {"name": "batch size", "values": ["1", "5", "10"]}, {"name": "rate", "values": ["0.02", "0.1"]} ],
    ///     "states": [ {"readout": "…", "alt": "…"}, … ] } }
    /// </code>
    /// There is one step, and one entry of <c>states</c>, per combination of values, the last parameter changing fastest: with two parameters of n₁ and n₂ values, the
    /// state at positions (i, j) is step i·n₂ + j. A step sets everything that differs anywhere, so that any step may follow any other.
    /// </remarks>
    /// <param name="parameter">The parameter's name and its values, in the slider's order.</param>
    /// <param name="plot">The plot at a value; all states must be of one kind.</param>
    public static Plot Over<T>((string Name, IReadOnlyList<T> Values) parameter, Func<T, Plot> plot) where T : notnull
    {
        ArgumentNullException.ThrowIfNull(plot);
        return FromStates([StateParameter.Of(parameter)], [.. parameter.Values.Select(plot)]);
    }

    /// <summary>A plot with a state for every pair of values of two parameters; see <see cref="Over{T}"/>.</summary>
    public static Plot Over<T1, T2>((string Name, IReadOnlyList<T1> Values) first, (string Name, IReadOnlyList<T2> Values) second, Func<T1, T2, Plot> plot)
        where T1 : notnull where T2 : notnull
    {
        ArgumentNullException.ThrowIfNull(plot);
        return FromStates([StateParameter.Of(first), StateParameter.Of(second)],
            [.. first.Values.SelectMany(a => second.Values.Select(b => plot(a, b)))]);
    }

    /// <summary>A plot with a state for every combination of values of three parameters; see <see cref="Over{T}"/>.</summary>
    public static Plot Over<T1, T2, T3>(
        (string Name, IReadOnlyList<T1> Values) first, (string Name, IReadOnlyList<T2> Values) second, (string Name, IReadOnlyList<T3> Values) third,
        Func<T1, T2, T3, Plot> plot)
        where T1 : notnull where T2 : notnull where T3 : notnull
    {
        ArgumentNullException.ThrowIfNull(plot);
        return FromStates([StateParameter.Of(first), StateParameter.Of(second), StateParameter.Of(third)],
            [.. first.Values.SelectMany(a => second.Values.SelectMany(b => third.Values.Select(c => plot(a, b, c))))]);
    }

    /// <summary>The same plot, first shown at these values, one for each parameter in order.</summary>
    /// <exception cref="ArgumentException">The plot has no parameters, or others, or a value isn't among a parameter's.</exception>
    public Plot StartAt(params object[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return body is StatesBody states
        ? new(this, states.StartAt(values))
        : throw new ArgumentException($"\"{Title}\" has one state only; StartAt is for plots made with Plot.Over.");
    }

    private static Plot FromStates(IReadOnlyList<StateParameter> parameters, IReadOnlyList<Plot> plots)
    {
        if (plots.Contains(null!)) throw new ArgumentException("Plot.Over: the function gives null instead of a plot for one of the states.");
        var body = new StatesBody(parameters, plots, 0);
        return new Plot(plots[0].Title, body) { CaptionText = plots[0].CaptionText };
    }
}
