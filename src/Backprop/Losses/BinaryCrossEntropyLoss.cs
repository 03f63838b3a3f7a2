namespace Backprop;

/// <summary>From logits z: log(1 + eᶻ) − y·z per entry, which never overflows; gradient σ(z) − y, second derivative σ·(1 − σ).</summary>
internal sealed record BinaryCrossEntropyLoss : Loss
{
    public override string Name => "binary cross-entropy";

    private protected override double Threshold => 0;

    public override Matrix Predict(Matrix output) => Activation.Sigmoid.Apply(output);

    private protected override void EntriesCore(Matrix output, Matrix y, Matrix into)
    {
        Span<double> z = output.Entries, t = y.Entries, to = into.Entries;
        for (var i = 0; i < to.Length; i++) to[i] = Elementary.Softplus(z[i]) - t[i] * z[i];
    }

    private protected override void GradientCore(Matrix output, Matrix y, double factor, Matrix into)
    {
        Span<double> z = output.Entries, t = y.Entries, to = into.Entries;
        for (var i = 0; i < to.Length; i++) to[i] = factor * (Elementary.Sigmoid(z[i]) - t[i]);
    }

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
