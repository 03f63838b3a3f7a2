namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 04: a delta with a sigmoid, and one with softmax and cross-entropy.</summary>
    private static IEnumerable<Exercise> ActivationsAndLosses()
    {
        static Matrix Delta(Func<double, double, double, double> of)
        {
            var (z, y) = (Matrix.RowVector(0.8, -0.5), Matrix.RowVector(1, 0));
            return Matrix.Create(1, 2, (_, j) => of(z[0, j], Elementary.Sigmoid(z[0, j]), y[0, j]));
        }
        static Matrix Probabilities() => Activation.Softmax.Apply(Matrix.RowVector(1.2, -0.3, 0.4));

        yield return new("4.1", "Give dZ, (1 × 2), of a sigmoid layer under ½·Σ(a − y)² for z = (0.8, −0.5), y = (1, 0).",
            () => Delta((_, a, y) => (a - y) * a * (1 - a)),
            () =>
            [
                "dA = A − Y: the ½ cancels the 2 of the square. The sigmoid's slope is A ∘ (1 − A), so dZ = (A − Y) ∘ A ∘ (1 − A).",
                $"A = σ(0.8, −0.5) = {Row(Delta((_, a, _) => a))}",
                $"A − Y = {Row(Delta((_, a, y) => a - y))}",
                $"A ∘ (1 − A) = {Row(Delta((_, a, _) => a * (1 - a)))}",
                $"dZ = {Row(Delta((_, a, y) => (a - y) * a * (1 - a)))}",
            ],
            new Mistake(MistakeKind.Factor, () => Delta((_, a, y) => 2 * (a - y) * a * (1 - a)), "The ½ in front of the loss cancels the 2 that the square brings down."),
            new Mistake(MistakeKind.Value, () => Delta((_, a, y) => a - y), "That is dA. The slope of the sigmoid is still to come."),
            new Mistake(MistakeKind.Value, () => Delta((z, a, y) => (a - y) * z * (1 - z)), "v·(1 − v) wants the sigmoid's output, not its input."),
            new Mistake(MistakeKind.Sign, () => Delta((_, a, y) => (y - a) * a * (1 - a)), "Every entry has the wrong sign: which of prediction and target is subtracted?"));
        yield return new("4.2", "Give dZ, (1 × 3), for softmax with cross-entropy, z = (1.2, −0.3, 0.4), second class right.",
            () => Probabilities() - Matrix.RowVector(0, 1, 0),
            () =>
            [
                $"eᶻ = {Row(Matrix.RowVector(1.2, -0.3, 0.4).Map(Elementary.Exp))}, which adds up to {Num(Matrix.RowVector(1.2, -0.3, 0.4).Map(Elementary.Exp).Sum())}",
                $"P = softmax(z) = {Row(Probabilities())}",
                "Cross-entropy after a softmax has dZ = P − Y, with Y = (0, 1, 0) for the second class.",
                $"dZ = {Row(Probabilities() - Matrix.RowVector(0, 1, 0))}. Its entries add up to 0, since those of P and of Y add up to 1.",
            ],
            new Mistake(MistakeKind.Value, () => Probabilities(), "Those are the probabilities. What is taken off for the right class?"),
            new Mistake(MistakeKind.Value, () => Probabilities() - Matrix.RowVector(1, 0, 0), "That is for the first class."),
            new Mistake(MistakeKind.Value, () => Matrix.RowVector(0, -1 / Probabilities()[0, 1], 0), "That is the derivative by the probabilities. One more link leads to z."));
    }
}
