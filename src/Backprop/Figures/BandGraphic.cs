using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>The area between two lines over shared x values: an interval around a series.</summary>
internal sealed record BandGraphic(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Low, IReadOnlyList<double> High) : Graphic(Name)
{
    private const double Opacity = 0.2;

    /// <summary>The series it surrounds has the name and the style.</summary>
    public bool Surrounds { get; init; }

    public override bool IsSeries => !Surrounds;

    public override IEnumerable<double> XExtent => X;

    public override IEnumerable<double> YExtent => Low.Concat(High);

    public override void Draw(Svg svg, Scale x, Scale y)
    {
        var (up, down) = (Sampling.Keep(High, LineGraphic.MostDrawn / 2), Sampling.Keep(Low, LineGraphic.MostDrawn / 2));
        var outline = up.Select(i => (x[X[i]], y[High[i]])).Concat(down.Reverse().Select(i => (x[X[i]], y[Low[i]])));
        svg.Fill(PathText.Closed(outline.Where(p => double.IsFinite(p.Item1) && double.IsFinite(p.Item2))), Style.Colour, Opacity);
    }

    public override void Swatch(Svg svg, double x, double y) => svg.Rect(x - 13, y - 5, 26, 10, Style.Colour, Opacity);

    public override void AddTo(PlotlyParts parts)
    {
        var kept = Sampling.Keep(High, PlotlyJson.MostPoints / 2);
        var trace = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines",
            ["name"] = HtmlText.Escape(Surrounds ? Name + " (interval)" : Name),
            ["x"] = PlotlyJson.Numbers(kept.Select(i => X[i]).Concat(kept.Reverse().Select(i => X[i]))),
            ["y"] = PlotlyJson.Numbers(kept.Select(i => High[i]).Concat(kept.Reverse().Select(i => Low[i]))),
            ["fill"] = "toself",
            ["fillcolor"] = Palette.Of(Style.Colour).Light,
            ["opacity"] = Opacity,
            ["line"] = new JsonObject { ["width"] = 0, ["color"] = Palette.Of(Style.Colour).Light },
            ["hoverinfo"] = "skip",
        };
        if (Surrounds) trace["showlegend"] = false;
        parts.Trace(trace);
    }

    public override (IReadOnlyList<double>, IReadOnlyList<(string, IReadOnlyList<double>)>)? Columns => (X, [($"{Name}: from", Low), ($"{Name}: to", High)]);

    public override string Describe(AxisSpec x, AxisSpec y)
    {
        var widths = Enumerable.Range(0, X.Count).Where(i => double.IsFinite(High[i]) && double.IsFinite(Low[i])).Select(i => High[i] - Low[i]).ToArray();
        return widths.Length == 0 ? "" : $"The band of {Name} is {NumberText.Short(widths[0])} wide at the start and {NumberText.Short(widths[^1])} at the end.";
    }
}
