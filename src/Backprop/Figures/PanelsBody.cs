using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>Several small plots side by side. Axes of one label and kind have the same limits in all of them, so that panels can be compared.</summary>
internal sealed record PanelsBody : PlotBody
{
    private const double Gap = 20;
    private readonly IReadOnlyList<Plot> panels;
    private readonly IReadOnlyList<AxesBody> bodies;
    private readonly int columns;

    public PanelsBody(IReadOnlyList<Plot> panels, int columns)
    {
        (this.panels, this.columns) = (panels, Math.Min(columns, panels.Count));
        bodies = SharedLimits.Of([.. panels.Select(p => p.Body as AxesBody
            ?? throw new ArgumentException($"Panels: \"{p.Title}\" is a plot without a pair of axes of its own; a panel is one chart or heat map."))]);
    }

    private int RowCount => (panels.Count + columns - 1) / columns;

    public override (int Width, int Height) NaturalSize => (columns == 1 ? 560 : Math.Min(1000, 360 * columns), 64 + RowCount * 270);

    private Area Place(Area area, int i)
    {
        var (width, height) = ((area.Width - Gap * (columns - 1)) / columns, (area.Height - Gap * (RowCount - 1)) / RowCount);
        return new Area(area.X + i % columns * (width + Gap), area.Y + i / columns * (height + Gap), width, height);
    }

    public override void Draw(Svg svg, Area area)
    {
        area = area.Shrink(top: 8);
        for (var i = 0; i < panels.Count; i++)
        {
            var place = Place(area, i);
            var lines = TextWidth.Wrap(panels[i].Title, place.Width, 13, bold: true, most: 6);
            for (var line = 0; line < lines.Count; line++) svg.Text(place.X, place.Y + 12 + 16 * line, lines[line], Palette.Ink, bold: true);
            bodies[i].Draw(svg, place.Shrink(top: 16 * lines.Count + 6));
        }
    }

    public override JsonObject ToPlotly(string title)
    {
        var layout = PlotlyJson.Layout(title);
        var all = new PlotlyParts([], [], []) { Panel = true };
        for (var i = 0; i < panels.Count; i++)
        {
            var number = i == 0 ? "" : $"{i + 1}";
            var (x, y) = bodies[i].AddTo(all with { XAxis = "x" + number, YAxis = "y" + number });
            var (left, right, top, bottom) = Domain(i, above: bodies[i] is HeatMapBody ? 0.14 : 0.06);
            (x["domain"], x["anchor"]) = (PlotlyJson.Numbers([left, right]), "y" + number);
            (y["domain"], y["anchor"]) = (PlotlyJson.Numbers([bottom, top]), "x" + number);
            (layout["xaxis" + number], layout["yaxis" + number]) = (x, y);
            all.Annotations.Add((JsonNode)new JsonObject
            {
                ["text"] = $"<b>{HtmlText.Escape(panels[i].Title)}</b>", ["showarrow"] = false, ["xref"] = "paper", ["yref"] = "paper", ["xanchor"] = "left", ["yanchor"] = "bottom",
                ["x"] = PlotlyJson.Number(left), ["y"] = PlotlyJson.Number(top), ["yshift"] = bodies[i] is HeatMapBody ? 46 : 6,
            });
        }
        if (bodies.Take(columns).Any(b => b is HeatMapBody)) PlotlyJson.MakeRoomAbove(layout);
        layout["showlegend"] = bodies.Any(b => b.NeedsLegend);
        return all.Figure(layout);
    }

    /// <summary>Where a panel's axes lie, in fractions of the whole, y upwards.</summary>
    private (double Left, double Right, double Top, double Bottom) Domain(int i, double above)
    {
        var (sideGap, rowGap) = (0.12, 0.24 / RowCount);
        var width = (1 - sideGap * (columns - 1)) / columns;
        var height = (1 - rowGap * (RowCount - 1)) / RowCount;
        var (left, top) = (i % columns * (width + sideGap), 1 - i / columns * (height + rowGap));
        return (left, left + width, top - above / RowCount, top - height);
    }

    public override IEnumerable<NumberTable> Tables() =>
        panels.SelectMany((p, i) => bodies[i].Tables().Select(t => t with { Note = p.Title + (t.Note is null ? "" : ". " + t.Note) }));

    public override string Describe(string title) =>
        $"{panels.Count} panels. " + string.Join(" ", panels.Select(p => $"{p.Title}: {p.AltText}"));
}
