namespace Backprop;

public sealed partial class Plot
{
    /// <summary>A function of two variables over a rectangle, as level lines with shades between them, paler where it is lower.</summary>
    /// <param name="title">What stands above.</param>
    /// <param name="value">The function; a value that is not finite is left out.</param>
    /// <param name="x">The interval of its first variable.</param>
    /// <param name="y">The interval of its second variable.</param>
    /// <param name="levels">The levels, ascending; about eight round numbers unless given.</param>
    /// <exception cref="ArgumentException">An interval is empty, or the levels do not ascend.</exception>
    public static Plot Contour(string title, Func<double, double, double> value, (double Min, double Max) x, (double Min, double Max) y, IReadOnlyList<double>? levels = null)
    {
        var grid = FieldGrid.Of($"Contour \"{title}\"", value, x, y);
        if (levels is not null && levels.Zip(levels.Skip(1)).Any(pair => !(pair.First < pair.Second)))
            throw new ArgumentException($"Contour \"{title}\": the levels must ascend, but they are {string.Join(", ", levels.Select(l => NumberText.Short(l)))}.");
        return Square(title, new ContourGraphic("", grid, levels ?? RoundLevels(grid)), "Contour plot");
    }

    /// <summary>
    /// The regions of the plane where each class has the highest score, with a line between them. Points added with <see cref="Dots"/>, class after class, take
    /// the colours of the regions.
    /// </summary>
    /// <exception cref="ArgumentException">There are fewer than two classes, or an interval is empty.</exception>
    public static Plot Regions(string title, (double Min, double Max) x, (double Min, double Max) y, params (string Name, Func<double, double, double> Score)[] classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        if (Array.FindIndex(classes, c => c.Score is null) is var missing and >= 0) throw new ArgumentException($"Regions \"{title}\": class {missing}, \"{classes[missing].Name}\", has no score.");
        if (classes.Length < 2) throw new ArgumentException($"Regions \"{title}\": {classes.Length} class has no border with another; give at least two.");
        var scores = classes.Select(c => FieldGrid.Of($"Regions \"{title}\"", c.Score, x, y)).ToArray();
        return Square(title, RegionsGraphic.Of([.. classes.Select(c => c.Name)], scores) with { ShowsNames = true }, "Decision regions");
    }

    /// <summary>
    /// What a network of two inputs decides over the plane, with the samples of a batch on it. Several outputs: the highest wins. One output:
    /// class 1 from <paramref name="threshold"/> on.
    /// </summary>
    /// <param name="title">What stands above.</param>
    /// <param name="network">The network; its inputs are the axes.</param>
    /// <param name="batch">The samples; classes from Y, one-hot or one column of 0 and 1.</param>
    /// <param name="threshold">Of a single output: 0.5 for a probability, 0 for a logit.</param>
    /// <exception cref="ShapeException">The network doesn't have two inputs, or the batch doesn't fit it.</exception>
    public static Plot DecisionRegions(string title, Network network, Batch batch, double threshold = 0.5)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(network);
        if (network.Inputs != 2 || batch.Inputs != 2)
            throw new ShapeException("decision regions", new("X", batch.X.Shape), new("W1", network["W1"].Shape), "a picture of the plane needs exactly two inputs");
        if (batch.Outputs != network.Outputs)
            throw new ShapeException("decision regions", new("Y", batch.Y.Shape), new("the output", new(batch.Count, network.Outputs)), "targets and outputs must be as many");
        if (batch.Count == 0) throw new ArgumentException($"DecisionRegions \"{title}\": the batch has no samples to show the regions around; give at least one.");
        var (x, y) = (Around(batch.X, 0), Around(batch.X, 1));
        var names = ClassNames(batch);
        var body = new Cartesian([Decisions(network, names, x, y, threshold)], new AxisSpec(batch.Names?.Inputs[0] ?? "x₁"), new AxisSpec(batch.Names?.Inputs[1] ?? "x₂")) { Kind = "Decision regions" };
        for (var k = 0; k < names.Length; k++)
        {
            var members = Enumerable.Range(0, batch.Count).Where(i => ClassOf(batch.Y, i) == k).ToArray();
            body = body.Add(new PointGraphic(names[k], [.. members.Select(i => batch.X[i, 0])], [.. members.Select(i => batch.X[i, 1])]));
        }
        return new Plot(title, body) { Width = 560, Height = 480 };
    }

    /// <summary>
    /// The loss of a network over two of its parameters' entries, the others kept: level lines, closer where the loss rises faster. The ring marks where the network
    /// stands; add a run's way with <see cref="Path"/>.
    /// </summary>
    /// <param name="title">What stands above.</param>
    /// <param name="network">The network.</param>
    /// <param name="batch">The samples.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="first">The entry along x: parameter, row, column, such as ("b1", 0, 0).</param>
    /// <param name="second">The entry along y.</param>
    /// <param name="x">The interval along x.</param>
    /// <param name="y">The interval along y.</param>
    public static Plot LossSurface(
        string title, Network network, Batch batch, Loss loss,
        (string Parameter, int Row, int Column) first, (string Parameter, int Row, int Column) second, (double Min, double Max) x, (double Min, double Max) y)
    {
        ArgumentNullException.ThrowIfNull(network);
        double At(double u, double v)
        {
            var moved = network.With(first.Parameter, network[first.Parameter].With(first.Row, first.Column, u));
            return moved.With(second.Parameter, moved[second.Parameter].With(second.Row, second.Column, v)).Loss(batch, loss);
        }
        var grid = FieldGrid.Of($"LossSurface \"{title}\"", At, x, y);
        var plot = Square(title, new ContourGraphic("loss", grid, QuadraticLevels(grid)), "Loss surface").Axes(EntryName(network, first), EntryName(network, second));
        var (u, v) = (network[first.Parameter][first.Row, first.Column], network[second.Parameter][second.Row, second.Column]);
        return u >= x.Min && u <= x.Max && v >= y.Min && v <= y.Max ? plot.Mark(u, v, "here") : plot;
    }

    /// <summary>The same plot with a way through the plane, its points in order: the trajectory of two parameters.</summary>
    /// <exception cref="ArgumentException">There are not as many x as y values.</exception>
    public Plot Path(string name, IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return Add(new LineGraphic(name, Points.Checked($"Path on \"{Title}\"", name, x, y), [.. y]) { IsPath = true });
    }

    private static Plot Square(string title, Graphic graphic, string kind) =>
        new(title, new Cartesian([graphic], new AxisSpec(), new AxisSpec()) { Kind = kind }) { Width = 560, Height = 480 };

    internal static double[] RoundLevels(FieldGrid grid) => grid.Finite.Any() && grid.Finite.Min() < grid.Finite.Max()
        ? [.. Ticks.Linear(grid.Finite.Min(), grid.Finite.Max(), 8).Major.Select(t => t.Value).Where(v => v > grid.Finite.Min())]
        : [];

    /// <summary>Levels that lie equally far apart on a bowl: min + (k/10)²·(max − min), rounded to two digits.</summary>
    private static double[] QuadraticLevels(FieldGrid grid)
    {
        if (!grid.Finite.Any()) return [];
        var (min, max) = (grid.Finite.Min(), grid.Finite.Max());
        var levels = Enumerable.Range(1, 9).Select(k => double.IsFinite(max - min) ? min + k * k / 100.0 * (max - min) : Interval.At(min, max, k * k, 100)).Where(v => v > 0)
            .Select(v => Math.Round(v / Ticks.PowerOfTen((int)Math.Floor(Logarithm.Base10(v))), 1) * Ticks.PowerOfTen((int)Math.Floor(Logarithm.Base10(v))));
        return [.. levels.Where(v => v > min && v < max).Distinct()];
    }

    private static (double, double) Around(Matrix x, int column)
    {
        var values = x.Column(column).ToArray();
        if (Array.FindIndex(values, value => !double.IsFinite(value)) is var row and >= 0)
            throw new ArgumentException($"Decision regions: X[{row}, {column}] is {NumberText.Short(values[row])}, which has no place in a picture; give finite inputs.");
        var (low, high) = (values.Min(), values.Max());
        var air = Math.Max((high - low) * 0.12, 1e-6);
        if (double.IsInfinity(air)) return Interval.Widened(low, high, 0.12);
        return low - air < high + air ? (Interval.Finite(low - air), Interval.Finite(high + air)) : Interval.Around(low);
    }

    private static string[] ClassNames(Batch batch) =>
        [.. Enumerable.Range(0, Math.Max(2, batch.Outputs)).Select(k => batch.Outputs > 1 && batch.Names is { } names ? names.Outputs[k] : $"class {k}")];

    private static int ClassOf(Matrix y, int row) => y.ColumnCount == 1 ? y[row, 0] > 0.5 ? 1 : 0 : Enumerable.Range(0, y.ColumnCount).MaxBy(k => y[row, k]);

    /// <summary>All points of the grid go through the network as one batch.</summary>
    private static RegionsGraphic Decisions(Network network, string[] names, (double, double) x, (double, double) y, double threshold)
    {
        var grid = FieldGrid.Of("decision regions", (_, _) => 0, x, y);
        var output = network.Predict(Matrix.Create(grid.Rows * grid.Columns, 2, (i, j) => j == 0 ? grid.X(i % grid.Columns) : grid.Y(i / grid.Columns)));
        FieldGrid Score(Func<int, double> of)
        {
            var values = new double[grid.Rows, grid.Columns];
            for (var i = 0; i < output.RowCount; i++) values[i / grid.Columns, i % grid.Columns] = of(i);
            return grid with { Values = values };
        }
        return RegionsGraphic.Of(names, network.Outputs == 1
            ? [Score(i => threshold - output[i, 0]), Score(i => output[i, 0] - threshold)]
            : [.. Enumerable.Range(0, network.Outputs).Select(k => Score(i => output[i, k]))]);
    }

    private static string EntryName(Network network, (string Parameter, int Row, int Column) entry) =>
        network[entry.Parameter].RowCount == 1 ? $"{entry.Parameter}[{entry.Column}]" : $"{entry.Parameter}[{entry.Row}, {entry.Column}]";
}
