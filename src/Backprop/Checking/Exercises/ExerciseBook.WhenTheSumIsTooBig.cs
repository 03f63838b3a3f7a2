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
            () =>
            [
                $"The sum's Hessian has the largest eigenvalue s = {Num(OfTheFive(Reduction.Sum).Sharpness(1e-12).Value)}, so its limit is 2/s = {Num(Limit(Reduction.Sum))}.",
                "The mean is the sum divided by 5, and so is its Hessian: its largest eigenvalue is s/5.",
                $"2/(s/5) = 5·(2/s) = 5·{Num(Limit(Reduction.Sum))} = {Num(Limit(Reduction.MeanOverBatch))}",
            ],
            new Mistake(MistakeKind.Factor, () => Scalar(Limit(Reduction.Sum)), "That is the limit of the summed loss. The mean is flatter than the sum."),
            new Mistake(MistakeKind.Factor, () => Scalar(Limit(Reduction.Sum) / 5), "The mean is flatter than the sum, so its steps may be longer, not shorter."),
            new Mistake(MistakeKind.Factor, () => Scalar(Limit(Reduction.MeanOverBatch) / 2), "At 1/s a step lands on the bottom of the valley. How far beyond may it go before it lands higher than it started?"));
        yield return new("12.2", "At the minimum the moons network has s = 356. A deviation of 1 along the sharpest direction: how large is it after two steps at rate 0.01?",
            () => Scalar((1 - 3.56) * (1 - 3.56)),
            () =>
            [
                "A step at rate η multiplies the deviation by 1 − η·s = 1 − 0.01·356 = 1 − 3.56 = −2.56.",
                "After one step it is −2.56: on the other side, and further out.",
                "After two steps it is (−2.56)² = 6.5536.",
            ],
            new Mistake(MistakeKind.Sign, () => Scalar(1 - 3.56), "That is after one step: it has jumped to the other side. Take another."),
            new Mistake(MistakeKind.Factor, () => Scalar(3.56 * 3.56), "The step takes ηs times the deviation away from it. What is left is not ηs."),
            new Mistake(MistakeKind.Factor, () => Scalar(2 * (1 - 3.56)), "The factors of two steps multiply."));
        yield return new("12.3", "Give H·v, (1 × 15), of the five samples' summed loss for v = (1, 1, …, 1).",
            () => OfTheFive(Reduction.Sum).Times(Matrix.Ones(1, 15)),
            () =>
            [
                "H·v is how the gradient changes along v. The layer's loss is quadratic, so (∇L(θ + εv) − ∇L(θ − εv))/(2ε) is exact up to rounding, for every ε.",
                $"With v = (1, …, 1): H·v = {Row(OfTheFive(Reduction.Sum).Times(Matrix.Ones(1, 15)))}",
                "In C#: Curvature.At(layer, five, Loss.SquaredError).Times(Matrix.Ones(1, 15))",
            ],
            new Mistake(MistakeKind.Factor, () => OfTheFive(Reduction.MeanOverBatch).Times(Matrix.Ones(1, 15)), "That is the mean's. This loss adds the samples."),
            new Mistake(MistakeKind.Factor, () => 2 * OfTheFive(Reduction.Sum).Times(Matrix.Ones(1, 15)), "From θ − εv to θ + εv is a way of 2ε."),
            new Mistake(MistakeKind.Value, () => Questions.LastLayer().Gradients(Questions.FirstBatch(), Loss.SquaredError).ToVector(), "That is the gradient. H·v is how the gradient changes along v."));
    }
}
