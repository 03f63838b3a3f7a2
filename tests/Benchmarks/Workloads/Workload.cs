using System.Text.Json.Nodes;
using Backprop;

namespace Benchmarks;

/// <summary>A step to be measured: a network, its batch, its loss.</summary>
/// <param name="Name">W1 to W4.</param>
/// <param name="Network">The network before the first step.</param>
/// <param name="Batch">All samples of a step.</param>
/// <param name="Loss">The loss.</param>
internal sealed record Workload(string Name, Network Network, Batch Batch, Loss Loss)
{
    /// <summary>Small, so that no unit saturates however often the step is repeated.</summary>
    public const double Rate = 1e-3;

    /// <summary>A toy network on a toy batch: nothing but overhead.</summary>
    public static Workload W1 { get; } = Create("W1", Network.Create([4, 5, 4, 3], Activation.Sigmoid, 1), 5, Loss.SquaredError);

    /// <summary>Two moons by a small network, as a well-known tutorial has it.</summary>
    public static Workload W2 { get; } = Create(
        "W2", Network.Create([2, 3, 2], Activation.Tanh, 1, Activation.Identity), 200, Loss.SoftmaxCrossEntropy.WithL2(0.01));

    /// <summary>Digits by a network of one hidden layer, a small batch at a time, as a well-known book has it.</summary>
    public static Workload W3 { get; } = Create("W3", Network.Create([784, 30, 10], Activation.Sigmoid, 1), 10, Loss.HalfSquaredError);

    /// <summary>Digits by a network of two wide layers: nothing but products.</summary>
    public static Workload W4 { get; } = Create(
        "W4", Network.Create([784, 1024, 1024, 10], Activation.ReLU, 1, Activation.Identity), 256, Loss.SoftmaxCrossEntropy.With(Reduction.MeanOverBatch));

    public static IReadOnlyList<Workload> All => [W1, W2, W3, W4];

    /// <summary>Such as <c>W1: 4-5-4-3, batch 5, sigmoid, squared error</c>.</summary>
    public string Title => $"{Name}: {string.Join("-", Network.Widths)}, batch {Batch.Count}, {Hidden}, {Loss.Name}{(Loss.L2 > 0 ? ", L2" : "")}";

    /// <summary>The activation of the hidden layers.</summary>
    public string Hidden => Network.Layers[0].Activation.Name;

    /// <summary>What stands before A − Y in the gradient of the loss: by A, or by Z where A is a softmax.</summary>
    public double Factor => Loss.Reduction.Factor(Batch.Y.Shape) * (Loss.Name.StartsWith("squared", StringComparison.Ordinal) ? 2 : 1);

    /// <summary>
    /// Floating-point operations of the products of a step: a multiplication and an addition for each weight and sample going forward, for dW, and, except
    /// in the first layer, for dX.
    /// </summary>
    public double Operations => Network.Layers.Select((layer, l) => (l == 0 ? 4.0 : 6.0) * Batch.Count * layer.Inputs * layer.Outputs).Sum();

    /// <summary>
    /// Bytes that have to move if each matrix of a step is read or written once where it is used: X and Y; the parameters forward, back, and as they
    /// are updated; each A written and read twice, each dZ written and read twice.
    /// </summary>
    public double Bytes => sizeof(double) * (
        Batch.X.Shape.Count * 2.0 + Batch.Y.Shape.Count
        + Network.Layers.Sum(layer => 4.0 * (layer.Weights.Shape.Count + layer.Bias.Shape.Count) + 6.0 * Batch.Count * layer.Outputs));

    /// <summary>Bytes a step touches: data, parameters, A and dZ of every layer.</summary>
    public double WorkingSet => sizeof(double) * (Batch.X.Shape.Count + Batch.Y.Shape.Count + Network.ParameterCount + Network.Layers.Sum(layer => 2.0 * Batch.Count * layer.Outputs));

    /// <summary>The plan of so many steps, recording nothing but losses.</summary>
    public static TrainingPlan Plan(int steps) => new() { Rate = Rate, Epochs = steps, Record = Recording.Losses };

    /// <summary>So many steps of the trainer.</summary>
    public History Run(int steps) => Trainer.Run(Network, Batch, Loss, Plan(steps));

    /// <summary>The network after so many steps of the trainer.</summary>
    public Network After(int steps) => Run(steps).Final;

    /// <summary>The step in words that a peer understands.</summary>
    public JsonObject ForPeer(string form) => new()
    {
        ["form"] = form,
        ["loss"] = Loss.Name.Contains("squared") ? "squared error" : Loss.Name.Contains("softmax") ? "softmax" : "classes",
        ["hidden"] = Hidden == "ReLU" ? "relu" : Hidden,
        ["factor"] = Factor,
        ["l2"] = Loss.L2,
        ["rate"] = Rate,
    };

    /// <summary>X, Y, W1, b1, ….</summary>
    public IReadOnlyList<(string, Matrix)> Matrices => [("X", Batch.X), ("Y", Batch.Y), .. Network.ParameterNames.Select(name => (name, Network[name]))];

    public static Workload Create(string name, Network network, int samples, Loss loss) => new(name, network, new Batch(
        Matrix.FromFormula(samples, network.Inputs, k => (k * 37 % 101 - 50) / 50.0),
        Matrix.Create(samples, network.Outputs, (i, j) => i % Math.Max(2, network.Outputs) == j ? 1 : 0)), loss);
}
