using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>Plots over one or more parameters, of which one is shown at a time.</summary>
internal sealed record StatesBody : PlotBody
{
    // With common limits: what moves with a slider is the data, not the axes.
    private readonly IReadOnlyList<PlotBody> bodies;

    public StatesBody(IReadOnlyList<StateParameter> parameters, IReadOnlyList<Plot> plots, int start)
    {
        (Parameters, Plots, Start) = (parameters, plots, start);
        bodies = SharedLimits.Of([.. plots.Select(p => p.Body)]);
        for (var i = 1; i < plots.Count; i++)
            if (plots[i].Body.GetType() != plots[0].Body.GetType() || plots[i].Body is StatesBody)
                throw new ArgumentException($"Plot.Over: the state at {Where(i)} is another kind of plot than the one at {Where(0)}; a slider changes numbers, not kinds.");
    }

    public IReadOnlyList<StateParameter> Parameters { get; }

    /// <summary>One plot per combination of values, the last parameter changing fastest.</summary>
    public IReadOnlyList<Plot> Plots { get; }

    public int Start { get; }

    private Plot Shown => Plots[Start];

    public StatesBody StartAt(object[] values)
    {
        if (values.Length != Parameters.Count)
            throw new ArgumentException($"StartAt: {values.Length} values were given but there are {Parameters.Count} parameters: {string.Join(", ", Parameters.Select(p => p.Name))}.");
        var index = 0;
        for (var p = 0; p < values.Length; p++) index = index * Parameters[p].Values.Count + Parameters[p].IndexOf(values[p]);
        return new(Parameters, Plots, index);
    }

    public override (int Width, int Height) NaturalSize => (Shown.Width, Shown.Height + (int)HeadHeight(Plots.MaxBy(p => p.ReadoutText.Length)!, Shown.Width - 32));

    /// <summary>The state's picture, with its parameters' values and its readout below the title.</summary>
    public override void Draw(Svg svg, Area area)
    {
        svg.Text(area.X, area.Y + 10, Where(Start), Palette.Soft);
        var lines = ReadoutLines(Shown, area.Width);
        for (var i = 0; i < lines.Count; i++) svg.Text(area.X, area.Y + 28 + 18 * i, lines[i], Palette.Ink);
        bodies[Start].Draw(svg, area.Shrink(top: HeadHeight(Shown, area.Width)));
    }

    private static IReadOnlyList<string> ReadoutLines(Plot plot, double width) => plot.ReadoutText == "" ? [] : TextWidth.Wrap(plot.ReadoutText, width, 13);

    /// <summary>Width of the readout in plotly.js: between the margins, in a font that may be wider.</summary>
    private double PlotlyWidth => Shown.Width - 140;

    private static double HeadHeight(Plot plot, double width) => 24 + 18 * ReadoutLines(plot, width).Count;

    public override JsonObject ToPlotly(string title)
    {
        var figures = Enumerable.Range(0, Plots.Count).Select(State).ToArray();
        PlotlySteps.Pad(figures);
        var steps = PlotlySteps.Of(figures, [.. Enumerable.Range(0, Plots.Count).Select(i => HtmlText.Escape(string.Join(", ", Positions(i).Select((at, p) => Parameters[p].Values[at]))))]);
        var layout = figures[Start]["layout"]!.AsObject();
        layout["title"]!["text"] = HtmlText.Escape(title);
        layout["sliders"] = new JsonArray(new JsonObject
        {
            ["active"] = Start,
            ["pad"] = new JsonObject { ["t"] = bodies[Start] is HeatMapBody ? 16 : 52 },
            ["currentvalue"] = new JsonObject { ["prefix"] = HtmlText.Escape(string.Join(", ", Parameters.Select(p => p.Name)) + ": ") },
            ["bgcolor"] = Palette.Of(Palette.Grid).Light,
            ["activebgcolor"] = Palette.Of(Palette.Rule).Light,
            ["bordercolor"] = Palette.Of(Palette.Rule).Light,
            ["tickcolor"] = Palette.Of(Palette.Rule).Light,
            ["steps"] = steps,
        });
        var meta = new JsonObject
        {
            ["parameters"] = new JsonArray([.. Parameters.Select(p => new JsonObject { ["name"] = p.Name, ["values"] = PlotlyJson.Texts(p.Values) })]),
            ["states"] = new JsonArray([.. Plots.Select(p => new JsonObject { ["readout"] = p.ReadoutText, ["alt"] = p.AltText })]),
        };
        if (bodies[Start] is NetworkDiagramBody) meta["still"] = true;
        layout["meta"] = meta;
        return figures[Start];
    }

    /// <summary>A state's figure, its readout between title and picture.</summary>
    private JsonObject State(int index)
    {
        var figure = bodies[index].ToPlotly(Plots[index].Title);
        var layout = figure["layout"]!.AsObject();
        layout.Remove("meta");
        var top = layout["margin"]!["t"]!.GetValue<int>();
        layout["margin"]!["t"] = top + 18 * Plots.Max(p => ReadoutLines(p, PlotlyWidth).Count);
        if (Plots[index].ReadoutText == "") return figure;
        if (layout["annotations"] is null) layout["annotations"] = new JsonArray();
        layout["annotations"]!.AsArray().Add((JsonNode)new JsonObject
        {
            ["name"] = "readout", ["text"] = string.Join("<br>", ReadoutLines(Plots[index], PlotlyWidth).Select(HtmlText.Escape)), ["showarrow"] = false, ["align"] = "left",
            ["xref"] = "paper", ["yref"] = "paper", ["x"] = 0, ["y"] = 1, ["xanchor"] = "left", ["yanchor"] = "bottom", ["yshift"] = top - 50,
        });
        return figure;
    }

    public override IEnumerable<NumberTable> Tables()
    {
        var readouts = Plots.Select((plot, i) => (string[])[.. Positions(i).Select((at, p) => Parameters[p].Values[at]), plot.ReadoutText == "" ? plot.AltText : plot.ReadoutText]);
        return Shown.Body.Tables().Prepend(new NumberTable([.. Parameters.Select(p => p.Name), "state"], [.. readouts], $"All {Plots.Count} states; the picture shows {Where(Start)}."));
    }

    public override string Describe(string title) =>
        $"{Shown.AltText} One of {Plots.Count} states ({Where(Start)}); the others are in the table.";

    private string Where(int index) => string.Join(", ", Positions(index).Select((at, p) => $"{Parameters[p].Name} {Parameters[p].Values[at]}"));

    private int[] Positions(int index)
    {
        var at = new int[Parameters.Count];
        for (var p = at.Length - 1; p >= 0; p--) (index, at[p]) = (index / Parameters[p].Values.Count, index % Parameters[p].Values.Count);
        return at;
    }
}
