namespace Backprop.Tests;

/// <summary>A random network with a batch and a loss, made from one seed.</summary>
internal sealed record RandomCase(long Seed, Network Network, Batch Batch, Loss Loss)
{
    private static readonly Activation[] Activations = [Activation.Sigmoid, Activation.Tanh, Activation.ReLU, Activation.Identity, Activation.Softmax];
    private static readonly Loss[] Losses = [Loss.SquaredError, Loss.HalfSquaredError, Loss.MeanSquaredError, Loss.SoftmaxCrossEntropy, Loss.BinaryCrossEntropy];

    /// <summary>
    /// 1–4 layers, 1–7 units, batch 1–9, every activation, loss and reduction, with and without penalty. Weights are smaller the more inputs they have,
    /// so that numbers keep their size through the layers: where they grow, a third derivative can be too large for central differences.
    /// </summary>
    public static RandomCase From(long seed)
    {
        var random = new SeededRandom(seed);
        var widths = Enumerable.Range(0, random.NextInt(4) + 2).Select(_ => random.NextInt(7) + 1).ToArray();
        Matrix Normal(int rows, int columns) => Matrix.Create(rows, columns, (_, _) => random.NextNormal());
        var layers = Enumerable.Range(1, widths.Length - 1).Select(l =>
            new Dense(Normal(widths[l - 1], widths[l]) / Math.Sqrt(widths[l - 1]), Normal(1, widths[l]), Activations[random.NextInt(Activations.Length)])).ToArray();
        var samples = random.NextInt(9) + 1;
        var loss = Losses[random.NextInt(Losses.Length)];
        if (random.NextInt(4) > 0) loss = loss.With((Reduction)random.NextInt(3));
        if (random.NextInt(2) == 0) loss = loss.WithL2(random.NextDouble());
        var targets = Normal(samples, widths[^1]);
        if (random.NextInt(2) == 0 || loss.Name == Loss.SoftmaxCrossEntropy.Name) targets = Activation.Softmax.Apply(targets);
        return new(seed, new Network(layers), new Batch(Normal(samples, widths[0]), targets), loss);
    }

    /// <summary>Fresh seeds for this run; <c>BACKPROP_SEED</c> repeats one.</summary>
    public static IEnumerable<RandomCase> Many(int count)
    {
        if (long.TryParse(Environment.GetEnvironmentVariable("BACKPROP_SEED"), out var only)) return [From(only)];
        var first = Random.Shared.NextInt64(1L << 40);
        return Enumerable.Range(0, count).Select(k => From(first + k));
    }

    public override string ToString() => $"seed {Seed} (repeat with BACKPROP_SEED={Seed}): {Network}, {Batch}, {Loss}";
}
