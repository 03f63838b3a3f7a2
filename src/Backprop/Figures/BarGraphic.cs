using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>One series of bars: a value per category, beside those of the other series, told apart by stripes as well as colour.</summary>
internal sealed record BarGraphic(string Name, IReadOnlyList<string> Categories, IReadOnlyList<double> Values, int Index, int Count) : Graphic(Name)
{
    private const double GroupWidth = 0.78;

    // A bar that leaves the picture is striped no farther than this.
    private const double Farthest = 20_000;
    private static readonly string[] PlotlyPatterns = ["", "/", "-", "\\", "|", "x"];

    public override IEnumerable<double> XExtent => [];

    public override IEnumerable<double> YExtent => Values;

    /// <summary>Bars begin at zero; on a logarithmic axis, at its end.</summary>
    public override bool FromZero => true;

    public override void Draw(Svg svg, Scale x, Scale y)
    {
        var zero = y.Log ? y.From : y[0];
        for (var i = 0; i < Values.Count; i++)
        {
            if (!double.IsFinite(y[Values[i]])) continue;
            var bar = Bar(x, i, zero, y[Values[i]]);
            svg.Rect(bar.X, bar.Y, bar.Width, bar.Height, Style.Colour);
            Stripes.Draw(svg, bar, Index);
        }
    }

    /// <summary>The values above (below, where negative) the bars, as long as there is room.</summary>
    public override void DrawAbove(Svg svg, Scale x, Scale y)
    {
        var zero = y.Log ? y.From : y[0];
        var texts = Values.Select(v => NumberText.Short(v, 3)).ToArray();
        var room = x[(Count == 1 ? 0.98 : GroupWidth) / Count] - x[0] - 2;
        var widest = texts.Where((_, i) => double.IsFinite(Values[i])).Select(t => TextWidth.Of(t, 1)).DefaultIfEmpty(1).Max();
        if (room / widest < 9.5) return;
        var size = Math.Min(12, room / widest);
        for (var i = 0; i < Values.Count; i++)
        {
            if (!double.IsFinite(y[Values[i]])) continue;
            var bar = Bar(x, i, zero, y[Values[i]]);
            svg.Text(bar.X + bar.Width / 2, Values[i] < 0 && !y.Log ? bar.Bottom + 14 : bar.Y - 5, texts[i], Palette.Ink, "middle", size, halo: true);
        }
    }

    private Area Bar(Scale x, int category, double from, double to)
    {
        var width = (x[GroupWidth] - x[0]) / Count;
        (from, to) = (Math.Clamp(from, -Farthest, Farthest), Math.Clamp(to, -Farthest, Farthest));
        return new Area(x[category - GroupWidth / 2] + width * Index + 1, Math.Min(from, to), Math.Max(width - 2, 0.5), Math.Abs(to - from));
    }

    public override void Swatch(Svg svg, double x, double y)
    {
        svg.Rect(x - 13, y - 6, 26, 12, Style.Colour);
        Stripes.Draw(svg, new Area(x - 13, y - 6, 26, 12), Index);
    }

    public override void AddTo(PlotlyParts parts) => parts.Trace(new JsonObject
    {
        ["type"] = "bar",
        ["name"] = HtmlText.Escape(Name),
        ["x"] = PlotlyJson.Texts(Categories.Select(HtmlText.Escape)),
        ["y"] = PlotlyJson.Numbers(Values),
        ["marker"] = new JsonObject
        {
            ["color"] = Palette.Of(Style.Colour).Light,
            ["pattern"] = Pattern(Index),
        },
    });

    /// <summary>The stripes of the series with this index, for plotly.js.</summary>
    public static JsonObject Pattern(int index) => new() { ["shape"] = PlotlyPatterns[index % 6], ["fgcolor"] = Palette.Card.Light, ["fillmode"] = "overlay" };

    public override IEnumerable<NumberTable> OwnTables(AxisSpec x, AxisSpec y) =>
        [new NumberTable([x.Or("category"), Name == "" ? y.Or("value") : Name], [.. Categories.Select((c, i) => (string[])[c, NumberText.Short(Values[i], 6)])])];

    public override string Describe(AxisSpec x, AxisSpec y)
    {
        var bars = Categories.Zip(Values, (c, v) => $"{c} {NumberText.Short(v)}");
        return (Name == "" ? "" : Name + ": ") + string.Join(", ", bars.Take(12)) + (Values.Count > 12 ? $" and {Values.Count - 12} more." : ".");
    }

    public override string Gaps(AxisSpec x)
    {
        var missing = Categories.Where((_, i) => !double.IsFinite(Values[i])).ToArray();
        return missing.Length == 0 ? "" : $"{(Name == "" ? "The bars" : Name)}: no finite value for {string.Join(", ", missing)}; left out.";
    }
}
