namespace Backprop;

/// <summary>The passes a run needs: for its batches, for the shorter last one, and for all data in file order.</summary>
internal sealed class BatchPasses
{
    /// <summary>Samples to evaluate at a time, at least.</summary>
    private const int Portion = 256;

    private readonly IReadOnlyList<Dense> layers;
    private readonly ParameterMemory parameters;
    private readonly Loss loss;
    private readonly Batch data;
    private readonly int portion;
    private readonly List<BatchPass> passes = [];
    private readonly double[] sums;
    private BatchPass? last;
    private (long Version, double Value) penalty;

    public BatchPasses(IReadOnlyList<Dense> layers, ParameterMemory parameters, Loss loss, Batch data, int samplesPerStep)
    {
        (this.layers, this.parameters, this.loss, this.data) = (layers, parameters, loss, data);
        portion = Math.Min(data.Count, Math.Max(samplesPerStep, Portion));
        sums = new double[data.Count];
    }

    /// <summary>Forward over the samples first, first + 1, … of the given order, or of the data.</summary>
    public BatchPass Forward(int[]? order, int first, int count)
    {
        var pass = last?.Count == count ? last : last = For(count);
        pass.Forward(data, order, first);
        return pass;
    }

    /// <summary>The outputs of the last evaluation that kept them, (samples × out).</summary>
    public Matrix? Outputs { get; private set; }

    /// <summary>The loss of a pass that has gone forward, weight penalty included.</summary>
    public double Loss(BatchPass pass) => pass.Loss + Penalty();

    /// <summary>The loss of all data, weight penalty included.</summary>
    public double LossOfAll(bool keepOutputs)
    {
        if (portion == data.Count && !keepOutputs) return Loss(Forward(null, 0, portion));
        for (var first = 0; first < data.Count; first += portion)
        {
            var count = Math.Min(portion, data.Count - first);
            var pass = Forward(null, first, count);
            pass.Sums.CopyTo(sums.AsSpan(first, count));
            if (keepOutputs) pass.Output.CopyTo((Outputs ??= Matrix.Zeros(data.Count, data.Outputs)).Entries[(first * data.Outputs)..]);
        }
        return loss.Reduction.Factor(data.Y.Shape) * Reduce.Sum(sums) + Penalty();
    }

    /// <summary>The samples of a step as a batch of their own.</summary>
    public Batch Samples(int[]? order, int first, int count) => order is not null ? data.Pick(order[first..(first + count)]) : count == data.Count ? data : data.Rows(first..(first + count));

    private double Penalty()
    {
        if (penalty.Version != parameters.Version) penalty = (parameters.Version, parameters.Penalty(loss));
        return penalty.Value;
    }

    private BatchPass For(int count)
    {
        foreach (var known in passes)
            if (known.Count == count) return known;
        var pass = new BatchPass(layers, parameters, loss, count);
        passes.Add(pass);
        return pass;
    }
}
