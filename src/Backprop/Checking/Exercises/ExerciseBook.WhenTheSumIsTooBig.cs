namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 12: how long a step may be.</summary>
    private static IEnumerable<Exercise> WhenTheSumIsTooBig()
    {
        static Curvature OfTheFive(Reduction reduction) => Curvature.At(Questions.LastLayer(), Questions.FirstBatch(), Loss.SquaredError.With(reduction));
        static double Limit(Reduction reduction) => OfTheFive(reduction).Sharpness(1e-12).LargestRate;

        yield return new("12.1", "Give the largest rate at which gradient descent on the five samples is stable when the loss is the mean over all 5·3 entries.",
            () => Scalar(Limit(Reduction.MeanOverElements)),
            () =>
            [
                $"The sum's Hessian has the largest eigenvalue s = {Num(OfTheFive(Reduction.Sum).Sharpness(1e-12).Value)}, so its limit is 2/s = {Num(Limit(Reduction.Sum))}.",
                "This mean is the sum divided by 5·3 = 15, and so is its Hessian: its largest eigenvalue is s/15.",
                $"2/(s/15) = 15·(2/s) = 15·{Num(Limit(Reduction.Sum))} = {Num(Limit(Reduction.MeanOverElements))}",
            ],
            new Mistake(MistakeKind.Factor, () => Scalar(Limit(Reduction.Sum)), "That is the limit of the summed loss. The mean is flatter than the sum."),
            new Mistake(MistakeKind.Factor, () => Scalar(Limit(Reduction.MeanOverBatch)), "That is the limit of the mean over the batch, which divides by the samples. This loss divides by the entries."),
            new Mistake(MistakeKind.Factor, () => Scalar(Limit(Reduction.Sum) / 15), "The mean is flatter than the sum, so its steps may be longer, not shorter."),
            new Mistake(MistakeKind.Factor, () => Scalar(Limit(Reduction.MeanOverElements) / 2), "At 1/s a step lands on the bottom of the valley. How far beyond may it go before it lands higher than it started?"));
        yield return new("12.2", "Give H·v, (1 × 15), of the five samples' summed loss for v = (1, 1, …, 1).",
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
