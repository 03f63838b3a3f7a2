using Backprop;

namespace Benchmarks;

/// <summary>One training step (forward, backward, update) of four networks, through the trainer as a user calls it.</summary>
internal static class Steps
{
    public static Report Measure()
    {
        var report = new Report("One training step", ["network", "µs a step", "GFLOP/s"]);
        Add(report, "W1: 4-5-4-3, batch 5, sigmoid, squared error", Network.Create([4, 5, 4, 3], Activation.Sigmoid, 1), 5, Loss.SquaredError, 20_000);
        Add(report, "W2: 2-3-2, batch 200, tanh, softmax, L2", Network.Create([2, 3, 2], Activation.Tanh, 1, Activation.Identity), 200, Loss.SoftmaxCrossEntropy.WithL2(0.01), 5_000);
        Add(report, "W3: 784-30-10, batch 10, sigmoid, squared error", Network.Create([784, 30, 10], Activation.Sigmoid, 1), 10, Loss.HalfSquaredError, 2_000);
        Add(report, "W4: 784-1024-1024-10, batch 256, ReLU, softmax", Network.Create([784, 1024, 1024, 10], Activation.ReLU, 1, Activation.Identity), 256, Loss.SoftmaxCrossEntropy.With(Reduction.MeanOverBatch), 6);
        return report;
    }

    private static void Add(Report report, string name, Network network, int samples, Loss loss, int steps)
    {
        var batch = new Batch(
            Matrix.FromFormula(samples, network.Inputs, k => (k * 37 % 101 - 50) / 50.0),
            Matrix.Create(samples, network.Outputs, (i, j) => i % network.Outputs == j ? 1 : 0));
        AssertStepIsGradient(network, batch, loss);
        var plan = new TrainingPlan { Rate = 1e-5, Epochs = steps, Record = Recording.Losses };
        var seconds = Timing.Seconds(() => Trainer.Run(network, batch, loss, plan)) / steps;
        report.Add(name, seconds * 1e6, Operations(network, samples) / seconds / 1e9);
    }

    /// <summary>Products alone: two multiply-adds a weight and sample on the way back, one on the way forward, and none to the input.</summary>
    private static double Operations(Network network, int samples) =>
        network.Layers.Select((layer, l) => (l == 0 ? 4.0 : 6.0) * samples * layer.Inputs * layer.Outputs).Sum();

    private static void AssertStepIsGradient(Network network, Batch batch, Loss loss)
    {
        var gradients = network.Gradients(batch, loss);
        var after = Trainer.Run(network, batch, loss, rate: 0.5, steps: 1).Final;
        foreach (var name in network.ParameterNames)
            if (!(after[name].MaxAbsDifference(network[name] - 0.5 * gradients["d" + name]) <= 1e-12 * (1 + gradients["d" + name].MaxAbs())))
                throw new InvalidOperationException($"The step of {network} is not rate times gradient at {name}; nothing was timed.");
    }
}
