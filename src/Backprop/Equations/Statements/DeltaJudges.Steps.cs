using static Backprop.Claims;

namespace Backprop;

internal static partial class DeltaJudges
{
    private const double Rate = 3;

    public static ClaimVerdict SumThenStep()
    {
        var (loop, mean) = (Accumulated(), Trainer.Run(Questions.RowsNetwork(), Questions.RowsNetworkBatch(), Loss.HalfSquaredError.With(Reduction.MeanOverBatch), Rate, steps: 1).Final);
        var apart = loop.After.ToVector().MaxAbsDifference(mean.ToVector());
        return ClaimVerdict.Of(apart < 1e-14, "true", "false",
            $"A loop that adds up the gradients of {loop.BackwardPasses} samples and then steps by (η/m)·Σ once ends where one step along the mean's gradient does, to {Say(apart)}.");
    }

    public static ClaimVerdict OneStep()
    {
        var steps = Accumulated().Steps;
        return ClaimVerdict.Of(steps == 1, "true of the steps", "false of the steps", $"Counted in a loop that is built as the linked code is: {steps} step for a batch of {Questions.RowsNetworkBatch().Count}.");
    }

    public static ClaimVerdict OneBackwardPass()
    {
        var passes = Accumulated().BackwardPasses;
        return ClaimVerdict.Of(passes == 1, "true of the backward passes", "false of the backward passes, one for each sample", $"Backward passes in the same loop: {passes}. Written with matrices it is one, which carries all samples.");
    }

    public static ClaimVerdict FitsAllPoints()
    {
        var (network, batch) = (Questions.RowsNetwork(), Questions.RowsNetworkBatch());
        double LossOf(Network at, int sample) => at.Loss(batch.Rows(sample..(sample + 1)), Loss.HalfSquaredError);
        int Worse(Batch along)
        {
            var after = network.Step(0.5, network.Gradients(along, Loss.HalfSquaredError));
            return Enumerable.Range(0, batch.Count).Count(sample => LossOf(after, sample) > LossOf(network, sample));
        }
        var single = Enumerable.Range(0, batch.Count).Select(sample => batch.Rows(sample..(sample + 1))).ToList();
        var ownFalls = Enumerable.Range(0, batch.Count).All(sample => LossOf(network.Step(0.5, network.Gradients(single[sample], Loss.HalfSquaredError)), sample) < LossOf(network, sample));
        var total = network.Loss(batch, Loss.HalfSquaredError);
        var together = network.Step(0.5, network.Gradients(batch, Loss.HalfSquaredError)).Loss(batch, Loss.HalfSquaredError);
        var hurts = single.Sum(Worse);
        return ClaimVerdict.Of(ownFalls && hurts > 0 && together < total, "true: a step for one point makes it worse for others", "false",
            $"At η = 0.5 each of the {batch.Count} single steps lowers its own sample's loss, and together they raise that of another {hurts} times. The step along the sum lowers the whole from {Say(total)} to {Say(together)}.");
    }

    public static ClaimVerdict Estimate()
    {
        var (network, batch) = (Questions.RowsNetwork(), Questions.RowsNetworkBatch());
        var full = network.Gradients(batch, Loss.HalfSquaredError.With(Reduction.MeanOverBatch)).ToVector();
        var pairs = (from i in Enumerable.Range(0, batch.Count) from j in Enumerable.Range(i + 1, batch.Count - i - 1)
                     select network.Gradients(batch.Pick(i, j), Loss.HalfSquaredError.With(Reduction.MeanOverBatch)).ToVector()).ToList();
        var error = Error(pairs.Aggregate((a, b) => a + b) / pairs.Count, full);
        var off = pairs.Select(pair => (pair - full).Norm() / full.Norm()).ToList();
        return ClaimVerdict.Of(error < 1e-14 && off.Min() > Same, "true: an estimate, right on average", "false",
            $"The mean gradients of the {pairs.Count} mini-batches of 2 out of {batch.Count} are off by {Say(off.Min())} to {Say(off.Max())} of the whole gradient's length; their average is the whole gradient, relative error {Say(error)}.");
    }

    /// <summary>One mini-batch as the linked program takes it: back for each sample, add up, then step once.</summary>
    private static (Network After, int BackwardPasses, int Steps) Accumulated()
    {
        var (network, batch) = (Questions.RowsNetwork(), Questions.RowsNetworkBatch());
        var (sum, passes, steps) = (Matrix.Zeros(1, network.ParameterCount), 0, 0);
        for (var sample = 0; sample < batch.Count; sample++)
        {
            sum += network.Gradients(batch.Rows(sample..(sample + 1)), Loss.HalfSquaredError).ToVector();
            passes++;
        }
        network = network.FromVector(network.ToVector() - Rate / batch.Count * sum);
        steps++;
        return (network, passes, steps);
    }
}
