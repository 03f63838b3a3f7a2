namespace Benchmarks;

/// <summary>What the program can be asked to measure.</summary>
internal sealed record Mode(string Name, string Summary, Func<Filter, IEnumerable<Report>> Measure)
{
    public static IReadOnlyList<Mode> All { get; } =
    [
        new("kernels", "the three products and the functions, in percent of the multiply-add rate, against BLAS and .NET", KernelsMode.Measure),
        new("steps", "one training step of four networks: the trainer, with gradients asked for, and plain C#", StepsMode.Measure),
        new("peers", "one training step of four networks against NumPy, PyTorch and scikit-learn", PeersMode.Measure),
        new("scaling", "how the cost grows with batch, width, depth and runs, and what threads bring", ScalingMode.Measure),
        new("roofline", "the rate of the four steps under the limits of processor and memory", RooflineMode.Measure),
        new("book", "size and time of the whole book, by the command a reader types", BookMode.Measure),
        new("all", "all of these in order, and a table for the README", AllMode.Measure),
        new("series", "every notebook run by the workbook and by Jupyter's client, cold and warm; takes some minutes and is no part of all", SeriesMode.Measure),
        new("soak", "the series verified again and again, shuffled, in four cultures: [--rounds 100] [--minutes N] [--seed N]; takes hours and is no part of all", SoakMode.Measure),
        new("memory", "ten million training steps and the memory they hold: [--count 10000000]; no part of all", MemoryMode.Measure),
    ];
}
