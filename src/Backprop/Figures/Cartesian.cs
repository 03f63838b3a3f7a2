using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>Everything drawn between one pair of axes.</summary>
internal sealed record Cartesian(IReadOnlyList<Graphic> Graphics, AxisSpec X, AxisSpec Y) : AxesBody
{
    /// <summary>The first word of its description.</summary>
    public string Kind { get; init; } = "Line chart";

    /// <summary>Rows of the table of numbers.</summary>
    private const int MostRows = 40;

    /// <summary>The same axes with one more graphic, which takes the next series style.</summary>
    public Cartesian Add(Graphic graphic)
    {
        if (graphic is BandGraphic { Surrounds: true }) graphic = graphic with { Style = Graphics.First(g => g.Name == graphic.Name).Style };
        else if (graphic.IsSeries) graphic = graphic with { Style = SeriesStyle.Of(Graphics.Count(g => g.IsSeries)) };
        return (this with { Graphics = [.. Graphics, graphic] }).Checked();
    }

    public Cartesian WithAxes(AxisSpec x, AxisSpec y) => (this with { X = x, Y = y }).Checked();

    /// <summary>Throws where a logarithmic axis would have to show a value that has no logarithm.</summary>
    private Cartesian Checked()
    {
        ThrowUnlessHasLogarithms("x", X);
        ThrowUnlessHasLogarithms("y", Y);
        foreach (var graphic in Graphics)
        {
            if (X.Log) ThrowUnlessPositive("x", graphic.Name, graphic.XExtent);
            if (Y.Log) ThrowUnlessPositive("y", graphic.Name, graphic.YExtent);
        }
        return this;
    }

    private static void ThrowUnlessHasLogarithms(string name, AxisSpec axis)
    {
        if (!axis.Log) return;
        if (axis.Categories is not null) throw new ArgumentException($"The {name} axis shows categories, which have no logarithm; keep this axis as it is.");
        if (axis.Min <= 0) throw new ArgumentException($"A logarithmic {name} axis shows values above 0 only, but its limits begin at {NumberText.Short(axis.Min.Value, 6)}: set limits above 0, or keep this axis linear.");
    }

    private static void ThrowUnlessPositive(string axis, string name, IEnumerable<double> values)
    {
        var i = 0;
        foreach (var value in values)
        {
            if (value <= 0)
                throw new ArgumentException($"A logarithmic {axis} axis shows values above 0 only, but {axis}[{i}] of \"{name}\" is {NumberText.Short(value, 6)}: leave it out, or keep this axis linear.");
            i++;
        }
    }

    public override void Draw(Svg svg, Area area) => new CartesianPicture(this, area).Draw(svg);

    public override bool NeedsLegend => Graphics.Count(g => g.InLegend) > 1;

    public override (JsonObject X, JsonObject Y) AddTo(PlotlyParts parts)
    {
        parts = parts with { XLog = X.Log, YLog = Y.Log };
        foreach (var graphic in Graphics) graphic.AddTo(parts);
        return (X.ToPlotly(), Y.ToPlotly());
    }

    /// <summary>Series over the same x values share a table.</summary>
    public override IEnumerable<NumberTable> Tables()
    {
        List<(IReadOnlyList<double> X, List<(string Name, IReadOnlyList<double> Y)> Columns)> groups = [];
        foreach (var graphic in Graphics)
        {
            if (graphic.Columns is not { } own) continue;
            var group = groups.FindIndex(g => SameStart(g.X, own.X));
            if (group < 0) groups.Add((own.X, [.. own.Columns]));
            else
            {
                groups[group].Columns.AddRange(own.Columns);
                if (own.X.Count > groups[group].X.Count) groups[group] = (own.X, groups[group].Columns);
            }
        }
        foreach (var (x, columns) in groups) yield return Table(x, columns);
        foreach (var graphic in Graphics)
            foreach (var table in graphic.OwnTables(X, Y)) yield return table;
    }

    private static bool SameStart(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        for (var i = 0; i < Math.Min(a.Count, b.Count); i++)
            if (!a[i].Equals(b[i])) return false;
        return true;
    }

    private NumberTable Table(IReadOnlyList<double> x, List<(string Name, IReadOnlyList<double> Y)> columns)
    {
        var rows = Sampling.Rows([.. columns.Select(c => c.Y)], MostRows);
        var note = rows.Length == x.Count ? null
            : $"{rows.Length} of {x.Count} rows: the first, the last, the smallest and the largest of each column, others evenly spaced.";
        return new NumberTable(
            [X.Or("x"), .. columns.Select(c => c.Name == "" ? Y.Or("y") : c.Name)],
            [.. rows.Select(r => (string[])[NumberText.Short(x[r], 6), .. columns.Select(c => r < c.Y.Count ? NumberText.Short(c.Y[r], 6) : "")])],
            note);
    }

    public override string Describe(string title)
    {
        var axes = $"{Kind}: {Scaled(Y, "y")} against {Scaled(X, "x")}.";
        return string.Join(" ", Graphics.Select(g => g.Describe(X, Y)).Where(s => s != "").Prepend(axes));
    }

    private static string Scaled(AxisSpec axis, string otherwise) => axis.Or(otherwise) + (axis.Log ? " (logarithmic)" : "");

    public override string Gaps() => string.Join(" ", Graphics.Select(g => g.Gaps(X)).Where(s => s != ""));
}
