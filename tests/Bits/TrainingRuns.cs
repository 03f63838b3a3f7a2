using Backprop;

namespace Bits;

internal sealed partial class Fingerprints
{
    private static readonly Loss Penalised = Loss.SoftmaxCrossEntropy.WithL2(0.01);
    private static readonly Loss MeanLoss = Loss.SoftmaxCrossEntropy.With(Reduction.MeanOverBatch);

    /// <summary>Runs of the trainer: 100 steps of the benchmarks' networks, fewer of the largest, and every bias rule with every loss.</summary>
    public Fingerprints Training()
    {
        Network("W1: 4-5-4-3, batch 5, sigmoid, squared error", Backprop.Network.Create([4, 5, 4, 3], Activation.Sigmoid, 1), 5, Loss.SquaredError, rate: 0.1);
        Network("W2: 2-3-2, batch 200, tanh, softmax, L2", Backprop.Network.Create([2, 3, 2], Activation.Tanh, 1, Activation.Identity), 200, Penalised, rate: 0.002);
        Network("W3: 784-30-10, batch 10, sigmoid, squared error", Backprop.Network.Create([784, 30, 10], Activation.Sigmoid, 1), 10, Loss.HalfSquaredError, rate: 0.1);
        var (large, many) = (Backprop.Network.Create([784, 1024, 1024, 10], Activation.ReLU, 1, Activation.Identity), Samples(64, 784, 10));
        Add("W4: 784-1024-1024-10, batch 64, ReLU, softmax", all => Train(all, large, many, MeanLoss, new() { Rate = 0.1, Epochs = 2, Record = Recording.Losses }));
        foreach (var rule in BiasRule.All.Where(rule => rule != BiasRule.WholeMatrix))
            foreach (var (name, loss) in AllLosses)
                Add($"training, bias rule {rule}, {name}", all => Train(all, Small(loss), Samples(11, 3, 4), loss,
                    new() { Rate = 0.02, Epochs = 6, BatchSize = 4, ShuffleSeed = 3, BiasRule = rule, Record = Recording.All }));
        return Add("sweep", all => all([.. Sweep().Runs.SelectMany(run => new[] { run.Loss, run.Accuracy, run.TestLoss, run.TestAccuracy }.Concat(run.Losses))]))
            .Add("sweep, fingerprint", () => Sweep().Fingerprint)
            .Add("intervals", all => all([.. from level in new[] { 0.5, 0.9, 0.95, 0.999 } from n in Enumerable.Range(1, 60) select StudentT.Quantile(level, n)]));
    }

    private void Network(string name, Network start, int samples, Loss loss, double rate)
    {
        var data = Samples(samples, start.Inputs, start.Outputs);
        Add(name, all => Train(all, start, data, loss, new() { Rate = rate, Epochs = 100, Record = Recording.Losses }));
        Add($"{name}, gradients kept", all => Train(all, start, data, loss, new() { Rate = rate, Epochs = 20, Record = Recording.GradientNorms | Recording.Accuracy }));
        Add($"{name}, in shuffled batches", all => Train(all, start, data, loss, new() { Rate = rate, Epochs = 10, BatchSize = 3, ShuffleSeed = 1, Record = Recording.Losses }));
        Add($"{name}, gradients by name", all =>
        {
            var gradients = start.Gradients(data, loss);
            foreach (var gradient in gradients.Names) all(gradients[gradient].Entries);
        });
    }

    private static void Train(Action<ReadOnlySpan<double>> all, Network start, Batch data, Loss loss, TrainingPlan plan)
    {
        var history = Trainer.Run(start, data, loss, plan);
        all(history.Final.ToVector().Entries);
        all([.. history.Losses, .. history.EpochLosses, .. history.GradientNorms, .. history.Accuracies]);
    }

    private static Network Small(Loss loss) =>
        Backprop.Network.Create([3, 5, 4], Activation.Tanh, 2, loss.Name == Loss.SquaredError.Name ? Activation.Sigmoid : Activation.Identity);

    private static Batch Samples(int samples, int inputs, int outputs) => new(
        Matrix.FromFormula(samples, inputs, k => (k * 37 % 101 - 50) / 50.0),
        Matrix.Create(samples, outputs, (i, j) => i % outputs == j ? 1 : 0));

    private static SweepResults Sweep() => new Sweep
    {
        Start = seed => Backprop.Network.Create([2, 3, 2], Activation.Tanh, seed, Activation.Identity),
        Data = Moons.Generate(40),
        Test = Moons.Generate(30, seed: 2),
        Losses = [Penalised],
        Rates = [0.01, 0.1],
        BatchSizes = [8, 40],
        BiasRules = [BiasRule.Exact, BiasRule.Mean],
        Seeds = [1, 2, 3],
        Epochs = 10,
        RecordLosses = true,
    }.Run();
}
