using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>A straight line across the axes at one x or one y, with a label.</summary>
internal sealed record RuleGraphic(string Label, double At, bool Vertical) : Graphic(Label)
{
    public override bool IsSeries => false;

    public override IEnumerable<double> XExtent => Vertical ? [At] : [];

    public override IEnumerable<double> YExtent => Vertical ? [] : [At];

    public override void Draw(Svg svg, Scale x, Scale y)
    {
        if (Vertical) svg.Line(x[At], y.From, x[At], y.To, Palette.Soft, 1.5, "6 4");
        else svg.Line(x.From, y[At], x.To, y[At], Palette.Soft, 1.5, "6 4");
    }

    public override void DrawAbove(Svg svg, Scale x, Scale y)
    {
        if (Label == "") return;
        if (!Vertical)
        {
            svg.Text(x.From + 6, y[At] - 5, Label, Palette.Soft, size: 12, halo: true);
            return;
        }
        var left = x[At] + 6 + TextWidth.Of(Label, 12) > x.To;
        svg.Text(x[At] + (left ? -6 : 6), y.To + 12, Label, Palette.Soft, left ? "end" : "start", 12, halo: true);
    }

    public override void Swatch(Svg svg, double x, double y) => svg.Line(x - 13, y, x + 13, y, Palette.Soft, 1.5, "6 4");

    public override void AddTo(PlotlyParts parts)
    {
        var at = PlotlyJson.Number(At);
        parts.Shape(Vertical
            ? new JsonObject { ["type"] = "line", ["x0"] = at, ["x1"] = at!.DeepClone(), ["y0"] = 0, ["y1"] = 1 }
            : new JsonObject { ["type"] = "line", ["x0"] = 0, ["x1"] = 1, ["y0"] = at, ["y1"] = at!.DeepClone() }, Vertical, !Vertical);
        if (Label != "")
            parts.Annotation(Label, Vertical ? At : 0, Vertical ? 1 : At, Vertical, !Vertical, new JsonObject { ["showarrow"] = false, ["xanchor"] = "left", ["xshift"] = 5, ["yanchor"] = Vertical ? "top" : "bottom", ["bgcolor"] = Palette.Card.Light });
    }

    public override string Describe(AxisSpec x, AxisSpec y) =>
        $"A {(Vertical ? "vertical" : "horizontal")} line marks {(Vertical ? x.Or("x") : y.Or("y"))} {NumberText.Short(At)}{(Label == "" ? "" : $": {Label}")}.";
}
