namespace Backprop;

/// <summary>
/// What is subtracted from a bias, given the deltas of the batch. Only <see cref="Exact"/> is the gradient of every loss; the others
/// are what people write instead, kept so that a reader can run them and see.
/// </summary>
[TypeFormatterSource]
public abstract class BiasRule : IDisplayable
{
    /// <summary>db = 1ᵀ·dZ with the loss's own dZ. The gradient, under every reduction.</summary>
    public static BiasRule Exact { get; } = new ExactRule();

    /// <summary>The sum over samples of their own bias gradients. The gradient when the loss is a sum; m times it when the loss is the batch mean.</summary>
    public static BiasRule Sum { get; } = new SumRule();

    /// <summary>The mean over samples of their own bias gradients. The gradient when the loss is the batch mean; 1/m of it when the loss is a sum.</summary>
    public static BiasRule Mean { get; } = new MeanRule();

    /// <summary>Online: one whole step, weights and biases, after each sample. Each step is the gradient of its own sample's loss; together they aren't a step of the batch.</summary>
    public static BiasRule PerSample { get; } = new PerSampleRule();

    /// <summary>Row 0 of dZ, as if the batch had one sample. The gradient only when it has.</summary>
    public static BiasRule FirstSample { get; } = new FirstSampleRule();

    /// <summary>Wrong on purpose: every bias gets the sum over all neurons of the layer. The gradient only for a layer of one neuron.</summary>
    public static BiasRule LayerSum { get; } = new LayerSumRule();

    /// <summary>Wrong on purpose: dZ itself, (batch × out), subtracted from b (1 × out). Throws the error that explains why it can't be.</summary>
    public static BiasRule WholeMatrix { get; } = new WholeMatrixRule();

    /// <summary>All rules, the exact one first.</summary>
    public static IReadOnlyList<BiasRule> All { get; } = [Exact, Sum, Mean, PerSample, FirstSample, LayerSum, WholeMatrix];

    /// <summary>The name in prose and tables.</summary>
    public abstract string Name { get; }

    /// <summary>The rule as a formula.</summary>
    public abstract string Formula { get; }

    /// <summary>When the rule is the gradient of the loss, and when it isn't.</summary>
    public abstract string IsTheGradientWhen { get; }

    /// <summary>Whether the trainer steps after each sample rather than after each batch.</summary>
    public virtual bool StepsPerSample => false;

    /// <summary>Whether the rule is 1ᵀ·dZ for every batch the trainer gives it.</summary>
    internal virtual bool IsGradient => false;

    /// <summary>What the rule subtracts from the bias of layer <paramref name="layer"/>, (1 × out).</summary>
    /// <param name="dZ">∂L/∂Z of the layer (batch × out), the reduction's factor included.</param>
    /// <param name="reduction">The loss's reduction.</param>
    /// <param name="outputs">Number of the network's outputs, which <see cref="Reduction.MeanOverElements"/> divides by.</param>
    /// <param name="layer">The layer's number, for errors.</param>
    /// <exception cref="ShapeException">The rule doesn't give one number per neuron (<see cref="WholeMatrix"/>).</exception>
    public Matrix Of(Matrix dZ, Reduction reduction, int outputs, int layer = 1)
    {
        ArgumentNullException.ThrowIfNull(dZ);
        if (dZ.RowCount == 0) throw new ArgumentException($"dZ is {dZ.Shape}: without a sample there is no bias update.", nameof(dZ));
        var db = new Matrix(1, dZ.ColumnCount);
        Apply(dZ, reduction.Factor(new(dZ.RowCount, outputs)), layer, into: db);
        return db;
    }

    /// <param name="dZ">∂L/∂Z (batch × out).</param>
    /// <param name="factor">The reduction's factor in dZ; dZ/factor are the samples' own deltas.</param>
    /// <param name="layer">The layer's number, for errors.</param>
    /// <param name="into">The update (1 × out).</param>
    internal abstract void Apply(Matrix dZ, double factor, int layer, Matrix into);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    string IDisplayable.ToHtml() => HtmlText.Escape($"{Name}: {Formula}; the gradient {(this == Exact ? "" : "when ")}{IsTheGradientWhen}");
}
