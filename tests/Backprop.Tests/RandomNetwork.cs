namespace Backprop.Tests;

/// <summary>Random networks, batches and losses that fit together, by seed.</summary>
internal sealed class RandomNetwork
{
    private static readonly Activation[] Hidden = [Activation.Sigmoid, Activation.Tanh, Activation.ReLU, Activation.Identity, Activation.Softmax];
    private static readonly Loss[] Losses = [Loss.SquaredError, Loss.HalfSquaredError, Loss.SoftmaxCrossEntropy, Loss.BinaryCrossEntropy];

    public RandomNetwork(long seed)
    {
        Seed = seed;
        var random = new SeededRandom(seed);
        int Between(int low, int high) => low + random.NextInt(high - low + 1);
        var widths = Enumerable.Range(0, Between(2, 5)).Select(_ => Between(1, 7)).ToArray();
        var samples = Between(1, 9);
        Loss = Losses[Between(0, Losses.Length - 1)].With((Reduction)Between(0, 2)).WithL2(Between(0, 1) * 0.1);
        var layers = Enumerable.Range(1, widths.Length - 1).Select(l => new Dense(
            Matrix.Create(widths[l - 1], widths[l], (_, _) => 0.8 * random.NextNormal()),
            Matrix.Create(1, widths[l], (_, _) => 0.3 * random.NextNormal()),
            Hidden[Between(0, Hidden.Length - 1)]));
        Network = new([.. layers]);
        var (x, y) = (Matrix.Create(samples, widths[0], (_, _) => random.NextNormal()), Matrix.Create(samples, widths[^1], (_, _) => random.NextDouble()));
        Batch = new(x, Loss.Name == Loss.SoftmaxCrossEntropy.Name ? Shares(y) : y);
    }

    public long Seed { get; }

    public Network Network { get; }

    public Batch Batch { get; }

    public Loss Loss { get; }

    /// <summary>Each row divided by its sum.</summary>
    public static Matrix Shares(Matrix y) => Matrix.Create(y.RowCount, y.ColumnCount, (i, j) => y[i, j] / y.Row(i).Sum());

    public override string ToString() => $"seed {Seed}: {Network}, batch of {Batch.Count}, {Loss}";
}
