namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 02: one neuron, one sample, then two.</summary>
    private static IEnumerable<Exercise> TheQuestion()
    {
        // One sigmoid neuron, x = 2, w = ½, b = −½, target 1, loss (a − y)².
        double Delta(double x, double y)
        {
            var a = Elementary.Sigmoid(0.5 * x - 0.5);
            return 2 * (a - y) * a * (1 - a);
        }

        yield return new("2.1", "Give ∂E/∂b of the neuron for the second sample alone, x = −1 with target 0.",
            () => Scalar(Delta(-1, 0)),
            "z = w·x + b = −1, a = σ(−1), and ∂E/∂b = δ = 2·(a − y)·a·(1 − a) with y = 0. The bias adds 1·b to z, so nothing else is multiplied.",
            new Mistake(MistakeKind.Factor, () => Scalar(Delta(-1, 0) / 2), "The square brings down a factor 2."),
            new Mistake(MistakeKind.Factor, () => Scalar(-Delta(-1, 0)), "You multiplied by the input x. That is the weight's gradient; the bias enters z with the factor 1."),
            new Mistake(MistakeKind.Value, () => Scalar(2 * Elementary.Sigmoid(-1)), "The derivative of the sigmoid is missing: E depends on a, and a on z."));
        yield return new("2.2", "Give ∂E/∂b for both samples together, (x, y) = (2, 1) and (−1, 0), when E adds their squared errors.",
            () => Scalar(Delta(2, 1) + Delta(-1, 0)),
            "E is a sum of two terms that share the same b, so its derivative is the sum of their derivatives: δ of the first sample plus δ of the second.",
            new Mistake(MistakeKind.Factor, () => Scalar((Delta(2, 1) + Delta(-1, 0)) / 2), "That is the mean over the two samples. The E of this exercise adds them."),
            new Mistake(MistakeKind.Axis, () => Scalar(Delta(2, 1)), "That is the first sample alone."),
            new Mistake(MistakeKind.Axis, () => Scalar(Delta(-1, 0)), "That is the second sample alone."));
    }
}
