namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 6: a central difference, and a claim held against one.</summary>
    private static IEnumerable<Exercise> MeasuredSlopes()
    {
        yield return new("6.1", "Give the central difference of F(x) = x³ at x = 1 with h = 0.1.",
            () => Scalar((1.331 - 0.729) / 0.2),
            () =>
            [
                "(F(1.1) − F(0.9))/(2·0.1) = (1.331 − 0.729)/0.2 = 0.602/0.2 = 3.01",
                "The derivative is 3. The error is h²/6·F‴ = 0.01/6·6 = 0.01, as it is for every cubic.",
            ],
            new Mistake(MistakeKind.Value, () => Scalar((1.331 - 1) / 0.1), "That is the forward difference: it takes F(x) where the central one takes F(x − h)."),
            new Mistake(MistakeKind.Value, () => Scalar(3), "That is the derivative itself. A difference with h = 0.1 misses it by a little."),
            new Mistake(MistakeKind.Factor, () => Scalar((1.331 - 0.729) / 0.1), "From x − h to x + h is a way of 2h."));
        yield return new("6.2", "The loss is 2.000 at a bias, 2.006 with the bias 0.01 higher and 1.992 with it 0.01 lower; the gradient is claimed to be 0.1. What is the relative error (6.4) against the central difference?",
            () => Scalar(0.75),
            () =>
            [
                "The central difference is (2.006 − 1.992)/(2·0.01) = 0.014/0.02 = 0.7.",
                "|ĝ − g|/(|ĝ| + |g|) = |0.1 − 0.7|/(0.1 + 0.7) = 0.6/0.8 = 0.75",
            ],
            new Mistake(MistakeKind.Value, () => Scalar(0.5 / 0.7), "That is the error against the forward difference. The central one takes the loss a step down where you took the loss at the bias."),
            new Mistake(MistakeKind.Factor, () => Scalar(1.3 / 1.5), "From a step down to a step up is a way of two steps, 0.02."),
            new Mistake(MistakeKind.Factor, () => Scalar(0.6 / 0.7), "That is the difference relative to the measured slope alone. (6.4) divides by both sizes together."),
            new Mistake(MistakeKind.Value, () => Scalar(0.6), "That is the difference itself. How large is it beside the two numbers?"),
            new Mistake(MistakeKind.Value, () => Scalar(0.7), "That is the measured slope. Hold the claim against it."));
    }
}
