using Backprop;

namespace Benchmarks;

/// <summary>Functions of every entry, against .NET's own.</summary>
internal static class FunctionsTable
{
    private const int Entries = 1024;

    /// <summary>A few roundings: the accuracy itself is a matter of the tests.</summary>
    private const double Tolerance = 2e-15;

    private static readonly NumberColumn Own = NumberColumn.Plain("ns an entry"), Tensors = NumberColumn.Plain("TensorPrimitives"), Scalar = NumberColumn.Plain("Math");

    public static Report? Measure(Filter filter)
    {
        var functions = ElementaryFunction.All.Where(function => filter.Takes("function " + function.Name)).ToArray();
        if (functions.Length == 0) return null;
        var report = new Report("functions", "Functions of every entry on one thread, 1,024 entries",
            new WordColumn("function"), Own, NumberColumn.Spread, Tensors, NumberColumn.Ratio("× TensorPrimitives"), Scalar, NumberColumn.Ratio("× Math"));
        foreach (var function in functions) Add(report, function);
        report.Picture = Plot.Bars("Nanoseconds an entry", [.. functions.Select(function => function.Name)],
            ("Backprop", Numbers(report, Own)), ("TensorPrimitives", Numbers(report, Tensors)), ("Math", Numbers(report, Scalar))).Axes("function", "ns").LogY();
        return report;
    }

    private static void Add(Report report, ElementaryFunction function)
    {
        Progress.Say(function.Name);
        var from = Enumerable.Range(1, Entries).Select(i => function.Name == "log" ? i / 7.0 : (i - Entries / 2.0) / 64).ToArray();
        var (own, tensors, scalar) = (new double[Entries], new double[Entries], new double[Entries]);
        Contestant[] contestants =
        [
            Contestant.Of("Backprop", () => function.Own(from, own)),
            Contestant.Of("TensorPrimitives", () => function.Tensors(from, tensors)),
            Contestant.Of("Math", () => { for (var i = 0; i < from.Length; i++) scalar[i] = function.Scalar(from[i]); }),
        ];
        foreach (var contestant in contestants) contestant.SecondsFor(1);
        for (var i = 0; i < Entries; i++)
            if (!(Math.Abs(own[i] - scalar[i]) <= Tolerance * Math.Abs(scalar[i])))
                throw new BenchmarkException($"{function.Name}({from[i]:R}) is {own[i]:R}, and Math's {scalar[i]:R}; nothing was timed.");
        var results = Race.Run(contestants, 0.05);
        var times = results.Select(time => time.Seconds / Entries * 1e9).ToArray();
        report.Add(function.Name, times[0], results[0].SpreadPercent, times[1], times[1] / times[0], times[2], times[2] / times[0]);
        if (function.Note is { } note) report.Note(note);
    }

    private static double[] Numbers(Report report, NumberColumn column) => [.. report.Rows.Select(row => row[column])];
}
