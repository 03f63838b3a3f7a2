namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 08: which factor the loss decides on.</summary>
    private static IEnumerable<Exercise> SumOrMean()
    {
        static Matrix BiasGradient(Reduction reduction) =>
            Questions.LastLayer().Gradients(Questions.FirstBatch().Rows(..4), Loss.SquaredError.With(reduction))["db1"];

        yield return new("8.1", "Give ∂L/∂b, (1 × 3), of the first question's layer and its first four samples for L = (1/(4·3))·Σ(z − y)², the mean over all entries.",
            () => BiasGradient(Reduction.MeanOverElements),
            () =>
            [
                "L = (1/12)·Σ(z − y)², so dZ = (2/12)·(Z − Y), where the sum has 2·(Z − Y).",
                "The exact gradient is 1ᵀ·dZ under every loss; the factor 1/12 stands in dZ already.",
                $"Under the sum: 1ᵀ·dZ = {Row(BiasGradient(Reduction.Sum))}",
                $"Divided by 4·3 = 12: {Row(BiasGradient(Reduction.MeanOverElements))}",
                "In C#: run the layer on batch.Rows(..4) with Loss.MeanSquaredError.",
            ],
            new Mistake(MistakeKind.Factor, () => BiasGradient(Reduction.Sum), "That is the gradient of the sum. This L divides by something."),
            new Mistake(MistakeKind.Factor, () => BiasGradient(Reduction.MeanOverBatch), "That is the gradient of the mean over the batch: it divides by the samples. This L divides by the entries."));
        yield return new("8.2", "A step with the sum at rate 0.02, for a batch of 5 samples with 3 outputs each: which rate makes the step with the mean over all entries the same?",
            () => Scalar(0.3),
            () =>
            [
                "Step with the sum: 0.02·g, where g = Σᵢgᵢ.",
                "The mean over all entries is the sum divided by m·n = 5·3 = 15; its step at rate η is η·g/15.",
                "They are the same if η/15 = 0.02, so η = 15·0.02 = 0.3.",
            ],
            new Mistake(MistakeKind.Factor, () => Scalar(0.02 / 15), "The mean is the smaller gradient, so it needs the larger rate."),
            new Mistake(MistakeKind.Factor, () => Scalar(0.1), "That is the rate for the mean over the batch, which divides by the 5 samples. How many entries do they have?"),
            new Mistake(MistakeKind.Factor, () => Scalar(0.02), "The same rate would make a step only a fifteenth as long."));
    }
}
