namespace Backprop;

/// <summary>
/// From logits z: −y·log p = y·(log Σₖ e^(zₖ − max z) − (z − max z)) per entry; gradient p·Σₖyₖ − y, which is P − Y for rows of Y
/// that sum to 1; second derivative (diag p − p·pᵀ)·Σₖyₖ.
/// </summary>
internal sealed record SoftmaxCrossEntropyLoss : Loss
{
    public override string Name => "softmax cross-entropy";

    public override Matrix Predict(Matrix output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return Activation.Softmax.Apply(output);
    }

    internal override PreparedLoss InLanes(LossLanes lanes, double factor) => new PreparedSoftmaxLoss(lanes, factor);

    private protected override void EntriesCore(Matrix output, Matrix y, Matrix into)
    {
        for (var i = 0; i < output.RowCount; i++)
        {
            Span<double> z = output.RowEntries(i), t = y.RowEntries(i), to = into.RowEntries(i);
            var max = Reduce.Max(z);
            Elementwise.Map(new ShiftedExpFormula(max), z, to);
            var logSum = Elementary.Log(Reduce.Sum(to));
            for (var j = 0; j < to.Length; j++) to[j] = t[j] * (logSum - (z[j] - max));
        }
    }

    private protected override void GradientCore(Matrix output, Matrix y, double factor, Matrix into)
    {
        Activation.Softmax.Apply(output, into);
        for (var i = 0; i < output.RowCount; i++)
        {
            Span<double> t = y.RowEntries(i), to = into.RowEntries(i);
            var mass = Reduce.Sum(t);
            for (var j = 0; j < to.Length; j++) to[j] = factor * (to[j] * mass - t[j]);
        }
    }

    private protected override void GradientTangentCore(Matrix output, Matrix y, Matrix ra, double factor, Matrix into)
    {
        var p = Activation.Softmax.Apply(output);
        Activation.Softmax.Backward(ra, p, into);   // the softmax's Jacobian is symmetric
        for (var i = 0; i < output.RowCount; i++)
        {
            var mass = Reduce.Sum(y.RowEntries(i));
            foreach (ref var entry in into.RowEntries(i)) entry *= factor * mass;
        }
    }
}
