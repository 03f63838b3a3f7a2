using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>A function of two variables as level lines with shades between them, paler where it is lower.</summary>
internal sealed record ContourGraphic(string Name, FieldGrid Grid, IReadOnlyList<double> Levels) : Graphic(Name)
{
    public override bool IsSeries => false;

    public override IEnumerable<double> XExtent => [Grid.XMin, Grid.XMax];

    public override IEnumerable<double> YExtent => [Grid.YMin, Grid.YMax];

    public override bool FillsAxes => true;

    public override void Draw(Svg svg, Scale x, Scale y)
    {
        svg.Rect(x.From, y.To, x.To - x.From, y.From - y.To, Shade(-1));
        for (var i = 0; i < Levels.Count; i++) svg.Fill(Grid.Filled(Levels[i], x, y), Shade(i));
        foreach (var level in Levels) svg.Path(Grid.Lines(level, x, y), "f-line", 0.8);
        foreach (var (label, px, py) in Labels(x, y)) svg.Text(px, py + 3.5, label, Palette.Soft, "middle", 10.5);
    }

    /// <summary>Above level i begins shade i + 1 of as many as there are, spread over the palette.</summary>
    private string Shade(int level) => "f" + (Levels.Count == 0 ? 0 : (level + 1) * (Palette.FieldSteps - 1) / Levels.Count);

    /// <summary>The numbers of the levels, each on its line where it is farthest from the numbers before it and from the edges.</summary>
    private IEnumerable<(string, double, double)> Labels(Scale x, Scale y)
    {
        List<(double X, double Y)> taken = [];
        foreach (var level in Levels)
        {
            var label = NumberText.Short(level, 3);
            var half = TextWidth.Of(label, 10.5) / 2 + 4;
            double Room((double X, double Y) p) => Math.Min(
                taken.Select(t => Math.Abs(t.X - p.X) + 2 * Math.Abs(t.Y - p.Y)).DefaultIfEmpty(100).Min(),
                2 * Math.Min(Math.Min(p.X - half - x.From, x.To - half - p.X), Math.Min(p.Y - y.To, y.From - p.Y) - 6));
            var places = Grid.Outlines(level).SelectMany(l => l).Where(p => !p.OnEdge).Select(p => (X: x[p.X], Y: y[p.Y])).ToArray();
            if (places.Length == 0) continue;
            var best = places.MaxBy(p => Math.Round(Math.Min(Room(p), 100)));
            if (Room(best) < 24) continue;
            taken.Add(best);
            yield return (label, best.X, best.Y);
        }
    }

    public override void Swatch(Svg svg, double x, double y) => svg.Rect(x - 13, y - 6, 26, 12, "f4");

    public override void AddTo(PlotlyParts parts)
    {
        var even = Levels.Count > 1 && Levels.Zip(Levels.Skip(1), (a, b) => b - a).All(step => Math.Abs(step - (Levels[1] - Levels[0])) < 1e-9 * Math.Abs(Levels[^1] - Levels[0]));
        var shown = Grid.Columns > FieldGrid.Side / 2 + 1 ? Grid.Halved() : Grid;
        var trace = new JsonObject
        {
            ["type"] = "contour",
            ["name"] = HtmlText.Escape(Name),
            ["x"] = PlotlyJson.Numbers(Enumerable.Range(0, shown.Columns).Select(c => shown.X(c))),
            ["y"] = PlotlyJson.Numbers(Enumerable.Range(0, shown.Rows).Select(r => shown.Y(r))),
            ["z"] = PlotlyJson.Field(shown.Values),
            ["colorscale"] = new JsonArray([.. Enumerable.Range(0, Palette.FieldSteps).Select(i => new JsonArray(i / (Palette.FieldSteps - 1.0), Palette.Of("f" + i).Light))]),
            ["line"] = new JsonObject { ["color"] = Palette.Of("f-line").Light, ["width"] = 0.8 },
            ["showscale"] = false,
            ["contours"] = new JsonObject { ["showlabels"] = true },
        };
        if (even)
        {
            var contours = trace["contours"]!.AsObject();
            (contours["start"], contours["end"], contours["size"]) = (PlotlyJson.Number(Levels[0]), PlotlyJson.Number(Levels[^1]), PlotlyJson.Number(Levels[1] - Levels[0]));
        }
        else trace["ncontours"] = Levels.Count + 1;
        parts.Trace(trace);
    }

    public override IEnumerable<NumberTable> OwnTables(AxisSpec x, AxisSpec y)
    {
        var at = Enumerable.Range(0, 9).Select(i => i * (Grid.Columns - 1) / 8).ToArray();
        yield return new NumberTable([$"{y.Or("y")} \\ {x.Or("x")}", .. at.Select(c => NumberText.Short(Grid.X(c)))],
            [.. at.Reverse().Select(r => (string[])[NumberText.Short(Grid.Y(r)), .. at.Select(c => NumberText.Short(Grid.Values[r, c]))])],
            $"{(Name == "" ? "Values" : Name)} at {at.Length} × {at.Length} of {Grid.Rows} × {Grid.Columns} computed points.");
    }

    public override string Describe(AxisSpec x, AxisSpec y) => Grid.Extreme(-1) is { } low && Grid.Extreme(1) is { } high
        ? $"{(Name == "" ? "The value" : Name)} is lowest, {NumberText.Short(low.Value)}, at {x.Or("x")} {NumberText.Short(low.X)}, {y.Or("y")} {NumberText.Short(low.Y)} and highest, {NumberText.Short(high.Value)}, at {x.Or("x")} {NumberText.Short(high.X)}, {y.Or("y")} {NumberText.Short(high.Y)}."
        : $"{(Name == "" ? "The value" : Name)} is finite nowhere.";

    public override string Gaps(AxisSpec x)
    {
        var missing = Grid.Values.Length - Grid.Finite.Count();
        return missing == 0 ? "" : $"{missing} of {Grid.Values.Length} computed values are not finite; they are shaded as the lowest.";
    }
}
