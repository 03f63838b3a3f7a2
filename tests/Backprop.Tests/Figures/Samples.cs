namespace Backprop.Tests;

/// <summary>One plot of every kind; a claim about plots holds for all of them.</summary>
internal static class Samples
{
    private static readonly Dictionary<string, Func<Plot>> Makers = new()
    {
        ["lines"] = () => Plot.Lines("Loss under sum and mean bias updates",
            ("sum", Curve(101, i => 2.4 / (1 + i * i))), ("mean", Curve(101, i => 2.4 / (1 + i)))).Axes("step", "loss").Caption("A caption."),
        ["log lines"] = () => Plot.Lines("On a logarithmic axis",
            ("sum", Curve(101, i => 2.4 / (1 + i * i))), ("mean", Curve(101, i => 2.4 / (1 + i)))).Axes("step", "loss").LogY(),
        ["gaps"] = () => Plot.Lines("A run that blows up", ("rate 0.2", [1, 2, double.NaN, 8, double.PositiveInfinity])).Axes("step", "loss"),
        ["long lines"] = () => Plot.Lines("A long run", ("noise", Curve(20_000, i => i * 7919 % 1013))),
        ["scatter"] = () => Plot.Scatter("Two clouds", ("class 0", [0, 1, 2], [0, 1, -1]), ("class 1", [3, 4, 5], [1, 2, double.NaN])).Axes("x₁", "x₂").Mark(0, 0, "the origin"),
        ["bars"] = () => Plot.Bars("Final losses", ["sum", "mean"], ("batch 5", [0.1, 0.3]), ("batch 10", [-0.2, double.NaN])).Axes("rule", "loss"),
        ["band and rules"] = () => Plot.Lines("Over 20 seeds", [0, 1, 2], ("sum", [3.0, 2, 1])).Band("sum", [0, 1, 2], [2.5, 1.5, 0.5], [3.5, 2.5, 1.5])
            .Band("all seeds", [2.0, 1, 0.1], [4.0, 3, 2]).AtX(1, "rate halved").AtY(2, "best constant").LogY(),
        ["heat map"] = () => Plot.HeatMap("dZ and the sum over its rows", Matrix.FromRows([0.5, -1, 0], [1.25, 2, double.NaN]), AxisRole.Batch, AxisRole.Outputs).SumRows("1ᵀ·dZ").SumColumns(),
        ["large heat map"] = () => Plot.HeatMap("A large one", Matrix.Create(30, 40, (i, j) => i - j), AxisRole.Batch, AxisRole.Hidden).SumRows(),
        ["contour"] = () => Plot.Contour("A saddle", (x, y) => x * x - y * y, (-2, 2), (-2, 2)).Axes("x", "y"),
        ["regions"] = () => Plot.Regions("Three classes", (-1, 1), (-1, 1), ("a", (x, y) => x + y * y), ("b", (x, _) => -x), ("c", (_, y) => y)).Dots("a", [0.5], [0]),
        ["decision regions"] = () => Plot.DecisionRegions("What it decides", Network.Create([2, 3, 2], Activation.Tanh, seed: 1),
            new Batch(Matrix.FromRows([0, 1], [1, 0], [1, 1]), Matrix.FromRows([1, 0], [0, 1], [0, 1]))),
        ["loss surface"] = () => Plot.LossSurface("Along two biases", Network.Create([4, 3], Activation.Sigmoid, seed: 1), Questions.FirstBatch(), Loss.SquaredError,
            ("b1", 0, 0), ("b1", 0, 1), (-2, 2), (-2, 2)).Path("sum", [0, -0.5, -1], [0, -0.1, -0.4]),
        ["panels"] = () => Plot.Panels("Two panels", 2, Plot.Lines("few", ("a", [1, 2])).Axes("step", "loss"), Plot.Lines("many", ("a", [3, 9]), ("b", [4, 5])).Axes("step", "loss")),
        ["heat map panels"] = () => Plot.Panels("Two heat maps", 1, Plot.HeatMap("dW", Matrix.Ones(2, 3), AxisRole.Inputs, AxisRole.Hidden), Plot.HeatMap("db", Matrix.Ones(1, 3))),
        ["diagram"] = () => Plot.NetworkDiagram("A network", Network.Create([4, 30, 3], Activation.Sigmoid, seed: 1), 5),
        ["states"] = () => Plot.Over(("batch size", [1, 5, 10]), ("rate", [0.02, 0.5]),
            (m, rate) => Plot.Lines("Sum and mean", ("sum", Curve(20, i => 1 / (1 + m * rate * i))), ("mean", Curve(20, i => 1 / (1 + rate * i))))
                .Axes("step", "loss").Readout($"the sum moves b {m} times as far")).StartAt(5, 0.02),
    };

    public static IReadOnlyDictionary<string, Plot> All { get; } = Makers.ToDictionary(m => m.Key, m => m.Value());

    public static Plot Make(string kind) => Makers[kind]();

    public static double[] Curve(int count, Func<int, double> value) => [.. Enumerable.Range(0, count).Select(value)];
}
