namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 09: five steps of one against one step of five.</summary>
    private static IEnumerable<Exercise> OnlineOrBatch()
    {
        var (net, batch, loss) = (Questions.RowsNetwork(), Questions.RowsNetworkBatch(), Loss.HalfSquaredError);
        Matrix BiasGradient(Network at, Range rows) => at.Gradients(batch.Rows(rows), loss)["db2"];
        Network Stepped(Network at, Range rows) => at.Step(1, at.Gradients(batch.Rows(rows), loss));

        yield return new("9.1", "Give in turn − together from w = 0.5 at η = 0.1 for the samples (2, 0) and then (1, 1), with loss ½(wx − y)².",
            () => Scalar(0.01 * 1 * 2),
            "The sample that comes second is (1, 1): its slope changes by x² = 1 per unit of w. The first one's slope is (0.5·2 − 0)·2 = 2, so the difference is η²·1·2 = 0.02.",
            new Mistake(MistakeKind.Value, () => Scalar(0.01 * 4 * -0.5), "That is the other order, or the wrong sign. Which sample's slope is taken at the moved place now, and which way did the first one move w?"),
            new Mistake(MistakeKind.Factor, () => Scalar(0.1 * 1 * 2), "The first step moves w by η times a slope, and the second multiplies by η again."),
            new Mistake(MistakeKind.Value, () => Scalar(0.01 * 4 * 2), "The 4 is how fast the slope of (2, 0) changes. Which sample comes second now?"));
        yield return new("9.2", "Give the gradient of b², (1 × 2), accumulated over the micro-batches of samples 0–1 and 2–4, for the summed loss.",
            () => BiasGradient(net, ..),
            "Added up at one and the same θ, the parts give the gradient of the whole batch: net.Gradients(batch, loss)[\"db2\"].",
            new Mistake(MistakeKind.Factor, () => BiasGradient(net, ..) / 2, "You averaged the two micro-batches. A summed loss adds them."),
            new Mistake(MistakeKind.Value, () => BiasGradient(net, ..2) + BiasGradient(Stepped(net, ..2), 2..), "You stepped between the micro-batches. Accumulation keeps θ where it is until the end."),
            new Mistake(MistakeKind.Axis, () => BiasGradient(net, 2..), "That is the second micro-batch alone."));
        yield return new("9.3", "Give b², (1 × 2), after two online steps of the network at rate 1: sample 0, then sample 1.",
            () => Stepped(Stepped(net, 0..1), 1..2)["b2"],
            "Step with the gradients of sample 0; take the gradients of sample 1 at the network that came out, and step again.",
            new Mistake(MistakeKind.Value, () => Stepped(net, ..2)["b2"], "Both gradients were taken at the start. The second belongs where the first step ended."),
            new Mistake(MistakeKind.Value, () => Stepped(Stepped(net, 1..2), 0..1)["b2"], "The samples are in the wrong order, and here the order matters."),
            new Mistake(MistakeKind.Value, () => Stepped(net, 0..1)["b2"], "That is after the first sample. Take the second, too."));
    }
}
