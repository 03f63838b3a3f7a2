namespace Backprop;

/// <summary>
/// The parameters of a network while it is trained. Layer l has W and b one below the other, P = [W; b] ((in + 1) × out): the bias is
/// the weight of an input that is always 1. Rows begin on cache lines; what is beyond the last column is 0 and stays 0.
/// </summary>
internal sealed unsafe class ParameterMemory
{
    private readonly AlignedMemory memory;
    private readonly View[] layers;

    public ParameterMemory(IReadOnlyList<int> widths)
    {
        memory = new(Enumerable.Range(1, widths.Count - 1).Sum(l => (widths[l - 1] + 1) * AlignedMemory.Stride(widths[l])));
        layers = new View[widths.Count - 1];
        var next = memory.Data;
        for (var l = 1; l < widths.Count; l++)
        {
            layers[l - 1] = new(next, widths[l - 1] + 1, widths[l], AlignedMemory.Stride(widths[l]));
            next += layers[l - 1].Rows * layers[l - 1].RowStride;
        }
    }

    public int Layers => layers.Length;

    /// <summary>Another number whenever the parameters have moved: what was computed from them holds until then.</summary>
    public long Version { get; private set; }

    /// <summary>To be called by whoever moves them.</summary>
    public void Moved() => Version++;

    /// <summary>P of a layer counted from 1, ((in + 1) × out).</summary>
    public View this[int layer] => layers[layer - 1];

    /// <summary>W (in × out).</summary>
    public View Weights(int layer)
    {
        ref readonly var p = ref layers[layer - 1];
        return p.Block(0, 0, p.Rows - 1, p.Columns);
    }

    /// <summary>b (1 × out).</summary>
    public View Bias(int layer)
    {
        ref readonly var p = ref layers[layer - 1];
        return p.Block(p.Rows - 1, 0, 1, p.Columns);
    }

    /// <summary>W or b by name.</summary>
    public View this[ParameterName name] => name.Kind == "W" ? Weights(name.Layer) : Bias(name.Layer);

    public void Load(Network network)
    {
        for (var l = 1; l <= Layers; l++)
        {
            Weights(l).CopyFrom(network.Layers[l - 1].Weights);
            Bias(l).CopyFrom(network.Layers[l - 1].Bias);
        }
        Moved();
    }

    /// <summary>A network with these parameters and the given activations.</summary>
    public Network ToNetwork(IReadOnlyList<Dense> activations) =>
        new([.. Enumerable.Range(1, Layers).Select(l => new Dense(Weights(l).ToMatrix(), Bias(l).ToMatrix(), activations[l - 1].Activation))]);

    /// <summary>λ/2·Σ‖W‖².</summary>
    public double Penalty(Loss loss)
    {
        if (loss.L2 == 0) return 0;
        var sum = 0.0;
        for (var l = 1; l <= Layers; l++) sum += Reduce.SumOfSquares(Weights(l));
        return loss.L2 / 2 * sum;
    }

    /// <summary>P ← P − η·dP, entry by entry.</summary>
    public void Descend(double rate, ParameterMemory gradient)
    {
        Elementwise.Map(new DescentFormula(rate), memory.Data, gradient.memory.Data, memory.Data, memory.Count);
        Moved();
    }

    /// <summary>The same in one layer.</summary>
    public void Descend(double rate, ParameterMemory gradient, int layer)
    {
        var p = this[layer];
        Elementwise.Map(new DescentFormula(rate), p.Data, gradient[layer].Data, p.Data, p.Rows * p.RowStride);
        Moved();
    }
}
