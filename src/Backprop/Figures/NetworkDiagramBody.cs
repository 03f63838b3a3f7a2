using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>
/// A network drawn: its units in columns, and under them the way forward and the way back, with the shape of every matrix on the arrows.
/// </summary>
internal sealed record NetworkDiagramBody(IReadOnlyList<int> Widths, IReadOnlyList<string> Activations, string Batch, bool Backward) : PlotBody
{
    private const double ColumnStep = 210;
    private const double UnitStep = 30;
    private const double HeadHeight = 44;
    private const double RowHeight = 62;

    /// <summary>Of a wider layer the first units and the last one are drawn.</summary>
    private const int MostUnits = 7;

    private int Layers => Widths.Count - 1;

    public override (int Width, int Height) NaturalSize => (
        (int)(150 + ColumnStep * Layers),
        (int)(62 + HeadHeight + UnitStep * Math.Min(MostUnits, Widths.Max()) + RowHeight * (Backward ? 2 : 1) + (Backward ? 22 : 0)));

    private AxisRole Role(int layer) => NetworkHtml.Role(layer, Layers);

    private (string, AxisRole) Side(int layer) => ($"{Widths[layer]}", Role(layer));

    private (string, AxisRole) Samples => (Batch, AxisRole.Batch);

    private static readonly (string, AxisRole) One = ("1", AxisRole.One);

    private static string ActivationName(int layer) => layer == 0 ? "X" : DiagramText.Name("A", layer);

    private IReadOnlyList<(string, string)> Head(int layer) => DiagramText.Shape(ActivationName(layer) + " ", Samples, Side(layer));

    private IReadOnlyList<(string, string)> Weights(int layer) => DiagramText.Shape(DiagramText.Name("W", layer) + " ", Side(layer - 1), Side(layer));

    private IReadOnlyList<(string, string)> Bias(int layer) => DiagramText.Shape(DiagramText.Name("b", layer) + " ", One, Side(layer));

    private IReadOnlyList<(string, string)> Delta(int layer) => DiagramText.Shape(DiagramText.Name("dZ", layer) + " ", Samples, Side(layer));

    private IReadOnlyList<(string, string)> WeightGradient(int layer) =>
        DiagramText.Shape($"{DiagramText.Name("dW", layer)} = {ActivationName(layer - 1)}ᵀ·{DiagramText.Name("dZ", layer)} ", Side(layer - 1), Side(layer));

    private IReadOnlyList<(string, string)> BiasGradient(int layer) => DiagramText.Shape($"{DiagramText.Name("db", layer)} = 1ᵀ·{DiagramText.Name("dZ", layer)} ", One, Side(layer));

    public override void Draw(Svg svg, Area area)
    {
        var units = new Area(area.X, area.Y + HeadHeight, area.Width, area.Height - HeadHeight - RowHeight * (Backward ? 2 : 1) - (Backward ? 22 : 0));
        var columns = Enumerable.Range(0, Widths.Count).Select(l => Places(l, units)).ToArray();
        for (var l = 1; l < Widths.Count; l++)
            foreach (var from in columns[l - 1].Units)
                foreach (var to in columns[l].Units) svg.Line(from.X, from.Y, to.X, to.Y, Palette.Rule, 0.5);
        for (var l = 0; l < Widths.Count; l++) DrawLayer(svg, area, l, columns[l]);
        for (var l = 1; l < Widths.Count; l++) DrawArrows(svg, units.Bottom, l, columns[l - 1].X, columns[l].X);
    }

    private void DrawLayer(Svg svg, Area area, int layer, (double X, IReadOnlyList<(double X, double Y)> Units, double? Dots) column)
    {
        var style = AxisStyle.Of(Role(layer));
        svg.Text(column.X, area.Y + 10, Head(layer), "middle", bold: true);
        svg.Text(column.X, area.Y + 28, layer == 0 ? $"{Widths[0]} inputs" : $"{Widths[layer]} units, {Activations[layer - 1]}", Palette.Soft, "middle", 12);
        foreach (var (x, y) in column.Units) svg.Point((PointMark)((int)style.Role - 1), x, y, style.ColourName, 8.5);
        if (column.Dots is { } dots) svg.Text(column.X, dots + 5, "⋮", style.ColourName, "middle", 16, bold: true);
    }

    /// <summary>Forward above, the way back below; on each arrow what it multiplies by, under it what is added or summed.</summary>
    private void DrawArrows(Svg svg, double top, int layer, double from, double to)
    {
        var (middle, y) = ((from + to) / 2, top + 30);
        Arrow(svg, from + 12, to - 12, y, Palette.Ink);
        svg.Text(middle, y - 8, Weights(layer), "middle", 12);
        svg.Text(middle, y + 18, Bias(layer), "middle", 12);
        if (!Backward) return;
        y += RowHeight;
        Arrow(svg, to - 12, from + 12, y, Palette.Soft);
        svg.Text(middle, y - 8, WeightGradient(layer), "middle", 12);
        svg.Text(middle, y + 18, BiasGradient(layer), "middle", 12);
        svg.Text(to, y + 40, Delta(layer), "middle", 12, bold: true);
    }

    private static void Arrow(Svg svg, double from, double to, double y, string colour)
    {
        var back = Math.Sign(from - to) * 9;
        svg.Line(from, y, to + back / 2.0, y, colour, 1.5);
        svg.Fill(PathText.Closed([(to, y), (to + back, y - 4.5), (to + back, y + 4.5)]), colour);
    }

    private (double X, IReadOnlyList<(double X, double Y)> Units, double? Dots) Places(int layer, Area area)
    {
        var shown = Math.Min(Widths[layer], MostUnits);
        var step = Math.Min(UnitStep, area.Height / MostUnits);
        var x = area.X + 62 + (area.Width - 124) * layer / Layers;
        double Y(int i) => area.Y + area.Height / 2 + (i - (shown - 1) / 2.0) * step;
        var cut = Widths[layer] > MostUnits;
        // The last but one place holds the dots.
        var units = Enumerable.Range(0, shown).Where(i => !cut || i != shown - 2).Select(i => (x, Y(i))).ToArray();
        return (x, units, cut ? Y(shown - 2) : null);
    }

    public override JsonObject ToPlotly(string title)
    {
        var units = new Area(0, 0, NaturalSize.Width, UnitStep * Math.Min(MostUnits, Widths.Max()));
        var columns = Enumerable.Range(0, Widths.Count).Select(l => Places(l, units)).ToArray();
        var parts = new PlotlyParts([], [], []);
        var edges = Enumerable.Range(1, Layers).SelectMany(l => columns[l - 1].Units.SelectMany(from => columns[l].Units.Select(to => (from, to)))).ToArray();
        parts.Trace(new JsonObject
        {
            ["type"] = "scatter", ["mode"] = "lines", ["hoverinfo"] = "skip",
            ["x"] = PlotlyJson.Numbers(edges.SelectMany(e => new[] { e.from.X, e.to.X, double.NaN })),
            ["y"] = PlotlyJson.Numbers(edges.SelectMany(e => new[] { -e.from.Y, -e.to.Y, double.NaN })),
            ["line"] = new JsonObject { ["color"] = Palette.Of(Palette.Rule).Light, ["width"] = 0.5 },
        });
        for (var l = 0; l < Widths.Count; l++)
        {
            parts.Trace(new JsonObject
            {
                ["type"] = "scatter", ["mode"] = "markers", ["name"] = $"{ActivationName(l)}: {Widths[l]} {AxisStyle.Of(Role(l)).Name}",
                ["x"] = PlotlyJson.Numbers(columns[l].Units.Select(u => u.X)),
                ["y"] = PlotlyJson.Numbers(columns[l].Units.Select(u => -u.Y)),
                ["marker"] = new JsonObject { ["color"] = AxisStyle.Of(Role(l)).Light, ["symbol"] = ((PointMark)((int)Role(l) - 1)).ToPlotly(), ["size"] = 16 },
            });
            Note(parts, DiagramText.Plain(Head(l)), columns[l].X, 24);
        }
        for (var l = 1; l < Widths.Count; l++)
        {
            var (middle, below) = ((columns[l - 1].X + columns[l].X) / 2, -units.Height);
            Note(parts, $"→ {DiagramText.Plain(Weights(l))}, {DiagramText.Plain(Bias(l))}", middle, below - 20);
            if (Backward) Note(parts, $"← {DiagramText.Plain(WeightGradient(l))}<br>{DiagramText.Plain(BiasGradient(l))}", middle, below - 60);
        }
        var layout = PlotlyJson.Layout(title);
        layout["xaxis"] = new JsonObject { ["visible"] = false };
        layout["yaxis"] = new JsonObject { ["visible"] = false };
        layout["showlegend"] = false;
        layout["meta"] = new JsonObject { ["still"] = true };
        return parts.Figure(layout);
    }

    private static void Note(PlotlyParts parts, string text, double x, double y) => parts.Annotations.Add((JsonNode)new JsonObject
    {
        ["text"] = text, ["showarrow"] = false, ["xref"] = "x", ["yref"] = "y", ["x"] = PlotlyJson.Number(x), ["y"] = PlotlyJson.Number(y),
    });

    public override IEnumerable<NumberTable> Tables()
    {
        string[] Row(params IReadOnlyList<(string, string)>[] cells) => [.. cells.Select(c => DiagramText.Plain(c))];
        var forward = Enumerable.Range(1, Layers).Select(l => (string[])[$"{l}", .. Row(Head(l - 1), Weights(l), Bias(l), Head(l)), Activations[l - 1]]);
        yield return new NumberTable(["layer", "enters", "weights", "bias", "leaves", "activation"], [.. forward]);
        if (Backward)
            yield return new NumberTable(["layer", "arrives", "weight gradient", "bias gradient"],
                [.. Enumerable.Range(1, Layers).Reverse().Select(l => (string[])[$"{l}", .. Row(Delta(l), WeightGradient(l), BiasGradient(l))])]);
    }

    public override string Describe(string title)
    {
        var layers = string.Join(", then ", Enumerable.Range(1, Layers).Select(l => $"{Widths[l]} {(l == Layers ? "outputs" : "hidden units")}"));
        var shapes = string.Join("; ", Enumerable.Range(1, Layers).Select(l => $"{Bare(Head(l - 1))} times {Bare(Weights(l))} plus {Bare(Bias(l))} gives {Bare(Head(l))}"));
        var back = Backward ? " Back: " + string.Join("; ", Enumerable.Range(1, Layers).Reverse().Select(l => $"{Bare(WeightGradient(l))}, {Bare(BiasGradient(l))}")) + "." : "";
        return $"Diagram of a network: {Widths[0]} inputs, then {layers}. Forward: {shapes}.{back}";
    }

    /// <summary>Shapes without the marks, which a voice would read out.</summary>
    private static string Bare(IReadOnlyList<(string, string)> runs) => new([.. DiagramText.Plain(runs).Where(c => !"●■◆▲".Contains(c))]);
}
