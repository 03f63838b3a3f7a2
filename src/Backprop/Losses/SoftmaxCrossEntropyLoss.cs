using System.Globalization;

namespace Backprop;

/// <summary>
/// From logits z: −y·log p = y·(log Σₖ e^(zₖ − max z) − (z − max z)) per entry; gradient p·Σₖyₖ − y, which is P − Y for rows of Y
/// that sum to 1; second derivative (diag p − p·pᵀ)·Σₖyₖ. Where the largest p is close to 1, log p comes from the shares of the other classes.
/// </summary>
/// <param name="AnyTargets">Whether targets needn't be shares that sum to 1, as in an equation that says so.</param>
internal sealed record SoftmaxCrossEntropyLoss(bool AnyTargets = false) : Loss
{
    /// <summary>How far from 1 the sum of shares may be, and how far below 0 a share, for their rounding: they may have been kept in single precision.</summary>
    private const double Rounding = 1e-6;

    public override string Name => "softmax cross-entropy";

    public override Matrix Predict(Matrix output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return Activation.Softmax.Apply(output);
    }

    internal override void ThrowUnlessTargets(Matrix y)
    {
        if (AnyTargets) return;
        for (var i = 0; i < y.RowCount; i++)
        {
            var shares = y.RowEntries(i);
            var sum = Reduce.Sum(shares);
            foreach (var share in shares)
                if (!(share >= -Rounding)) throw Refusal(i, string.Create(CultureInfo.InvariantCulture, $"have a {share:G9} among them and sum to {sum:G9}"));
            if (!(Math.Abs(sum - 1) <= Rounding)) throw Refusal(i, string.Create(CultureInfo.InvariantCulture, $"sum to {sum:G9}"));
        }
    }

    internal override PreparedLoss InLanes(LossLanes lanes, double factor) => new PreparedSoftmaxLoss(lanes, factor);

    private protected override void EntriesCore(Matrix output, Matrix y, Matrix into)
    {
        for (var i = 0; i < output.RowCount; i++)
        {
            Span<double> z = output.RowEntries(i), t = y.RowEntries(i), to = into.RowEntries(i);
            var max = Reduce.Max(z);
            Elementwise.Map(new ShiftedExpFormula(max), z, to);
            var sum = Reduce.Sum(to);
            var logSum = SureSoftmax.Log<Lane1>(new(sum), new(Rest(to)), new(Elementary.Log(sum))).Value;
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

    /// <summary>The sum of all but the largest of the exponentials, which are written over.</summary>
    private static double Rest(Span<double> exponentials)
    {
        foreach (ref var e in exponentials) e = SureSoftmax.Rest<Lane1>(new(e)).Value;
        return Reduce.Sum(exponentials);
    }

    private static ArgumentException Refusal(int row, string what) => new(
        $"softmax cross-entropy: the targets in row {row} of Y {what}, but a sample's targets are shares: none negative, sum 1. Give one-hot rows (OneHot.Of) or divide the row by its sum; for targets that are numbers take Loss.SquaredError, for yes-or-no answers Loss.BinaryCrossEntropy.");
}
