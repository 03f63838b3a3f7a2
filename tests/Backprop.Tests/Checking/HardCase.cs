namespace Backprop.Tests;

/// <summary>A random network made hard to judge: ordinary, saturated, dead, without weights, or with weights of another size.</summary>
internal sealed record HardCase(long Seed, string Kind, Network Network, Batch Batch, Loss Loss)
{
    private static readonly Activation[] Activations = [Activation.Sigmoid, Activation.Tanh, Activation.ReLU, Activation.Identity];

    public static HardCase From(long seed)
    {
        var (random, ordinary) = (new SeededRandom(seed), RandomCase.From(seed));
        var network = ordinary.Network;
        switch (random.NextInt(6))
        {
            case 0: return new(seed, "ordinary", network, ordinary.Batch, ordinary.Loss);
            case 1: return With("saturated", dense => new(dense.Weights, dense.Bias.Map(b => b + random.NextDouble(-45, 45)), Activation.Sigmoid));
            case 2: return With("half dead", dense => new(dense.Weights, dense.Bias.Map(b => random.NextInt(2) == 0 ? b - 100 : b), Activation.ReLU));
            case 3: return With("dead", dense => new(dense.Weights, dense.Bias.Map(b => b - 100), Activation.ReLU));
            case 4: return With("no weights", dense => new(0 * dense.Weights, dense.Bias, dense.Activation));
            default:
                var size = Math.Pow(10, random.NextDouble(-9, 3));
                return With($"weights times {size:G2}", dense => new(size * dense.Weights, dense.Bias, Activations[random.NextInt(Activations.Length)]));
        }

        HardCase With(string kind, Func<Dense, Dense> change) => new(seed, kind, new Network([.. network.Layers.Select(change)]), ordinary.Batch, ordinary.Loss);
    }

    /// <summary>Fresh seeds for this run; <c>BACKPROP_SEED</c> repeats one. Networks whose loss isn't finite have nothing to judge and are drawn again.</summary>
    public static IEnumerable<HardCase> Many(int count)
    {
        if (long.TryParse(Environment.GetEnvironmentVariable("BACKPROP_SEED"), out var only)) return [From(only)];
        var first = Random.Shared.NextInt64(1L << 40);
        return Enumerable.Range(0, 2 * count).Select(k => From(first + k)).Where(sample => double.IsFinite(sample.Network.Loss(sample.Batch, sample.Loss))).Take(count);
    }

    public override string ToString() => $"seed {Seed} (repeat with BACKPROP_SEED={Seed}), {Kind}: {Network}, {Batch}, {Loss}";
}
