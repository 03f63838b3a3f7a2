namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 08: which factor the loss decides on.</summary>
    private static IEnumerable<Exercise> SumOrMean()
    {
        static Matrix BiasGradient(Reduction reduction) =>
            Questions.LastLayer().Gradients(Questions.FirstBatch(), Loss.SquaredError.With(reduction))["db1"];

        yield return new("8.1", "Give ∂L/∂b, (1 × 3), of the first question's layer for L = (1/(5·3))·Σ(a − y)², the mean over all entries.",
            () => BiasGradient(Reduction.MeanOverElements),
            () =>
            [
                "L = (1/15)·Σ(a − y)², so dZ = (2/15)·(A − Y), where the sum has 2·(A − Y).",
                "The exact gradient is 1ᵀ·dZ under every loss; the factor 1/15 stands in dZ already.",
                $"Under the sum: 1ᵀ·dZ = {Row(BiasGradient(Reduction.Sum))}",
                $"Divided by 5·3 = 15: {Row(BiasGradient(Reduction.MeanOverElements))}",
                "In C#: run the layer with Loss.MeanSquaredError.",
            ],
            new Mistake(MistakeKind.Factor, () => BiasGradient(Reduction.Sum), "That is the gradient of the sum. This L divides by something."),
            new Mistake(MistakeKind.Factor, () => BiasGradient(Reduction.MeanOverBatch), "That is the gradient of the mean over the batch: it divides by the samples. This L divides by the entries."));
        yield return new("8.2", "A step with the sum at rate 0.02 and a batch of 5: which rate makes the step with the mean the same?",
            () => Scalar(0.1),
            () =>
            [
                "Step with the sum: 0.02·g, where g = Σᵢgᵢ.",
                "Step with the mean at rate η: η·g/5.",
                "They are the same if η/5 = 0.02, so η = 5·0.02 = 0.1.",
            ],
            new Mistake(MistakeKind.Factor, () => Scalar(0.004), "The mean is the smaller gradient, so it needs the larger rate."),
            new Mistake(MistakeKind.Factor, () => Scalar(0.02), "The same rate would make a step only a fifth as long."));
    }
}
