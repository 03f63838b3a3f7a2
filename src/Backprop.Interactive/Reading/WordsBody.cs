using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>A chart that the library can't draw, told in words, with its numbers in tables.</summary>
internal sealed record WordsBody(IReadOnlyList<JsonObject> Traces) : PlotBody
{
    private const int MostRows = 40;

    private static readonly string[] Lists = ["x", "y", "z", "labels", "values", "text", "r", "theta", "a", "b", "c", "lat", "lon", "open", "high", "low", "close", "parents", "u", "v", "w"];

    public override void Draw(Svg svg, Area area)
    {
        var lines = TextWidth.Wrap(Sentence, area.Width, 13);
        for (var i = 0; i < lines.Count; i++) svg.Text(area.X, area.Y + 16 + 18 * i, lines[i], Palette.Soft);
    }

    private string Sentence => $"{What} The chart is drawn where scripts run.";

    private string What => Traces.Count == 0 ? "A chart without visible traces." : "A chart of " + string.Join(", ", Traces.Select(trace =>
        $"{(ChartText.Of(trace["type"]) is { Length: > 0 } type ? type : "scatter")}{(ChartText.Of(trace["name"]) is { Length: > 0 } name ? $" “{name}”" : "")}")) + ".";

    public override JsonObject ToPlotly(string title) => throw new NotSupportedException("A chart in words stands for a chart of Plotly.NET; it is not drawn itself.");

    public override IEnumerable<NumberTable> Tables() => Traces.Select(Table).OfType<NumberTable>();

    private static NumberTable? Table(JsonObject trace)
    {
        var columns = Lists.Select(list => (Name: list, Values: ChartNumbers.Names(trace[list]))).Where(column => column.Values is { Length: > 0 }).ToArray();
        if (columns.Length == 0) return null;
        var count = columns.Max(column => column.Values!.Length);
        var rows = Enumerable.Range(0, Math.Min(count, MostRows)).Select(i => (string[])[$"{i + 1}", .. columns.Select(column => i < column.Values!.Length ? column.Values[i] : "")]);
        return new NumberTable([ChartText.Of(trace["name"]), .. columns.Select(column => column.Name)], [.. rows], count > MostRows ? $"The first {MostRows} of {count} rows." : null);
    }

    public override string Describe(string title) => What;
}
