using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>A line through points in the order given; a point that is not finite leaves a gap.</summary>
internal sealed record LineGraphic(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y) : Graphic(Name)
{
    /// <summary>A line with more points than this is thinned out in the static picture.</summary>
    public const int MostDrawn = 700;

    /// <summary>Up to this many points, each has its mark.</summary>
    private const int FewPoints = 30;

    /// <summary>A path through the plane (a trajectory) rather than a function of x.</summary>
    public bool IsPath { get; init; }

    public override IEnumerable<double> XExtent => X;

    public override IEnumerable<double> YExtent => Y;

    public override void Draw(Svg svg, Scale x, Scale y) =>
        svg.Path(PathText.Open(Kept(MostDrawn).Select(i => (x[X[i]], y[Y[i]]))), Style.Colour, 2, Style.Dash);

    public override void DrawAbove(Svg svg, Scale x, Scale y)
    {
        var shown = new Area(Math.Min(x.From, x.To) - 0.5, Math.Min(y.From, y.To) - 0.5, Math.Abs(x.To - x.From) + 1, Math.Abs(y.To - y.From) + 1);
        foreach (var i in Marked(Math.Abs(x.To - x.From)))
        {
            var (px, py) = (x[X[i]], y[Y[i]]);
            if (double.IsFinite(px) && double.IsFinite(py) && px >= shown.X && px <= shown.Right && py >= shown.Y && py <= shown.Bottom)
                svg.Point(Style.Mark, px, py, Style.Colour);
        }
    }

    /// <summary>
    /// Every point of a short line with room between them; otherwise five, spread out so that those of different series rarely meet, and the last.
    /// </summary>
    private IEnumerable<int> Marked(double width)
    {
        if (IsPath ? Y.Count <= 2 * FewPoints : Y.Count <= FewPoints && Y.Count * 12 <= width) return Enumerable.Range(0, Y.Count);
        var offset = (int)Style.Mark * Y.Count / 36;
        return Enumerable.Range(0, 5).Select(i => Math.Min(offset + i * Y.Count / 5, Y.Count - 1)).Append(Y.Count - 1).Distinct();
    }

    private int[] Kept(int most) => IsPath && Y.Count > most
        ? [.. Sampling.Keep(X, most / 2).Union(Sampling.Keep(Y, most / 2)).Order()]
        : Sampling.Keep(Y, most);

    public override void Swatch(Svg svg, double x, double y)
    {
        svg.Line(x - 13, y, x + 13, y, Style.Colour, 2, Style.Dash);
        svg.Point(Style.Mark, x, y, Style.Colour);
    }

    public override (double X, double Y)? End
    {
        get
        {
            for (var i = Y.Count - 1; i >= 0; i--)
                if (double.IsFinite(X[i]) && double.IsFinite(Y[i])) return (X[i], Y[i]);
            return null;
        }
    }

    public override void AddTo(PlotlyParts parts)
    {
        var kept = Kept(PlotlyJson.MostPoints);
        var trace = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = Y.Count <= FewPoints ? "lines+markers" : "lines",
            ["name"] = HtmlText.Escape(Name),
            ["y"] = PlotlyJson.Numbers(kept.Select(i => Y[i])),
            ["line"] = new JsonObject { ["color"] = Palette.Of(Style.Colour).Light, ["dash"] = Style.PlotlyDash, ["width"] = 2 },
            ["marker"] = new JsonObject { ["color"] = Palette.Of(Style.Colour).Light, ["symbol"] = Style.Mark.ToPlotly(), ["size"] = 7 },
        };
        PlotlyJson.SetX(trace, [.. kept.Select(i => X[i])]);
        parts.Trace(trace);
    }

    public override (IReadOnlyList<double>, IReadOnlyList<(string, IReadOnlyList<double>)>)? Columns => (X, [(Name, Y)]);

    public override string Describe(AxisSpec x, AxisSpec y) => IsPath
        ? SeriesWords.Path(Name, X, Y)
        : SeriesWords.Line(Name, X, Y, x.Or("x"));

    public override string Gaps(AxisSpec x) => SeriesWords.Gaps(Name, X, Y, x.Or("x"));
}
