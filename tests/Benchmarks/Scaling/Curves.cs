using Backprop;

namespace Benchmarks;

/// <summary>What a reader may want more of.</summary>
internal static class Curves
{
    private const int SweepEpochs = 200;

    /// <summary>The sizes 1, 2, 4, … between two powers of two.</summary>
    private static int[] Doubling(int from, int to) => [.. Enumerable.Range(0, 31).Select(i => 1 << i).Where(n => n >= from && n <= to)];

    public static IReadOnlyList<Curve> All { get; } =
    [
        new("batch: samples a step of 64-64-10", Doubling(1, 4096), samples => Step([64, 64, 10], samples)),
        new("width: units a layer of 64-n-n-10, batch 64", Doubling(8, 1024), width => Step([64, width, width, 10], 64)),
        new("depth: hidden layers of 64 units, batch 64", Doubling(1, 64), depth => Step([64, .. Enumerable.Repeat(64, depth), 10], 64)),
        new($"runs: 200 epochs of W2 in a sweep, {Environment.ProcessorCount} workers", Doubling(8, 512), runs => Sweeping(runs, SweepEpochs, Environment.ProcessorCount)),
    ];

    /// <summary>W2 trained from so many starts, as a sweep.</summary>
    public static Contestant Sweeping(int runs, int epochs, int workers)
    {
        var sweep = Sweep(runs, epochs);
        return Contestant.Of($"{workers} workers", () => sweep.Run(workers));
    }

    public static Sweep Sweep(int runs, int epochs) => new()
    {
        Start = seed => Network.Create(Workload.W2.Network.Widths, Activation.Tanh, seed, Activation.Identity),
        Data = Workload.W2.Batch, Losses = [Workload.W2.Loss], Rates = [Workload.Rate], Seeds = [.. Enumerable.Range(1, runs)], Epochs = epochs,
    };

    private static Contestant Step(IReadOnlyList<int> widths, int samples) =>
        TrainerSteps.Of("", Workload.Create("", Network.Create(widths, Activation.Tanh, 1, Activation.Identity), samples, Loss.SoftmaxCrossEntropy.With(Reduction.MeanOverBatch)));
}
