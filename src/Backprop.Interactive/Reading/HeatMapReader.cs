using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>Coloured cells, with the strips of sums that a figure of the library has beside them.</summary>
internal static class HeatMapReader
{
    public static HeatMapBody? Read(JsonObject horizontal, JsonObject vertical, IReadOnlyList<JsonObject> traces)
    {
        if (ChartNumbers.Rows(traces[0]["z"]) is not { } rows) return null;
        var (columnNames, rowNames) = (Names(traces[0], "x", horizontal, rows[0].Length), Names(traces[0], "y", vertical, rows.Length));
        // plotly.js puts the first row at the bottom unless told.
        if (ChartText.Of(vertical["autorange"]) != "reversed") (rows, rowNames) = ([.. rows.Reverse()], [.. rowNames.Reverse()]);
        var body = new HeatMapBody(Matrix.FromRows(rows), Role(vertical), Role(horizontal), rowNames, columnNames);
        foreach (var strip in traces.Skip(1))
        {
            if (ChartNumbers.Rows(strip["z"]) is not { } sums) return null;
            if (Agree(sums.SelectMany(row => row), body.Values.SumOverRows())) body = body with { RowSum = Names(strip, "y", vertical, 1)[0] };
            else if (Agree(sums.SelectMany(row => row), body.Values.SumOverColumns())) body = body with { ColumnSum = Names(strip, "x", horizontal, 1)[0] };
            else return null;
        }
        return body;
    }

    /// <summary>The names of rows or columns: those at the axis's ticks, or the trace's own.</summary>
    private static string[] Names(JsonObject trace, string direction, JsonObject axis, int count)
    {
        var at = ChartNumbers.List(trace[direction]);
        if (at is not null && ChartNumbers.List(axis["tickvals"]) is { } ticks && ChartNumbers.Names(axis["ticktext"]) is { } texts && texts.Length == ticks.Length)
            return [.. at.Select(v => Array.IndexOf(ticks, v) is >= 0 and var i ? texts[i] : NumberText.Short(v + 1))];
        return ChartNumbers.Names(trace[direction]) is { } own && own.Length == count ? own : [.. Enumerable.Range(1, count).Select(i => $"{i}")];
    }

    private static AxisRole Role(JsonObject axis) =>
        Enum.GetValues<AxisRole>().FirstOrDefault(role => role != AxisRole.One && ChartText.Of(axis["title"]) == $"{AxisStyle.Of(role).Mark} {AxisStyle.Of(role).Name}");

    private static bool Agree(IEnumerable<double> shown, Matrix sums)
    {
        var (a, b) = (shown.ToArray(), sums.ToArray());
        return a.Length == b.Length && a.Zip(b).All(pair => !double.IsFinite(pair.First) || !double.IsFinite(pair.Second) || Math.Abs(pair.First - pair.Second) <= 1e-4 * Math.Max(1e-12, Math.Abs(pair.Second)));
    }
}
