using static Backprop.Claims;

namespace Backprop;

/// <summary>Judges of what was said in the second thread: two sigmoid layers, samples in rows, numbers of <see cref="Questions.RowsNetworkBatch"/>.</summary>
internal static partial class RowJudges
{
    private const int FullBatchSteps = 101;

    /// <summary>The loss after so many updates at rate 0.01, computed with the moons tutorial's own code.</summary>
    private const double PublishedAfter = 0.14370378775704226;

    /// <summary>How far two programs' roundings may carry them apart in so many updates.</summary>
    private const double Roundings = 1e-12;

    public static ClaimVerdict WeightsMatch()
    {
        var gradients = Exact();
        var error = Error(gradients["dW2"], Differences(Whole(), "W2"));
        return ClaimVerdict.Of(error < Same, "true of the weights", "false of the weights", $"h1ᵀ·dz2 is the gradient of W² for the whole batch, relative error {Say(error)}.");
    }

    public static ClaimVerdict BiasMatches()
    {
        var one = OneSample();
        var error = Error(one.Gradient("z2").Result.Value(one.Values), Differences(one, "b2"));
        return ClaimVerdict.Of(!(error < Same), "true of the bias", "false of the bias, which matches for a single sample", $"For one sample np.sum has one row to add, and dz2 itself is the gradient of b², relative error {Say(error)}.");
    }

    public static ClaimVerdict NoScalar()
    {
        var db = Exact()["db2"];
        return ClaimVerdict.Of(db.Shape == Questions.RowsNetwork()["b2"].Shape && db.Shape.Count > 1, "it is no scalar: one number for each neuron", "it is a scalar",
            $"np.sum(dz2, axis=0, keepdims=True) is {db.Shape}, {Say(db)}, the shape of b².");
    }

    public static ClaimVerdict WholeMatrix()
    {
        var (dZ, b) = (Exact()["dZ2"], Questions.RowsNetwork()["b2"]);
        var stretched = Matrix.AddToEachRow(-1 * dZ, b);      // what NumPy's broadcasting makes of b2 − dz2
        return ClaimVerdict.Of(stretched.Shape != b.Shape, "b² would become a matrix, a bias for each sample", "b² keeps its shape",
            $"b² is {b.Shape}; b2 − dz2 with broadcasting is {stretched.Shape}, {stretched.Shape.Count} numbers that fit no other batch.");
    }

    public static ClaimVerdict LocalDerivative()
    {
        var error = LocalOfOneSample().MaxAbsDifference(Matrix.Identity(2));
        return ClaimVerdict.Of(error < Same, "true of the derivative: 1 at its own neuron, 0 at the other", "false of the derivative",
            $"∂z²ⱼ/∂b²ₖ, measured, is the identity to {Say(error)}: h1·W² doesn't move when b² does.");
    }

    public static ClaimVerdict WeightsAreSummed()
    {
        var batch = Questions.RowsNetworkBatch();
        var sum = Enumerable.Range(0, batch.Count).Select(OneSample).Select(one => one.Gradient("W2").Result.Value(one.Values)).Aggregate((a, b) => a + b);
        var error = Error(sum, Differences(Whole(), "W2"));
        return ClaimVerdict.Of(error < Same, "true", "false of the weights", $"The gradients of W² of the {batch.Count} samples, added up, have a relative error of {Say(error)} against central differences of the batch's loss.");
    }

    public static ClaimVerdict AddsTheNegative()
    {
        const double rate = 0.1;
        var (b, dZ) = (Questions.RowsNetwork()["b2"], Exact()["dZ2"]);
        var (added, subtracted) = (b + -rate * dZ.SumOverRows(), b - rate * dZ.SumOverRows());
        return ClaimVerdict.Of(added.SameBits(subtracted), "true: it sums, and adds −α times the sum", "false", $"b2 + (−α)·db2 and b2 − α·db2 have the same bits at α = {Say(rate)}: {Say(added)}.");
    }

    public static ClaimVerdict MixedWithOnline()
    {
        var loss = Loss.SoftmaxCrossEntropy.WithL2(0.01);
        var (start, moons) = (PublishedStart.Moons(), Moons.LikeScikitLearn());
        double Printed(Network network) => (network.Loss(moons, Loss.SoftmaxCrossEntropy) + 0.005 * (network["W1"].SumOfSquares() + network["W2"].SumOfSquares())) / moons.Count;
        double After(int batchSize) => Printed(Trainer.Run(start, moons, loss, new TrainingPlan { Rate = 0.01, Epochs = FullBatchSteps, BatchSize = batchSize }).Final);
        var (together, mixed) = (After(moons.Count), After(moons.Count / 2));
        return ClaimVerdict.Of(Math.Abs(together - PublishedAfter) > Roundings, "true", "false: all samples in every step",
            $"After {FullBatchSteps} steps with all {moons.Count} points in each the loss is {NumberText.Short(together, 12)}; the program's own formulas give {NumberText.Short(PublishedAfter, 12)}. With mini-batches of half of them it would be {NumberText.Short(mixed, 6)}.");
    }

    public static ClaimVerdict EqualBiases()
    {
        static (double Own, double Same, double Moved) Train(Network start, Batch batch, Loss loss)
        {
            History Run(BiasRule rule) => Trainer.Run(start, batch, loss, rate: 0.1, steps: 500, rule);
            var (own, same) = (Run(BiasRule.Exact), Run(BiasRule.LayerSum));
            var last = $"b{start.Layers.Count}";
            return (own.FinalLoss, same.FinalLoss, (same.Final[last] - start[last]).MaxAbs());
        }
        var here = Train(Questions.RowsNetwork(), Questions.RowsNetworkBatch(), Loss.HalfSquaredError);
        var softmax = Train(new(new Dense(Matrix.Zeros(2, 2), Matrix.Zeros(1, 2), Activation.Identity)), Questions.OnlineBatch(), Loss.SoftmaxCrossEntropy);
        return ClaimVerdict.Of(here.Same <= here.Own && softmax.Same <= softmax.Own, "true of the training", "false of the training, where a layer under softmax would never move its bias",
            $"500 steps at rate 0.1, with a gradient for each neuron and with the same for all of a layer: here it hardly matters, losses {Say(here.Own)} and {Say(here.Same)}. Under softmax, where the deltas of a layer add up to 0, they end at {Say(softmax.Own)} and {Say(softmax.Same)}, and the bias has moved by {Say(softmax.Moved)} at most.");
    }

    private static Gradients Exact() => Questions.RowsNetwork().Gradients(Questions.RowsNetworkBatch(), Loss.HalfSquaredError);

    private static ForwardEquations Whole() => TwoLayers(Questions.RowsNetworkBatch());
}
