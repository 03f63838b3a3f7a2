namespace Backprop;

/// <summary>Values over a rectangle of the plane, on equally spaced points: row r at y = YMin + r·step, from low to high.</summary>
internal sealed record FieldGrid(double[,] Values, double XMin, double XMax, double YMin, double YMax)
{
    /// <summary>Points along each side unless told: enough for smooth lines, few enough for a small picture.</summary>
    public const int Side = 81;

    public int Columns => Values.GetLength(1);

    public int Rows => Values.GetLength(0);

    public double X(double column) => Interval.At(XMin, XMax, column, Columns - 1);

    public double Y(double row) => Interval.At(YMin, YMax, row, Rows - 1);

    public static FieldGrid Of(string what, Func<double, double, double> value, (double Min, double Max) x, (double Min, double Max) y)
    {
        foreach (var (name, side) in (ReadOnlySpan<(string, (double Min, double Max))>)[("x", x), ("y", y)])
            if (!(double.IsFinite(side.Min) && double.IsFinite(side.Max) && side.Min < side.Max))
                throw new ArgumentException($"{what}: {name} from {NumberText.Short(side.Min)} to {NumberText.Short(side.Max)} is no interval; the first must be the smaller.");
        var grid = new FieldGrid(new double[Side, Side], x.Min, x.Max, y.Min, y.Max);
        for (var r = 0; r < Side; r++)
            for (var c = 0; c < Side; c++) grid.Values[r, c] = value(grid.X(c), grid.Y(r));
        return grid;
    }

    public IEnumerable<double> Finite => Values.Cast<double>().Where(double.IsFinite);

    /// <summary>Where the smallest (or, with the other sign, the largest) value lies.</summary>
    public (double X, double Y, double Value)? Extreme(int sign)
    {
        (double X, double Y, double Value)? best = null;
        for (var r = 0; r < Rows; r++)
            for (var c = 0; c < Columns; c++)
                if (double.IsFinite(Values[r, c]) && (best is not { } b || sign * Values[r, c] > sign * b.Value)) best = (X(c), Y(r), Values[r, c]);
        return best;
    }

    /// <summary>Outlines of where the value is at least the level, in values of the axes.</summary>
    public IEnumerable<IReadOnlyList<(double X, double Y, bool OnEdge)>> Outlines(double level) =>
        Isolines.Outlines(Values, level).Select(loop => (IReadOnlyList<(double, double, bool)>)[.. loop.Select(p => (X(p.X), Y(p.Y), p.OnEdge))]);

    /// <summary>The outlines as a path to fill.</summary>
    public string Filled(double level, Scale x, Scale y) =>
        string.Concat(Outlines(level).Select(loop => PathText.Closed(Simplified.Line([.. loop.Select(p => (x[p.X], y[p.Y]))]))));

    /// <summary>The outlines as lines, without the stretches along the border of the grid.</summary>
    public string Lines(double level, Scale x, Scale y) =>
        string.Concat(Outlines(level).SelectMany(Stretches).Select(stretch => PathText.Open(Simplified.Line([.. stretch.Select(p => (x[p.X], y[p.Y]))]))));

    /// <summary>The outlines as closed lines for plotly.js, simplified to a twentieth of the grid's step, one after the other with a gap between.</summary>
    public IEnumerable<(double X, double Y)> ClosedLines(double level) => Isolines.Outlines(Values, level)
        .SelectMany(loop => Simplified.Line([.. loop.Append(loop[0]).Select(p => (p.X, p.Y))], 0.05).Select(p => (X(p.X), Y(p.Y))).Append((double.NaN, double.NaN)));

    /// <summary>As <see cref="ClosedLines"/>, without the stretches along the border of the grid.</summary>
    public IEnumerable<(double X, double Y)> OpenLines(double level) => Isolines.Outlines(Values, level)
        .SelectMany(Stretches).SelectMany(stretch => Simplified.Line(stretch, 0.05).Select(p => (X(p.X), Y(p.Y))).Append((double.NaN, double.NaN)));

    private static IEnumerable<IReadOnlyList<(double X, double Y)>> Stretches(IReadOnlyList<(double X, double Y, bool OnEdge)> loop)
    {
        // Begin after a point on the border, so that no stretch is cut where the loop happens to begin.
        var start = Math.Max(0, loop.ToList().FindIndex(p => p.OnEdge));
        var closed = !loop.Any(p => p.OnEdge);
        List<(double X, double Y)> stretch = [];
        for (var i = 0; i < loop.Count + (closed ? 1 : 0); i++)
        {
            var point = loop[(start + i) % loop.Count];
            if (!point.OnEdge) stretch.Add((point.X, point.Y));
            if ((point.OnEdge || i == loop.Count - (closed ? 0 : 1)) && stretch.Count > 0)
            {
                yield return stretch;
                stretch = [];
            }
        }
    }

    /// <summary>Every other row and column: enough for a picture that is drawn again with interpolation.</summary>
    public FieldGrid Halved()
    {
        var half = new double[(Rows + 1) / 2, (Columns + 1) / 2];
        for (var r = 0; r < half.GetLength(0); r++)
            for (var c = 0; c < half.GetLength(1); c++) half[r, c] = Values[2 * r, 2 * c];
        return this with { Values = half };
    }
}
