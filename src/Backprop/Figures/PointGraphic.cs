using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>Points, each with the mark of its series.</summary>
internal sealed record PointGraphic(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y) : Graphic(Name)
{
    private const double Size = 4;

    public override IEnumerable<double> XExtent => X;

    public override IEnumerable<double> YExtent => Y;

    public override bool Padded => true;

    public override void Draw(Svg svg, Scale x, Scale y)
    {
        for (var i = 0; i < X.Count; i++)
            if (double.IsFinite(x[X[i]]) && double.IsFinite(y[Y[i]])) svg.Point(Style.Mark, x[X[i]], y[Y[i]], Style.Colour, X.Count > 200 ? Size * 0.75 : Size);
    }

    public override void Swatch(Svg svg, double x, double y) => svg.Point(Style.Mark, x, y, Style.Colour, Size);

    public override void AddTo(PlotlyParts parts) => parts.Trace(new JsonObject
    {
        ["type"] = "scatter",
        ["mode"] = "markers",
        ["name"] = HtmlText.Escape(Name),
        ["x"] = PlotlyJson.Numbers(X),
        ["y"] = PlotlyJson.Numbers(Y),
        ["marker"] = new JsonObject
        {
            ["color"] = Palette.Of(Style.Colour).Light,
            ["symbol"] = Style.Mark.ToPlotly(),
            ["size"] = 8,
            ["line"] = new JsonObject { ["color"] = Palette.Card.Light, ["width"] = 1 },
        },
    });

    public override IEnumerable<NumberTable> OwnTables(AxisSpec x, AxisSpec y)
    {
        var rows = Sampling.Rows([X, Y], 40);
        yield return new NumberTable([Name, x.Or("x"), y.Or("y")], [.. rows.Select(r => (string[])[$"{r + 1}", NumberText.Short(X[r], 6), NumberText.Short(Y[r], 6)])],
            rows.Length == X.Count ? null : $"{rows.Length} of {X.Count} points.");
    }

    public override string Describe(AxisSpec x, AxisSpec y) => SeriesWords.Cloud(Name, X, Y, x.Or("x"), y.Or("y"));

    public override string Gaps(AxisSpec x) => SeriesWords.Gaps(Name, X, Y, x.Or("x"));
}
