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
            "The exact gradient is 1ᵀ·dZ with this loss's own dZ = 2/(15)·(A − Y): run the network with Loss.MeanSquaredError, or divide the summed gradient by 15.",
            new Mistake(MistakeKind.Factor, () => BiasGradient(Reduction.Sum), "That is the gradient of the sum. This L divides by something."),
            new Mistake(MistakeKind.Factor, () => BiasGradient(Reduction.MeanOverBatch), "That is the gradient of the mean over the batch: it divides by the samples. This L divides by the entries."));
        yield return new("8.2", "A step with the sum at rate 0.02 and a batch of 5: which rate makes the step with the mean the same?",
            () => Scalar(0.1),
            "The mean is the sum divided by m, so the rate must be m times as large: 5 · 0.02 = 0.1.",
            new Mistake(MistakeKind.Factor, () => Scalar(0.004), "The mean is the smaller gradient, so it needs the larger rate."),
            new Mistake(MistakeKind.Factor, () => Scalar(0.02), "The same rate would make a step only a fifth as long."));
    }
}
