namespace Backprop;

/// <summary>The weights three published trainers start from, drawn in their order from their generators.</summary>
public static class PublishedStart
{
    /// <summary>
    /// The moons tutorial (github.com/dennybritz/nn-from-scratch): W¹ = <c>randn(2, hidden)/√2</c>, W² = <c>randn(hidden, 2)/√hidden</c>, biases 0; tanh, then logits
    /// for <see cref="Loss.SoftmaxCrossEntropy"/>.
    /// </summary>
    /// <param name="hidden">Hidden units; the tutorial begins with 3 and goes on to 1, 2, 4, 5, 20 and 50.</param>
    /// <param name="seed">NumPy's seed.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 hidden unit, or a seed NumPy doesn't take.</exception>
    public static Network Moons(int hidden = 3, long seed = 0)
    {
        ThrowUnlessWidths([2, hidden, 2]);
        var random = new NumPyRandom(seed);
        var w1 = random.Randn(2, hidden) / Math.Sqrt(2);
        var w2 = random.Randn(hidden, 2) / Math.Sqrt(hidden);
        return new(new Dense(w1, Matrix.Zeros(1, hidden), Activation.Tanh), new Dense(w2, Matrix.Zeros(1, 2), Activation.Identity));
    }

    /// <summary>
    /// The online trainer (machinelearningmastery.com): <c>random()</c> for each neuron, hidden layer first; its weights, then its bias; sigmoids.
    /// Its toy network is (2, 2, 2) from seed 1, its wheat network (7, 5, 3), drawn after the folds from the same generator.
    /// </summary>
    /// <param name="inputs">Features.</param>
    /// <param name="hidden">Hidden units.</param>
    /// <param name="outputs">Classes.</param>
    /// <param name="random">The generator, which goes on from where it is.</param>
    /// <exception cref="ArgumentOutOfRangeException">A width is below 1.</exception>
    public static Network Online(int inputs, int hidden, int outputs, PythonRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        ThrowUnlessWidths([inputs, hidden, outputs]);
        return new(SigmoidLayer(Neurons(hidden, inputs)), SigmoidLayer(Neurons(outputs, hidden)));

        Matrix Neurons(int count, int weights) => Matrix.FromFormula(count, weights + 1, _ => random.Random());

        static Dense SigmoidLayer(Matrix neurons) =>
            new(neurons.Columns(..^1).Transpose(), neurons.Columns(^1..).Transpose(), Activation.Sigmoid);
    }

    /// <summary>Nielsen's network (Neural Networks and Deep Learning, ch. 1): <c>randn(y, 1)</c> for the biases of every layer, then <c>randn(y, x)</c> for every layer's weights; sigmoids.</summary>
    /// <param name="widths">Units from input to output, such as [784, 30, 10].</param>
    /// <param name="random">The generator, which goes on from where it is.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two widths, or one below 1.</exception>
    public static Network Nielsen(IReadOnlyList<int> widths, NumPyRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(widths);
        ThrowUnlessWidths(widths);
        Matrix[] biases = [.. widths.Skip(1).Select(y => random.Randn(y, 1))];
        Matrix[] weights = [.. widths.Zip(widths.Skip(1), (x, y) => random.Randn(y, x))];
        return new([.. weights.Zip(biases, (w, b) => new Dense(w.Transpose(), b.Transpose(), Activation.Sigmoid))]);
    }

    private static void ThrowUnlessWidths(IReadOnlyList<int> widths)
    {
        if (widths.Count < 2 || widths.Any(width => width < 1))
            throw new ArgumentOutOfRangeException(nameof(widths), $"Widths are [{string.Join(", ", widths.Select(width => $"{width}"))}]; a network has at least an input and an output width, each 1 or more.");
    }
}
