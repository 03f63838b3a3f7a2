namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 12: how long a step may be.</summary>
    private static IEnumerable<Exercise> WhenTheSumIsTooBig()
    {
        static Curvature OfTheFive(Reduction reduction) => Curvature.At(Questions.LastLayer(), Questions.FirstBatch(), Loss.SquaredError.With(reduction));
        static double Limit(Reduction reduction) => OfTheFive(reduction).Sharpness(1e-12).LargestRate;

        yield return new("12.1", "Give the largest rate at which gradient descent on the five samples is stable when the loss is the mean over the batch.",
            () => Scalar(Limit(Reduction.MeanOverBatch)),
            "The mean's Hessian is a fifth of the sum's, so its largest eigenvalue is s/5 and the limit 2/(s/5) = 5·(2/s).",
            new Mistake(MistakeKind.Factor, () => Scalar(Limit(Reduction.Sum)), "That is the limit of the summed loss. The mean is flatter than the sum."),
            new Mistake(MistakeKind.Factor, () => Scalar(Limit(Reduction.Sum) / 5), "The mean is flatter than the sum, so its steps may be longer, not shorter."),
            new Mistake(MistakeKind.Factor, () => Scalar(Limit(Reduction.MeanOverBatch) / 2), "At 1/s a step lands on the bottom of the valley. How far beyond may it go before it lands higher than it started?"));
        yield return new("12.2", "At the minimum the moons network has s = 356. A deviation of 1 along the sharpest direction: how large is it after two steps at rate 0.01?",
            () => Scalar((1 - 3.56) * (1 - 3.56)),
            "Each step multiplies it by 1 − ηs = 1 − 3.56 = −2.56, so two steps multiply it by 2.56² = 6.5536.",
            new Mistake(MistakeKind.Sign, () => Scalar(1 - 3.56), "That is after one step: it has jumped to the other side. Take another."),
            new Mistake(MistakeKind.Factor, () => Scalar(3.56 * 3.56), "The step takes ηs times the deviation away from it. What is left is not ηs."),
            new Mistake(MistakeKind.Factor, () => Scalar(2 * (1 - 3.56)), "The factors of two steps multiply."));
        yield return new("12.3", "Give H·v, (1 × 15), of the five samples' summed loss for v = (1, 1, …, 1).",
            () => OfTheFive(Reduction.Sum).Times(Matrix.Ones(1, 15)),
            "Curvature.At(layer, five, Loss.SquaredError).Times(ones), or the difference of the two gradients at θ ± εv, divided by 2ε.",
            new Mistake(MistakeKind.Factor, () => OfTheFive(Reduction.MeanOverBatch).Times(Matrix.Ones(1, 15)), "That is the mean's. This loss adds the samples."),
            new Mistake(MistakeKind.Factor, () => 2 * OfTheFive(Reduction.Sum).Times(Matrix.Ones(1, 15)), "From θ − εv to θ + εv is a way of 2ε."),
            new Mistake(MistakeKind.Value, () => Questions.LastLayer().Gradients(Questions.FirstBatch(), Loss.SquaredError).ToVector(), "That is the gradient. H·v is how the gradient changes along v."));
    }
}
