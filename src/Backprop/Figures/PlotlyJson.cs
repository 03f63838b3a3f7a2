using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Backprop;

/// <summary>The pieces of a plotly.js figure as JSON.</summary>
internal static class PlotlyJson
{
    /// <summary>A line with more points than this is thinned out, keeping the smallest and largest value of each stretch.</summary>
    public const int MostPoints = 1200;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(JsonNode node) => node.ToJsonString(Plain);

    public static JsonArray Numbers(IEnumerable<double> values) => [.. values.Select(v => Number(v))];

    /// <summary>Six significant digits, or null: JSON has no NaN and no infinity.</summary>
    public static JsonNode? Number(double value, int digits = 6) => double.IsFinite(value) ? JsonValue.Create(Interval.Finite(Rounded(value, digits))) : null;

    private static double Rounded(double value, int digits) => double.Parse(value.ToString("E" + (digits - 1), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>Rows of a field with four significant digits: its colour shows no more.</summary>
    public static JsonArray Field(double[,] values) =>
        [.. Enumerable.Range(0, values.GetLength(0)).Select(r => new JsonArray([.. Enumerable.Range(0, values.GetLength(1)).Select(c => Number(values[r, c], 4))]))];

    /// <summary>Adds the x values of a trace: as first value and step where they are 0, 1, 2, …, which is most of what is plotted here.</summary>
    public static void SetX(JsonObject trace, IReadOnlyList<double> x)
    {
        if (Enumerable.Range(0, x.Count).All(i => x[i] == i)) (trace["x0"], trace["dx"]) = (0, 1);
        else trace["x"] = Numbers(x);
    }

    public static JsonArray Texts(IEnumerable<string> values) => [.. values.Select(v => (JsonNode)v)];

    public static JsonObject Layout(string title) => new()
    {
        ["title"] = Title(HtmlText.Escape(title)),
        ["font"] = new JsonObject { ["color"] = Palette.Of(Palette.Ink).Light },
        ["paper_bgcolor"] = Palette.Card.Light,
        ["plot_bgcolor"] = Palette.Card.Light,
        ["margin"] = new JsonObject { ["l"] = 64, ["r"] = 24, ["t"] = 56, ["b"] = 56 },
    };

    /// <summary>A title where the static picture has it, at the upper left.</summary>
    public static JsonObject Title(string? text)
    {
        var title = new JsonObject { ["x"] = 0, ["xanchor"] = "left", ["y"] = 1, ["yanchor"] = "top", ["pad"] = new JsonObject { ["l"] = 16, ["t"] = 14 } };
        if (text is not null) title.Insert(0, "text", text);
        return title;
    }

    /// <summary>The names of columns stand above the cells of a heat map, where other plots have only the title.</summary>
    public static void MakeRoomAbove(JsonNode layout) => (layout["margin"]!["t"], layout["margin"]!["b"]) = (108, 24);

    /// <summary>For each colour that occurs in a figure, the one that takes its place on a dark page.</summary>
    public static JsonObject DarkColours(JsonObject figure)
    {
        var (map, text) = (new JsonObject(), Write(figure));
        foreach (var (name, (light, dark)) in Palette.All)
            if (!name.StartsWith("t-", StringComparison.Ordinal) && text.Contains(light, StringComparison.Ordinal)) map[light] = dark;
        return map;
    }
}
