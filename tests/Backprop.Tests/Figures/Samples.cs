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
    };

    public static IReadOnlyDictionary<string, Plot> All { get; } = Makers.ToDictionary(m => m.Key, m => m.Value());

    public static Plot Make(string kind) => Makers[kind]();

    public static double[] Curve(int count, Func<int, double> value) => [.. Enumerable.Range(0, count).Select(value)];
}
