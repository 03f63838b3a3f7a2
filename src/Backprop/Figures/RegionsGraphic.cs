using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>Where each of several classes wins: tinted areas with a line between them. Classes take series styles in order, as their points will.</summary>
internal sealed record RegionsGraphic(IReadOnlyList<string> Classes, IReadOnlyList<FieldGrid> Margins) : Graphic("")
{
    private const double Tint = 0.17;

    /// <summary>Whether each region bears its name; not needed where points with names lie on it.</summary>
    public bool ShowsNames { get; init; }

    private FieldGrid Grid => Margins[0];

    public override bool IsSeries => false;

    public override IEnumerable<double> XExtent => [Grid.XMin, Grid.XMax];

    public override IEnumerable<double> YExtent => [Grid.YMin, Grid.YMax];

    public override bool FillsAxes => true;

    /// <summary>How far a class's score is above the best other one, for each class; the region of a class is where it is at least 0.</summary>
    public static RegionsGraphic Of(IReadOnlyList<string> classes, IReadOnlyList<FieldGrid> scores)
    {
        FieldGrid Margin(int k)
        {
            var margin = new double[scores[0].Rows, scores[0].Columns];
            for (var r = 0; r < scores[0].Rows; r++)
                for (var c = 0; c < scores[0].Columns; c++)
                    margin[r, c] = scores[k].Values[r, c] - Enumerable.Range(0, scores.Count).Where(other => other != k).Max(other => scores[other].Values[r, c]);
            return scores[k] with { Values = margin };
        }
        return new(classes, [.. Enumerable.Range(0, scores.Count).Select(Margin)]);
    }

    public override void Draw(Svg svg, Scale x, Scale y)
    {
        for (var k = 0; k < Margins.Count; k++)
        {
            svg.Fill(Margins[k].Filled(0, x, y), SeriesStyle.Of(k).Colour, Tint);
            // Two classes share one line; of more, each draws its own.
            if (k > 0) svg.Path(Margins[k].Lines(0, x, y), Palette.Ink, 1.5);
        }
    }

    public override void DrawAbove(Svg svg, Scale x, Scale y)
    {
        for (var k = 0; k < Margins.Count && ShowsNames; k++)
            if (Middle(k) is { } place) svg.Text(x[place.X], y[place.Y] + 4.5, Classes[k], SeriesStyle.Of(k).Colour, "middle", bold: true);
    }

    /// <summary>A place inside a region, far from its border and from the edges.</summary>
    private (double X, double Y)? Middle(int k)
    {
        const int step = 4;
        var inside = new List<(int Row, int Column)>();
        var outside = new List<(int Row, int Column)>();
        for (var r = -step; r < Grid.Rows + step; r += step)
            for (var c = -step; c < Grid.Columns + step; c += step)
                (r >= 0 && c >= 0 && r < Grid.Rows && c < Grid.Columns && Winner(r, c) == k ? inside : outside).Add((r, c));
        if (inside.Count == 0) return null;
        var (row, column) = inside.MaxBy(p => outside.Min(o => (o.Row - p.Row) * (o.Row - p.Row) + (o.Column - p.Column) * (o.Column - p.Column)));
        return (Grid.X(column), Grid.Y(row));
    }

    public override void Swatch(Svg svg, double x, double y) => svg.Rect(x - 13, y - 6, 26, 12, SeriesStyle.Of(0).Colour, Tint);

    private int Winner(int row, int column) => Enumerable.Range(0, Margins.Count).MaxBy(k => Margins[k].Values[row, column]);

    public override void AddTo(PlotlyParts parts)
    {
        for (var k = 0; k < Margins.Count; k++)
        {
            var area = Lines(Margins[k].ClosedLines(0), Palette.Of(SeriesStyle.Of(k).Colour).Light, 0, Classes[k]);
            (area["fill"], area["fillcolor"], area["opacity"]) = ("toself", Palette.Of(SeriesStyle.Of(k).Colour).Light, Tint);
            parts.Trace(area);
        }
        for (var k = 1; k < Margins.Count; k++) parts.Trace(Lines(Margins[k].OpenLines(0), Palette.Of(Palette.Ink).Light, 1.5, ""));
    }

    private static JsonObject Lines(IEnumerable<(double X, double Y)> points, string colour, double width, string name)
    {
        var all = points.ToArray();
        return new JsonObject
        {
            ["type"] = "scatter", ["mode"] = "lines", ["name"] = HtmlText.Escape(name), ["showlegend"] = false, ["hoverinfo"] = "skip",
            ["x"] = PlotlyJson.Numbers(all.Select(p => p.X)),
            ["y"] = PlotlyJson.Numbers(all.Select(p => p.Y)),
            ["line"] = new JsonObject { ["color"] = colour, ["width"] = width },
        };
    }

    public override IEnumerable<NumberTable> OwnTables(AxisSpec x, AxisSpec y) =>
        [new NumberTable(["class", "share of the area"], [.. Shares().Select((share, k) => (string[])[Classes[k], NumberText.Short(share, 3)])])];

    private double[] Shares()
    {
        var shares = new double[Margins.Count];
        for (var r = 0; r < Grid.Rows; r++)
            for (var c = 0; c < Grid.Columns; c++) shares[Winner(r, c)] += 1.0 / (Grid.Rows * Grid.Columns);
        return shares;
    }

    public override string Describe(AxisSpec x, AxisSpec y) =>
        "Regions: " + string.Join(", ", Shares().Select((share, k) => $"{Classes[k]} on {NumberText.Short(100 * share, 2)} % of the area")) + ".";
}
