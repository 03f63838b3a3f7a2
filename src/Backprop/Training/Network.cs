namespace Backprop;

/// <summary>Dense layers one after the other. A network never changes, training makes a new one, so any number of threads may use it at once.</summary>
[TypeFormatterSource]
public sealed partial class Network : IDisplayable
{
    private readonly Dense[] layers;

    /// <summary>Creates a network from its layers.</summary>
    /// <exception cref="ShapeException">A layer's inputs aren't as many as the outputs of the layer before.</exception>
    public Network(params IReadOnlyList<Dense> layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        if (layers.Count == 0) throw new ArgumentException("A network needs at least one layer.", nameof(layers));
        for (var l = 0; l < layers.Count; l++)
            if (layers[l] is null) throw new ArgumentException($"Layer {l + 1} of {layers.Count} is null.", nameof(layers));
        for (var l = 1; l < layers.Count; l++)
            if (layers[l].Inputs != layers[l - 1].Outputs)
                throw new ShapeException($"Z{l + 1} = A{l}·W{l + 1}", new($"W{l}", layers[l - 1].Weights.Shape), new($"W{l + 1}", layers[l].Weights.Shape),
                    $"layer {l} has {layers[l - 1].Outputs} outputs but layer {l + 1} takes {layers[l].Inputs} inputs");
        this.layers = [.. layers];
    }

    /// <summary>The layers, first to last.</summary>
    public IReadOnlyList<Dense> Layers => layers;

    /// <summary>Number of features in.</summary>
    public int Inputs => layers[0].Inputs;

    /// <summary>Number of outputs.</summary>
    public int Outputs => layers[^1].Outputs;

    /// <summary>Number of units from the input to the last layer, such as 2, 3, 2.</summary>
    public IReadOnlyList<int> Widths => [Inputs, .. layers.Select(layer => layer.Outputs)];

    /// <summary>Number of weights and biases.</summary>
    public int ParameterCount => layers.Sum(layer => layer.Weights.Shape.Count + layer.Bias.Shape.Count);

    /// <summary>W1, b1, W2, b2, …</summary>
    public IReadOnlyList<string> ParameterNames => [.. Enumerable.Range(1, layers.Length).SelectMany(l => new[] { $"W{l}", $"b{l}" })];

    /// <summary>A parameter by name: <c>W1</c> (in × out), <c>b1</c> (1 × out), …; <c>W¹</c> is the same.</summary>
    /// <exception cref="KeyNotFoundException">The network has no such parameter.</exception>
    public Matrix this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            var (kind, l) = ParameterName.Parse(name, ParameterNames);
            return kind == "W" ? layers[l - 1].Weights : layers[l - 1].Bias;
        }
    }

    /// <summary>A network that differs in one parameter.</summary>
    /// <exception cref="ShapeException">The new value doesn't have the parameter's shape.</exception>
    public Network With(string name, Matrix value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        var (kind, l) = ParameterName.Parse(name, ParameterNames);
        if (value.Shape != this[name].Shape)
            throw new ShapeException($"{name} := value", new(name, this[name].Shape), new("the value", value.Shape), "a parameter keeps its shape");
        var (old, changed) = (layers[l - 1], layers.ToArray());
        changed[l - 1] = kind == "W" ? new(value, old.Bias, old.Activation) : new(old.Weights, value, old.Activation);
        return new(changed);
    }

    /// <summary>
    /// A network with weights drawn from a normal distribution of variance 1/in, layer by layer, row by row, and biases 0.
    /// </summary>
    /// <param name="widths">Units from input to output: <c>[4, 5, 3]</c> has two layers.</param>
    /// <param name="activation">f of every layer, unless <paramref name="output"/> is given.</param>
    /// <param name="seed">Seed of the library's generator; the same seed gives the same bits everywhere.</param>
    /// <param name="output">f of the last layer; losses from logits want <see cref="Activation.Identity"/>.</param>
    public static Network Create(IReadOnlyList<int> widths, Activation activation, long seed, Activation? output = null)
    {
        ArgumentNullException.ThrowIfNull(widths);
        if (widths.Count < 2 || widths.Any(width => width < 1))
            throw new ArgumentException($"Widths are [{string.Join(", ", widths.Select(width => $"{width}"))}]; give at least an input and an output width, each 1 or more, such as [2, 3, 2].", nameof(widths));
        var random = new SeededRandom(seed);
        return new([.. Enumerable.Range(1, widths.Count - 1).Select(l => new Dense(
            Matrix.Create(widths[l - 1], widths[l], (_, _) => random.NextNormal() / Math.Sqrt(widths[l - 1])),
            Matrix.Zeros(1, widths[l]),
            l == widths.Count - 1 ? output ?? activation : activation))]);
    }

    /// <summary>Whether both have the same activations and the same 64 bits in every parameter.</summary>
    public bool SameBits(Network other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return layers.Length == other.layers.Length
        && layers.Zip(other.layers).All(pair =>
            pair.First.Activation == pair.Second.Activation && pair.First.Weights.SameBits(pair.Second.Weights) && pair.First.Bias.SameBits(pair.Second.Bias));
    }

    internal Network Copy() => new([.. layers.Select(layer => layer.Copy())]);

    /// <summary>Widths and activations, such as <c>2-3-2 (tanh, identity), 17 parameters</c>.</summary>
    public override string ToString() => $"{string.Join("-", Widths)} ({string.Join(", ", layers.Select(layer => layer.Activation))}), {ParameterCount} parameters";

    /// <summary>The layers with the shapes of their parameters as an HTML table.</summary>
    public string ToHtml() => NetworkHtml.Of(this);
}
