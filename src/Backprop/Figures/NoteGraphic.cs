using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>A ring around one point, with words beside it.</summary>
internal sealed record NoteGraphic(string Label, double X, double Y) : Graphic(Label)
{
    public override bool IsSeries => false;

    public override IEnumerable<double> XExtent => [X];

    public override IEnumerable<double> YExtent => [Y];

    public override void Draw(Svg svg, Scale x, Scale y)
    {
    }

    public override void DrawAbove(Svg svg, Scale x, Scale y)
    {
        var (px, py) = (x[X], y[Y]);
        svg.Ring(px, py, 7, Palette.Ink);
        var left = px + 12 + TextWidth.Of(Label, 12) > x.To + 8;
        var low = py - 12 < y.To + 6;
        svg.Text(px + (left ? -10 : 10), py + (low ? 18 : -8), Label, Palette.Ink, left ? "end" : "start", 12, halo: true);
    }

    public override void Swatch(Svg svg, double x, double y) => svg.Ring(x, y, 6, Palette.Ink);

    public override void AddTo(PlotlyParts parts) =>
        parts.Annotation(Label, X, Y, true, true, new JsonObject { ["showarrow"] = true, ["arrowhead"] = 2, ["ax"] = 24, ["ay"] = -28 });

    public override IEnumerable<NumberTable> OwnTables(AxisSpec x, AxisSpec y) =>
        [new NumberTable(["marked", x.Or("x"), y.Or("y")], [[Label, NumberText.Short(X, 6), NumberText.Short(Y, 6)]])];

    public override string Describe(AxisSpec x, AxisSpec y) => $"Marked: {Label} at {x.Or("x")} {NumberText.Short(X)}, {y.Or("y")} {NumberText.Short(Y)}.";
}
