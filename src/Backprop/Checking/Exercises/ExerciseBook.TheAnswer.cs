namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 01: the neuron z = 2x + 1 under (z − y)² and a third sample, (1, 1), beside (3, 5) and (−1, 2).</summary>
    private static IEnumerable<Exercise> TheAnswer()
    {
        static double Delta(double x, double y) => 2 * (2 * x + 1 - y);
        static double Sum() => Delta(3, 5) + Delta(-1, 2) + Delta(1, 1);

        yield return new("1.1", "The neuron z = 2x + 1 sees (x, y) = (3, 5), (−1, 2) and (1, 1). Give ∂L/∂b for the sum of the three squared errors.",
            () => Scalar(Sum()),
            () =>
            [
                "Each sample has its δ = 2·(z − y), with z = 2x + 1:",
                $"(3, 5): z = 7, δ₁ = 2·(7 − 5) = {Num(Delta(3, 5))}",
                $"(−1, 2): z = −1, δ₂ = 2·(−1 − 2) = {Num(Delta(-1, 2))}",
                $"(1, 1): z = 3, δ₃ = 2·(3 − 1) = {Num(Delta(1, 1))}",
                $"The three share one b, and z grows by as much as b does: ∂L/∂b = δ₁ + δ₂ + δ₃ = 4 − 6 + 4 = {Num(Sum())}",
            ],
            new Mistake(MistakeKind.Factor, () => Scalar(Sum() / 3), "That is the mean over the three samples. Here L adds them."),
            new Mistake(MistakeKind.Factor, () => Scalar(Sum() / 2), "The square brings down a factor 2."),
            new Mistake(MistakeKind.Axis, () => Scalar(Delta(1, 1)), "That is the third sample alone. All three move the one bias."));
        yield return new("1.2", "The same three samples. Give ∂L/∂b for the mean of their squared errors.",
            () => Scalar(Sum() / 3),
            () =>
            [
                "The three deltas are those of the sum: 4, −6 and 4.",
                "The mean has 1/3 in front of every ℓᵢ, so dZ has it in front of every δᵢ, and its rows are added up as before.",
                $"∂L/∂b = 4/3 − 6/3 + 4/3 = 2/3 = {Num(Sum() / 3)}",
            ],
            new Mistake(MistakeKind.Factor, () => Scalar(Sum()), "That is the gradient of the sum. The loss of this exercise is the mean."),
            new Mistake(MistakeKind.Factor, () => Scalar(Sum() / 9), "You divided twice: the 1/3 of the mean stands in dZ already, and its rows are added."));
    }
}
