using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>Lines, points, bars, level lines, rules and notes on one pair of axes.</summary>
internal sealed class CartesianReader(JsonObject layout, string x, string y, JsonObject horizontal, JsonObject vertical)
{
    private const int MostCategories = 60;
    private const int FewPoints = 20;

    private readonly List<Graphic> graphics = [];
    private string[]? categories;

    private bool XLog => ChartText.Of(horizontal["type"]) == "log";

    private bool YLog => ChartText.Of(vertical["type"]) == "log";

    public Cartesian? Read(IReadOnlyList<JsonObject> traces)
    {
        var bars = traces.Count(trace => ChartText.Of(trace["type"]) == "bar");
        categories = Categories(traces, bars > 0);
        if (categories?.Length > MostCategories) return null;
        var bar = 0;
        for (var i = 0; i < traces.Count; i++)
        {
            if (IsArea(traces[i])) continue;
            var name = ChartText.Of(traces[i]["name"]);
            // A series is called as plotly.js calls it in its legend, or, alone, as its axis.
            var called = name != "" ? name : traces.Count > 1 ? $"trace {i}" : ChartText.Of(vertical["title"]) is { Length: > 0 } label ? label : "y";
            Graphic? graphic = ChartText.Of(traces[i]["type"]) switch
            {
                "bar" => Bar(traces[i], bars > 1 ? called : name, bar++, bars),
                "contour" => Contour(traces[i], name),
                _ => Scatter(traces[i], called),
            };
            if (graphic is null) return null;
            graphics.Add(graphic);
        }
        if (graphics.Count == 0) return null;
        graphics.AddRange((layout["shapes"] as JsonArray ?? []).OfType<JsonObject>().Select(Rule).OfType<Graphic>());
        graphics.AddRange((layout["annotations"] as JsonArray ?? []).OfType<JsonObject>().Select(Note).OfType<Graphic>());
        var kind = graphics[0] switch { BarGraphic => "Bar chart", ContourGraphic => "Contour plot", PointGraphic => "Scatter plot", _ => "Line chart" };
        var body = new Cartesian([], new AxisSpec(), new AxisSpec()) { Kind = kind };
        return graphics.Aggregate(body, (all, graphic) => all.Add(graphic)).WithAxes(Axis(horizontal, XLog, categories), Axis(vertical, YLog, null));
    }

    /// <summary>The names on the x axis where it has names, in the order in which they appear.</summary>
    private static string[]? Categories(IReadOnlyList<JsonObject> traces, bool bars)
    {
        var lists = traces.Select(trace => trace["x"]).Where(list => list is not null).ToArray();
        return bars || lists.Any(list => ChartNumbers.List(list) is null) ? [.. lists.SelectMany(list => ChartNumbers.Names(list) ?? []).Distinct()] : null;
    }

    private BarGraphic? Bar(JsonObject trace, string name, int index, int count)
    {
        if (ChartText.Of(trace["orientation"]) == "h" || ChartNumbers.List(trace["y"]) is not { Length: > 0 } heights) return null;
        var names = ChartNumbers.Names(trace["x"]) ?? [.. Enumerable.Range(0, heights.Length).Select(i => $"{i}")];
        if (trace["x"] is null) categories = [.. categories!.Union(names)];
        var values = categories!.Select(category => Array.IndexOf(names, category) is >= 0 and var at && at < heights.Length ? OnAxis(heights[at], YLog) : double.NaN);
        return new BarGraphic(name, categories!, [.. values], index, count);
    }

    private Graphic? Scatter(JsonObject trace, string name)
    {
        if (ChartNumbers.List(trace["y"]) is not { Length: > 0 } ys) return null;
        var xs = categories is null
            ? ChartNumbers.List(trace["x"]) ?? ChartNumbers.Counted(trace, "x", ys.Length)
            : [.. (ChartNumbers.Names(trace["x"]) ?? []).Select(category => (double)Array.IndexOf(categories, category))];
        var count = Math.Min(xs.Length, ys.Length);
        if (count == 0) return null;
        (xs, ys) = ([.. xs[..count].Select(v => OnAxis(v, XLog))], [.. ys[..count].Select(v => OnAxis(v, YLog))]);
        if (Band(trace, name, xs, ys) is { } band) return band;
        var mode = ChartText.Of(trace["mode"]) is { Length: > 0 } own ? own : count < FewPoints ? "lines+markers" : "lines";
        return mode.Contains("lines", StringComparison.Ordinal) ? new LineGraphic(name, xs, ys) { IsPath = xs.Zip(xs.Skip(1)).Any(pair => pair.Second < pair.First) }
            : mode.Contains("markers", StringComparison.Ordinal) ? new PointGraphic(name, xs, ys)
            : null;
    }

    /// <summary>A filled area without an outline, other than a band, is a ground for the rest and left out.</summary>
    private bool IsArea(JsonObject trace) =>
        ChartText.Of(trace["fill"]) == "toself" && ChartNumbers.Single((trace["line"] as JsonObject)?["width"]) == 0
        && (ChartNumbers.List(trace["x"]) is not { } xs || ChartNumbers.List(trace["y"]) is not { } ys || Band(trace, "", xs, ys) is null);

    /// <summary>A filled outline that goes there above and comes back below over the same x values is a band.</summary>
    private BandGraphic? Band(JsonObject trace, string name, double[] xs, double[] ys)
    {
        var half = xs.Length / 2;
        if (ChartText.Of(trace["fill"]) != "toself" || xs.Length != ys.Length || xs.Length % 2 == 1 || !xs[..half].SequenceEqual(xs[half..].Reverse())) return null;
        const string interval = " (interval)";
        var owner = name.EndsWith(interval, StringComparison.Ordinal) ? name[..^interval.Length] : name;
        return new BandGraphic(owner, xs[..half], [.. ys[half..].Reverse()], ys[..half]) { Surrounds = graphics.Any(g => g.IsSeries && g.Name == owner) };
    }

    /// <summary>Values over equally spaced points; others have no grid here.</summary>
    private ContourGraphic? Contour(JsonObject trace, string name)
    {
        if (XLog || YLog || categories is not null || ChartNumbers.Rows(trace["z"]) is not { Length: > 1 } rows || rows[0].Length < 2) return null;
        var xs = ChartNumbers.List(trace["x"]) ?? ChartNumbers.Counted(trace, "x", rows[0].Length);
        var ys = ChartNumbers.List(trace["y"]) ?? ChartNumbers.Counted(trace, "y", rows.Length);
        if (xs.Length != rows[0].Length || ys.Length != rows.Length || !IsEven(xs) || !IsEven(ys)) return null;
        var values = new double[rows.Length, rows[0].Length];
        for (var r = 0; r < rows.Length; r++)
            for (var c = 0; c < rows[0].Length; c++) values[r, c] = rows[r][c];
        var grid = new FieldGrid(values, xs[0], xs[^1], ys[0], ys[^1]);
        return new ContourGraphic(name, grid, Levels(trace["contours"] as JsonObject) ?? Plot.RoundLevels(grid));
    }

    private static double[]? Levels(JsonObject? contours) =>
        ChartNumbers.Single(contours?["start"]) is { } start && ChartNumbers.Single(contours?["end"]) is { } end && ChartNumbers.Single(contours?["size"]) is > 0 and { } size && (end - start) / size is >= 0 and <= 200 and var steps
            ? [.. Enumerable.Range(0, (int)Math.Floor(steps + 1e-9) + 1).Select(i => start + i * size)]
            : null;

    private static bool IsEven(double[] values) =>
        values[^1] > values[0] && Enumerable.Range(0, values.Length).All(i => Math.Abs(values[i] - values[0] - (values[^1] - values[0]) * i / (values.Length - 1)) <= 1e-5 * (values[^1] - values[0]));

    /// <summary>A straight line across the axes.</summary>
    private RuleGraphic? Rule(JsonObject shape)
    {
        if (ChartText.Of(shape["type"]) != "line") return null;
        var (xAt, yAt) = (Fixed(shape, "x", x), Fixed(shape, "y", y));
        if ((xAt is null) == (yAt is null)) return null;
        var label = (layout["annotations"] as JsonArray ?? []).OfType<JsonObject>().FirstOrDefault(note =>
            ChartText.Of(note["xref"]) == ChartText.Of(shape["xref"]) && ChartText.Of(note["yref"]) == ChartText.Of(shape["yref"])
            && Near(Placed(note, xAt is null ? "y" : "x", xAt is null ? YLog : XLog), xAt ?? yAt));
        return new RuleGraphic(ChartText.Of(label), (xAt ?? yAt)!.Value, Vertical: xAt is not null);
    }

    /// <summary>Where a line stays in one direction while it goes across the other; null where it does not.</summary>
    private static double? Fixed(JsonObject shape, string direction, string axis) =>
        ChartText.Of(shape[direction + "ref"]) is var reference && (reference == axis || reference == "") && ChartNumbers.Single(shape[direction + "0"]) is { } from && ChartNumbers.Single(shape[direction + "1"]) == from ? from : null;

    /// <summary>Words with an arrow to a point.</summary>
    private NoteGraphic? Note(JsonObject note) =>
        note["showarrow"] is JsonValue arrow && arrow.TryGetValue(out bool shown) && shown && ChartText.Of(note["xref"]) == x && ChartText.Of(note["yref"]) == y
        && Placed(note, "x", XLog) is { } px && Placed(note, "y", YLog) is { } py ? new NoteGraphic(ChartText.Of(note), px, py) : null;

    /// <summary>Where words stand; on a logarithmic axis plotly.js wants the logarithm.</summary>
    private static double? Placed(JsonObject note, string direction, bool log) => ChartNumbers.Single(note[direction]) is { } at ? log ? Math.Pow(10, at) : at : null;

    private static bool Near(double? a, double? b) => a is { } p && b is { } q && Math.Abs(p - q) <= 1e-4 * Math.Abs(q);

    /// <summary>A value with no place on its axis leaves a gap.</summary>
    private static double OnAxis(double value, bool log) => log && value <= 0 ? double.NaN : value;

    private static AxisSpec Axis(JsonObject axis, bool log, string[]? categories)
    {
        var spec = new AxisSpec(ChartText.Of(axis["title"]), log && categories is null, Categories: categories);
        if (categories is not null || ChartNumbers.List(axis["range"]) is not [var from, var to] || !(from < to)) return spec;
        return log ? spec with { Min = Math.Pow(10, from), Max = Math.Pow(10, to) } : spec with { Min = from, Max = to };
    }
}
