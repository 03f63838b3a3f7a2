using System.Text;
using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>The entries of a matrix as coloured cells with their numbers, and strips with the sums over its rows and columns.</summary>
internal sealed record HeatMapBody(Matrix Values, AxisRole Rows, AxisRole Columns, IReadOnlyList<string> RowNames, IReadOnlyList<string> ColumnNames) : AxesBody
{
    private const double Gap = 16;
    private const double CellHeight = 34;

    /// <summary>Of a matrix with more entries than this the cells are too small for numbers.</summary>
    private const int MostNumbers = 400;

    /// <summary>The name of the row that holds the sum over the rows, such as 1ᵀ·dZ; null for none.</summary>
    public string? RowSum { get; init; }

    /// <summary>The name of the column that holds the sum over the columns; null for none.</summary>
    public string? ColumnSum { get; init; }

    private bool ShowsNumbers => Values.Shape.Count <= MostNumbers;

    /// <summary>The largest size of a shown number. Entries and sums have one scale, so that a larger number never has the paler colour.</summary>
    private double Largest => new[] { Values, RowSum is null ? null : Values.SumOverRows(), ColumnSum is null ? null : Values.SumOverColumns() }
        .OfType<Matrix>().SelectMany(matrix => matrix.ToArray()).Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();

    public override (int Width, int Height) NaturalSize
    {
        get
        {
            var wanted = 32 + NamesWidth + Values.ColumnCount * (ShowsNumbers ? 84.0 : 14) + (ColumnSum is null ? 0 : Gap + 100);
            if (RowSum is not null) wanted = Math.Max(wanted, 36 + NamesWidth + TextWidth.Of(RowSumNote, 12));
            var height = 32 + 20 + 46 + Values.RowCount * (ShowsNumbers ? CellHeight : 14.0) + (RowSum is null ? 0 : Gap + CellHeight + 20);
            return ((int)Math.Clamp(wanted, 360, 760), (int)Math.Min(height, 900));
        }
    }

    private string RowsHead => Rows == AxisRole.One ? "" : $"{AxisStyle.Of(Rows).Mark} {AxisStyle.Of(Rows).Name} ({Values.RowCount})";

    private string RowSumNote => $"each column summed over the {Values.RowCount} {(Rows == AxisRole.Batch ? "samples" : "rows")} {AxisStyle.Of(Rows).Mark}";

    private double NamesWidth => Math.Max(RowNames.Append(RowSum ?? "").Max(n => TextWidth.Of(n)) + 18, TextWidth.Of(RowsHead, bold: true) + 12);

    public override void Draw(Svg svg, Area area)
    {
        var names = NamesWidth;
        var grid = area.Shrink(names, 44, ColumnSum is null ? 0 : Gap + 92, RowSum is null ? 0 : Gap + CellHeight + 20);
        var (width, height) = (Math.Min(grid.Width / Values.ColumnCount, 110), grid.Height / Values.RowCount);
        grid = grid with { Width = width * Values.ColumnCount };

        DrawHeads(svg, area, grid, width, height);
        DrawCells(svg, grid, Values, CellTexts());
        if (RowSum is not null) DrawRowSum(svg, grid);
        if (ColumnSum is not null) DrawColumnSum(svg, grid);
    }

    /// <summary>Over each column its name and left of each row its name, in the colours and with the marks of their axes.</summary>
    private void DrawHeads(Svg svg, Area area, Area grid, double width, double height)
    {
        var (rows, columns) = (AxisStyle.Of(Rows), AxisStyle.Of(Columns));
        if (Columns != AxisRole.One) svg.Text(grid.X + grid.Width / 2, area.Y + 12, $"{columns.Mark} {columns.Name} ({Values.ColumnCount})", columns.ColourName, "middle", bold: true);
        if (Rows != AxisRole.One) svg.Text(area.X, area.Y + 34, RowsHead, rows.ColourName, bold: true);
        var widest = ColumnNames.Max(n => TextWidth.Of(n, 12)) + (ShowsNumbers ? 0 : 10);
        for (var j = 0; j < Values.ColumnCount; j++)
            if (j % Every(width, widest) == 0)
                svg.Text(grid.X + (j + 0.5) * width, grid.Y - 8, ColumnNames[j], columns.ColourName, "middle", 12);
        for (var i = 0; i < Values.RowCount; i++)
            if (i % Every(height, 15) == 0) svg.Text(grid.X - 8, grid.Y + (i + 0.5) * height + 4.5, RowNames[i], rows.ColourName, "end", 12);
    }

    private static int Every(double step, double needed) => Math.Max(1, (int)Math.Ceiling(needed / step));

    private void DrawCells(Svg svg, Area grid, Matrix matrix, IReadOnlyList<string[]> columns)
    {
        var (width, height, step) = (grid.Width / matrix.ColumnCount, grid.Height / matrix.RowCount, Steps(matrix));
        if (!ShowsNumbers)
        {
            DrawRuns(svg, grid, matrix.Shape, step);
            return;
        }
        for (var i = 0; i < matrix.RowCount; i++)
            for (var j = 0; j < matrix.ColumnCount; j++)
                Cell(svg, new Area(grid.X + j * width, grid.Y + i * height, width, height), step(i, j), columns[j][i]);
    }

    /// <summary>The colour of each cell: a step of the heat map, or the card where there is no number.</summary>
    private Func<int, int, string> Steps(Matrix matrix)
    {
        var largest = Largest;
        return (i, j) => !double.IsFinite(matrix[i, j]) ? "card" : Palette.Diverging(largest == 0 ? 0 : matrix[i, j] / largest);
    }

    private static string TextColour(string step) => step == "card" ? Palette.Ink : "t-" + step;

    private static void Cell(Svg svg, Area cell, string step, string text)
    {
        svg.Rect(cell.X + 1, cell.Y + 1, Math.Max(cell.Width - 2, 0.5), Math.Max(cell.Height - 2, 0.5), step, radius: 2);
        var size = Math.Clamp((cell.Width - 6) / TextWidth.Of(text, 1), 7, 13);
        svg.Text(cell.X + cell.Width / 2, cell.Y + cell.Height / 2 + size * 0.36, text, TextColour(step), "middle", size);
    }

    /// <summary>Many small cells: neighbours of one colour in a row are one box, all boxes of one colour are one path.</summary>
    private static void DrawRuns(Svg svg, Area grid, MatrixShape shape, Func<int, int, string> step)
    {
        var (width, height) = (grid.Width / shape.Columns, grid.Height / shape.Rows);
        SortedDictionary<string, StringBuilder> paths = new(StringComparer.Ordinal);
        for (var i = 0; i < shape.Rows; i++)
            for (int j = 0, end; j < shape.Columns; j = end)
            {
                for (end = j + 1; end < shape.Columns && step(i, end) == step(i, j);) end++;
                if (!paths.TryGetValue(step(i, j), out var path)) paths[step(i, j)] = path = new();
                path.Append($"M{Svg.R(grid.X + j * width)} {Svg.R(grid.Y + i * height)}H{Svg.R(grid.X + end * width)}V{Svg.R(grid.Y + (i + 1) * height)}H{Svg.R(grid.X + j * width)}Z");
            }
        foreach (var (colour, path) in paths) svg.Fill(path.ToString(), colour);
    }

    private void DrawRowSum(Svg svg, Area grid)
    {
        var sums = Values.SumOverRows();
        var (strip, style) = (new Area(grid.X, grid.Bottom + Gap, grid.Width, CellHeight), AxisStyle.Of(Rows));
        svg.Text(grid.X - 8, strip.Y + CellHeight / 2 + 4.5, RowSum!, Palette.Ink, "end", bold: true);
        DrawCells(svg, strip, sums, [.. Texts(sums).Select(text => (string[])[text])]);
        svg.Frame(strip.X - 1, strip.Y - 1, strip.Width + 2, strip.Height + 2, style.ColourName, 1.5, 3);
        svg.Text(grid.X, strip.Bottom + 17, RowSumNote, style.ColourName, size: 12);
    }

    private void DrawColumnSum(Svg svg, Area grid)
    {
        var sums = Values.SumOverColumns();
        var strip = new Area(grid.Right + Gap, grid.Y, 92, grid.Height);
        svg.Text(strip.X + strip.Width / 2, grid.Y - 8, ColumnSum!, Palette.Ink, "middle", 12, bold: true);
        DrawCells(svg, strip, sums, [Texts(sums)]);
        svg.Frame(strip.X - 1, strip.Y - 1, strip.Width + 2, strip.Height + 2, AxisStyle.Of(Columns).ColourName, 1.5, 3);
    }

    private IReadOnlyList<string[]> CellTexts() => NumberColumn.FormatAll([.. Enumerable.Range(0, Values.ColumnCount).Select(Column)], 4);

    private static string[] Texts(Matrix sums) => [.. sums.ToArray().Select(v => NumberText.Short(v))];

    private double[] Column(int j) => [.. Enumerable.Range(0, Values.RowCount).Select(i => Values[i, j])];

    /// <summary>
    /// Strips are traces of their own, a little apart, on the scale of the entries. Cells stand at 0, 1, 2, …, their names at the ticks.
    /// </summary>
    public override (JsonObject X, JsonObject Y) AddTo(PlotlyParts parts)
    {
        var (rows, columns) = (Enumerable.Range(0, Values.RowCount).Select(i => (double)i).ToArray(), Enumerable.Range(0, Values.ColumnCount).Select(j => (double)j).ToArray());
        var (below, beside) = (Values.RowCount + 0.3, Values.ColumnCount + 0.2);
        var main = Trace(Values, columns, rows);
        main["showscale"] = !ShowsNumbers && !parts.Panel;
        parts.Trace(main);
        AddNumbers(parts, Values, columns, rows, CellTexts());
        if (RowSum is not null)
        {
            parts.Trace(Trace(Values.SumOverRows(), columns, [below]));
            AddNumbers(parts, Values.SumOverRows(), columns, [below], [.. Texts(Values.SumOverRows()).Select(text => (string[])[text])]);
        }
        if (ColumnSum is not null)
        {
            parts.Trace(Trace(Values.SumOverColumns(), [beside], rows));
            AddNumbers(parts, Values.SumOverColumns(), [beside], rows, [Texts(Values.SumOverColumns())]);
        }
        var (x, y) = (Axis(Columns, ColumnNames, ColumnSum, beside), Axis(Rows, RowNames, RowSum, below));
        (x["side"], y["autorange"]) = ("top", "reversed");
        return (x, y);
    }

    /// <summary>The number in each cell, in a colour that can be read on the cell's own; a narrow page makes those named "cell" smaller.</summary>
    private void AddNumbers(PlotlyParts parts, Matrix matrix, double[] columns, double[] rows, IReadOnlyList<string[]> texts)
    {
        if (!ShowsNumbers) return;
        var step = Steps(matrix);
        for (var i = 0; i < matrix.RowCount; i++)
            for (var j = 0; j < matrix.ColumnCount; j++)
                parts.Annotation(texts[j][i].Trim(), columns[j], rows[i], xInData: true, yInData: true, new JsonObject
                {
                    ["name"] = "cell",
                    ["showarrow"] = false,
                    ["font"] = new JsonObject { ["size"] = 13, ["color"] = Palette.Of(TextColour(step(i, j))).Light },
                });
    }

    private static JsonObject Axis(AxisRole role, IReadOnlyList<string> names, string? sum, double sumAt)
    {
        var every = (names.Count + 19) / 20;
        var shown = Enumerable.Range(0, names.Count).Where(i => i % every == 0).Select(i => (At: (double)i, Name: names[i])).Concat(sum is null ? [] : [(sumAt, sum)]).ToArray();
        return new JsonObject
        {
            ["type"] = "linear",
            ["tickvals"] = PlotlyJson.Numbers(shown.Select(s => s.At)),
            ["ticktext"] = PlotlyJson.Texts(shown.Select(s => HtmlText.Escape(s.Name))),
            ["showgrid"] = false,
            ["zeroline"] = false,
            ["automargin"] = true,
            ["title"] = Named(role),
        };
    }

    private JsonObject Trace(Matrix matrix, IEnumerable<double> columns, IEnumerable<double> rows)
    {
        var largest = Largest;
        return new JsonObject
        {
            ["type"] = "heatmap",
            ["x"] = PlotlyJson.Numbers(columns),
            ["y"] = PlotlyJson.Numbers(rows),
            ["z"] = new JsonArray([.. Enumerable.Range(0, matrix.RowCount).Select(i => PlotlyJson.Numbers(matrix.Row(i).ToArray()))]),
            ["zmin"] = PlotlyJson.Number(-largest),
            ["zmax"] = PlotlyJson.Number(largest),
            ["colorscale"] = Scale(),
            ["showscale"] = false,
            ["hovertemplate"] = "%{z}<extra></extra>",
            ["xgap"] = ShowsNumbers ? 2 : 0,
            ["ygap"] = ShowsNumbers ? 2 : 0,
        };
    }

    private static JsonObject Named(AxisRole role) => new()
    {
        ["text"] = role == AxisRole.One ? "" : $"{AxisStyle.Of(role).Mark} {AxisStyle.Of(role).Name}",
        ["font"] = new JsonObject { ["color"] = AxisStyle.Of(role).Light },
    };

    /// <summary>The steps of the static picture, so that each number's colour is made for the colour behind it; 0 alone has the middle one.</summary>
    private static JsonArray Scale()
    {
        const double edge = 1e-9;   // a share of exactly 0.2 belongs to the step below it
        JsonArray scale = [];
        void Step(string name, double from, double to)
        {
            scale.Add((JsonNode)new JsonArray(from, Palette.Of(name).Light));
            scale.Add((JsonNode)new JsonArray(to, Palette.Of(name).Light));
        }
        for (var k = 5; k >= 1; k--) Step($"n{k}", k == 5 ? 0 : 0.5 - 0.1 * k - edge, 0.5 - 0.1 * (k - 1) - edge);
        Step("z0", 0.5 - edge, 0.5 + edge);
        for (var k = 1; k <= 5; k++) Step($"p{k}", 0.5 + 0.1 * (k - 1) + edge, k == 5 ? 1 : 0.5 + 0.1 * k + edge);
        return scale;
    }

    public override JsonObject ToPlotly(string title)
    {
        var figure = base.ToPlotly(title);
        PlotlyJson.MakeRoomAbove(figure["layout"]!);
        return figure;
    }

    public override IEnumerable<NumberTable> Tables()
    {
        var (rows, columns) = (Math.Min(Values.RowCount, 20), Math.Min(Values.ColumnCount, 20));
        var cells = Enumerable.Range(0, columns).Select(j => NumberColumn.Format(Column(j)[..rows], 6)).ToArray();
        var lines = Enumerable.Range(0, rows).Select(i => (List<string>)[RowNames[i], .. cells.Select(c => c[i]), .. ColumnSum is null ? [] : (string[])[NumberText.Short(Values.SumOverColumns()[i, 0], 6)]]).ToList();
        if (RowSum is not null) lines.Add([RowSum, .. Values.SumOverRows().ToArray()[..columns].Select(v => NumberText.Short(v, 6))]);
        yield return new NumberTable([Rows == AxisRole.One ? "row" : AxisStyle.Of(Rows).Name, .. ColumnNames.Take(columns), .. ColumnSum is null ? [] : (string[])[ColumnSum]], lines,
            rows * columns == Values.Shape.Count ? null : $"The first {rows} × {columns} of {Values.RowCount} × {Values.ColumnCount} entries.");
    }

    public override string Describe(string title)
    {
        var of = $"Heat map of a {Values.Shape} matrix" + (Rows == AxisRole.One || Columns == AxisRole.One ? "" : $", {AxisStyle.Of(Rows).Name} by {AxisStyle.Of(Columns).Name}");
        var (low, high) = Extremes();
        var words = low is { } l && high is { } h
            ? $"{of}: from {NumberText.Short(Values[l.Row, l.Column])} ({RowNames[l.Row]}, {ColumnNames[l.Column]}) to {NumberText.Short(Values[h.Row, h.Column])} ({RowNames[h.Row]}, {ColumnNames[h.Column]})."
            : $"{of} without a finite entry.";
        return RowSum is null ? words : $"{words} Summed over the rows, {RowSum} is {string.Join(", ", Values.SumOverRows().ToArray().Take(12).Select(v => NumberText.Short(v)))}{(Values.ColumnCount > 12 ? ", …" : "")}.";
    }

    private ((int Row, int Column)? Low, (int Row, int Column)? High) Extremes()
    {
        (int Row, int Column)? low = null, high = null;
        for (var i = 0; i < Values.RowCount; i++)
            for (var j = 0; j < Values.ColumnCount; j++)
            {
                if (!double.IsFinite(Values[i, j])) continue;
                if (low is not { } l || Values[i, j] < Values[l.Row, l.Column]) low = (i, j);
                if (high is not { } h || Values[i, j] > Values[h.Row, h.Column]) high = (i, j);
            }
        return (low, high);
    }

    public override string Gaps()
    {
        var missing = Values.ToArray().Count(v => !double.IsFinite(v));
        return missing == 0 ? "" : $"{missing} of {Values.Shape.Count} entries {(missing == 1 ? "is" : "are")} not finite; their cells have no colour.";
    }
}
