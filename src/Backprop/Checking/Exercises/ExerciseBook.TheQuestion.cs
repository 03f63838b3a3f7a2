namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 02: one neuron, one sample, then more.</summary>
    private static IEnumerable<Exercise> TheQuestion()
    {
        // One sigmoid neuron, x = 2, w = ½, b = −½, target 1, loss (a − y)².
        static double Output(double x) => Elementary.Sigmoid(0.5 * x - 0.5);
        static double Delta(double x, double y) => Output(x) is var a ? 2 * (a - y) * a * (1 - a) : 0;
        static double All() => Delta(2, 1) + Delta(-1, 0) + Delta(3, 0);

        yield return new("2.1", "Give ∂E/∂b of the neuron for a third sample alone, x = 3 with target 0.",
            () => Scalar(Delta(3, 0)),
            () =>
            [
                "z = w·x + b = ½·3 − ½ = 1",
                $"a = σ(1) = {Num(Output(3))}",
                $"∂ℓ/∂a = 2·(a − y) = 2·({Num(Output(3))} − 0) = {Num(2 * Output(3))}",
                $"∂a/∂z = a·(1 − a) = {Num(Output(3))}·{Num(1 - Output(3))} = {Num(Output(3) * (1 - Output(3)))}",
                "∂z/∂b = 1: z = w·x + b grows by as much as b does, whatever x is.",
                $"∂E/∂b = ∂ℓ/∂b = {Num(2 * Output(3))} · {Num(Output(3) * (1 - Output(3)))} · 1 = {Num(Delta(3, 0))}",
            ],
            new Mistake(MistakeKind.Factor, () => Scalar(Delta(3, 0) / 2), "The square brings down a factor 2."),
            new Mistake(MistakeKind.Factor, () => Scalar(3 * Delta(3, 0)), "You multiplied by the input x. That is the weight's gradient; the bias enters z with the factor 1."),
            new Mistake(MistakeKind.Value, () => Scalar(2 * Output(3)), "The derivative of the sigmoid is missing: E depends on a, and a on z."),
            new Mistake(MistakeKind.Value, () => Scalar(Delta(-1, 0)), "That is the second sample. The third is asked for."));
        yield return new("2.2", "Give ∂E/∂b for all three samples together, (x, y) = (2, 1), (−1, 0) and (3, 0), when E adds their squared errors.",
            () => Scalar(All()),
            () =>
            [
                "E = ℓ₁ + ℓ₂ + ℓ₃, and all three terms hold the same b, so ∂E/∂b = ∂ℓ₁/∂b + ∂ℓ₂/∂b + ∂ℓ₃/∂b.",
                "Each of them is that sample's δ = 2·(a − y)·a·(1 − a), times 1:",
                $"δ₁ = {Num(Delta(2, 1))} for (2, 1)",
                $"δ₂ = {Num(Delta(-1, 0))} for (−1, 0)",
                $"δ₃ = {Num(Delta(3, 0))} for (3, 0)",
                $"∂E/∂b = {Num(Delta(2, 1))} + {Num(Delta(-1, 0))} + {Num(Delta(3, 0))} = {Num(All())}",
            ],
            new Mistake(MistakeKind.Factor, () => Scalar(All() / 3), "That is the mean over the three samples. The E of this exercise adds them."),
            new Mistake(MistakeKind.Axis, () => Scalar(Delta(2, 1) + Delta(-1, 0)), "Those are the first two samples. The third counts as well."),
            new Mistake(MistakeKind.Axis, () => Scalar(Delta(3, 0)), "That is the third sample alone."));
    }
}
