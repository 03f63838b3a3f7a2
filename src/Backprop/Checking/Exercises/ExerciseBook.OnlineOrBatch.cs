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
            () =>
            [
                "The slope of ½(wx − y)² along w is (wx − y)·x.",
                "(2, 0) at w = 0.5: (0.5·2 − 0)·2 = 2. (1, 1) at w = 0.5: (0.5·1 − 1)·1 = −0.5.",
                "Together: w = 0.5 − 0.1·(2 − 0.5) = 0.35.",
                "In turn: after (2, 0), w = 0.5 − 0.1·2 = 0.3. There (1, 1) has the slope (0.3 − 1)·1 = −0.7, so w = 0.3 + 0.07 = 0.37.",
                "In turn − together = 0.37 − 0.35 = 0.02.",
                "By the formula: the first step moves w by −η·2, which changes the slope of (1, 1) by x² = 1 times that; the second step multiplies by −η again: η²·1·2 = 0.02.",
            ],
            new Mistake(MistakeKind.Value, () => Scalar(0.01 * 4 * -0.5), "That is the other order, or the wrong sign. Which sample's slope is taken at the moved place now, and which way did the first one move w?"),
            new Mistake(MistakeKind.Factor, () => Scalar(0.1 * 1 * 2), "The first step moves w by η times a slope, and the second multiplies by η again."),
            new Mistake(MistakeKind.Value, () => Scalar(0.01 * 4 * 2), "The 4 is how fast the slope of (2, 0) changes. Which sample comes second now?"));
        yield return new("9.2", "Give the gradient of b², (1 × 2), accumulated over the micro-batches of samples 0–1 and 2–4, for the summed loss.",
            () => BiasGradient(net, ..),
            () =>
            [
                "Both parts are taken at one and the same θ. The loss adds the samples, so the parts add up:",
                $"samples 0–1: {Row(BiasGradient(net, ..2))}",
                $"samples 2–4: {Row(BiasGradient(net, 2..))}",
                $"their sum: {Row(BiasGradient(net, ..))}, the gradient of the whole batch",
                "In C#: net.Gradients(batch, loss)[\"db2\"]",
            ],
            new Mistake(MistakeKind.Factor, () => BiasGradient(net, ..) / 2, "You averaged the two micro-batches. A summed loss adds them."),
            new Mistake(MistakeKind.Value, () => BiasGradient(net, ..2) + BiasGradient(Stepped(net, ..2), 2..), "You stepped between the micro-batches. Accumulation keeps θ where it is until the end."),
            new Mistake(MistakeKind.Axis, () => BiasGradient(net, 2..), "That is the second micro-batch alone."));
        yield return new("9.3", "Give b², (1 × 2), after two online steps of the network at rate 1: sample 0, then sample 1.",
            () => Stepped(Stepped(net, 0..1), 1..2)["b2"],
            () =>
            [
                $"Start: b² = {Row(net["b2"])}",
                $"Sample 0 at the start: db² = {Row(BiasGradient(net, 0..1))}. At rate 1 that leads to b² = {Row(Stepped(net, 0..1)["b2"])}; all other parameters move, too.",
                $"Sample 1 at the network that came out: db² = {Row(BiasGradient(Stepped(net, 0..1), 1..2))}",
                $"b² = {Row(Stepped(net, 0..1)["b2"])} − {Row(BiasGradient(Stepped(net, 0..1), 1..2))} = {Row(Stepped(Stepped(net, 0..1), 1..2)["b2"])}",
            ],
            new Mistake(MistakeKind.Value, () => Stepped(net, ..2)["b2"], "Both gradients were taken at the start. The second belongs where the first step ended."),
            new Mistake(MistakeKind.Value, () => Stepped(Stepped(net, 1..2), 0..1)["b2"], "The samples are in the wrong order, and here the order matters."),
            new Mistake(MistakeKind.Value, () => Stepped(net, 0..1)["b2"], "That is after the first sample. Take the second, too."));
    }
}
