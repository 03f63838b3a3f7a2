namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 11: the posted code mended.</summary>
    private static IEnumerable<Exercise> AutopsyOfWrongCode()
    {
        static Gradients Right() => Questions.RowsNetwork().Gradients(Questions.RowsNetworkBatch(), Loss.HalfSquaredError);
        static Matrix Wrong(Func<ForwardPass, Matrix> slope, bool columnSums)
        {
            var (network, batch, right) = (Questions.RowsNetwork(), Questions.RowsNetworkBatch(), Right());
            var dS1 = columnSums ? Matrix.Ones(5, 1) * right["dW2"].Transpose().SumOverRows() : Matrix.TimesTranspose(right["dZ2"], network["W2"]);
            return dS1.Hadamard(slope(network.Forward(batch.X)));
        }
        static Matrix AtOutput(ForwardPass pass) => pass["A1"].Map(s => s * (1 - s));

        yield return new("11.1", "Give the right dZ¹, (5 × 3), for the start and batch of the notebook, with L = ½·‖S² − Y‖².",
            () => Right()["dZ1"],
            () =>
            [
                "dZ² = (S² − Y) ∘ S² ∘ (1 − S²), with S² computed from S¹ (bug A read Z¹ there). Its rows:",
                .. Rows(Right()["dZ2"]),
                "dS¹ = dZ²·W²ᵀ, (5 × 2)(2 × 3): each sample's own deltas go back through the weights. Its rows:",
                .. Rows(Wrong(pass => Matrix.Ones(5, 3), columnSums: false)),
                "dZ¹ = dS¹ ∘ S¹ ∘ (1 − S¹), with the sigmoid's output, not its input:",
                .. Rows(Right()["dZ1"]),
                "In C#: Questions.RowsNetwork().Gradients(batch, Loss.HalfSquaredError)[\"dZ1\"]",
            ],
            new Mistake(MistakeKind.Value, () => Wrong(pass => pass["Z1"].Map(z => z * (1 - z)), columnSums: false), "Bug B is still in it: v·(1 − v) wants the sigmoid's output."),
            new Mistake(MistakeKind.Axis, () => Wrong(AtOutput, columnSums: true), "Bug C is still in it: each sample's deltas go back through the weights."),
            new Mistake(MistakeKind.Value, () => Wrong(pass => Matrix.Ones(5, 3), columnSums: false), "The derivative of the hidden sigmoid is missing: that is dS¹."));
        yield return new("11.2", "Which relative error ‖claimed − measured‖/(‖claimed‖ + ‖measured‖) does the check report for b² when db² is divided by 5 once too often?",
            () => Scalar(2.0 / 3),
            () =>
            [
                "Let the measured gradient have length 1. The claim is a fifth of it: length 1/5, same direction.",
                "The difference has length 1 − 1/5 = 4/5; the two lengths add up to 1/5 + 1 = 6/5.",
                "(4/5)/(6/5) = 4/6 = 2/3",
            ],
            new Mistake(MistakeKind.Factor, () => Scalar(0.8), "That is the difference relative to the measured gradient alone. The check divides by both lengths together."),
            new Mistake(MistakeKind.Factor, () => Scalar(0.2), "That is the ratio of the two gradients, not the error."));
    }
}
