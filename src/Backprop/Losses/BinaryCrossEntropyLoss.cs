namespace Backprop;

/// <summary>From logits z: log(1 + eᶻ) − y·z per entry, which never overflows; gradient σ(z) − y, second derivative σ·(1 − σ).</summary>
internal sealed record BinaryCrossEntropyLoss : EntryLoss<BinaryCrossEntropyEntry, BinaryCrossEntropySlope>
{
    public override string Name => "binary cross-entropy";

    private protected override double Threshold => 0;

    public override Matrix Predict(Matrix output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return Activation.Sigmoid.Apply(output);
    }

    private protected override BinaryCrossEntropyEntry Entry => default;

    private protected override BinaryCrossEntropySlope Slope(double factor) => new(factor);

    private protected override void GradientTangentCore(Matrix output, Matrix y, Matrix ra, double factor, Matrix into)
    {
        Span<double> z = output.Entries, r = ra.Entries, to = into.Entries;
        for (var i = 0; i < to.Length; i++)
        {
            var p = Elementary.Sigmoid(z[i]);
            to[i] = factor * p * (1 - p) * r[i];
        }
    }
}

/// <summary>log(1 + eᶻ) − y·z.</summary>
internal readonly struct BinaryCrossEntropyEntry : IFormula2
{
    public T At<T>(T z, T y) where T : unmanaged, ILanes<T> => default(SoftplusFormula).At(z) - y * z;
}

/// <summary>factor·(σ(z) − y).</summary>
internal readonly struct BinaryCrossEntropySlope(double factor) : IFormula2
{
    public T At<T>(T z, T y) where T : unmanaged, ILanes<T> => T.Of(factor) * (default(SigmoidFormula).At(z) - y);
}
