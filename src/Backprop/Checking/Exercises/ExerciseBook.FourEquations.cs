namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 05: the second question's network.</summary>
    private static IEnumerable<Exercise> FourEquations()
    {
        static Gradients Of(Range samples) => Questions.RowsNetwork().Gradients(Questions.RowsNetworkBatch().Rows(samples), Loss.HalfSquaredError);

        static Matrix DA1() => Matrix.TimesTranspose(Of(..)["dZ2"], Questions.RowsNetwork()["W2"]);

        yield return new("5.1", "Give ∂L/∂b¹, (1 × 3), for the first two samples alone, with L = ½·Σ(a − y)².",
            () => Of(..2)["db1"],
            () =>
            [
                "The loss adds the samples, so each sample has its row of dZ¹ whoever else is in the batch. The two rows, from dZ¹ = (dZ²·W²ᵀ) ∘ S¹ ∘ (1 − S¹):",
                .. Rows(Of(..2)["dZ1"]),
                "db¹ = 1ᵀ·dZ¹, (1 × 2)(2 × 3): the rows are added up.",
                $"db¹ = {Row(Of(..2)["db1"])}",
                "In C#: network.Gradients(batch.Rows(..2), Loss.HalfSquaredError)[\"db1\"]",
            ],
            new Mistake(MistakeKind.Axis, () => Of(..)["db1"], "That is the gradient over all five samples."),
            new Mistake(MistakeKind.Factor, () => Of(..2)["db1"] / 2, "That is the mean over the two samples. This loss adds them."),
            new Mistake(MistakeKind.Factor, () => Of(..2)["db1"] * 2, "This loss has ½ in front of the squares, which the 2 of the square cancels."),
            new Mistake(MistakeKind.Axis, () => Matrix.Filled(1, 3, Of(..2)["dZ1"].Sum()), "You added up the neurons of the layer as well. Each bias has its own."),
            new Mistake(MistakeKind.Shape, () => Of(..2)["dZ1"], "That is one row for each sample. The bias has one row: which dimension must go?"));
        yield return new("5.2", "Give dA¹ = ∂L/∂A¹, (5 × 3), from dZ² and W².",
            DA1,
            () =>
            [
                "A¹ enters the loss through Z² = A¹·W² + 1·b², so dA¹ = dZ²·W²ᵀ, (5 × 2)(2 × 3).",
                "First row, for sample 1:",
                $"dZ² = {Row(Of(..)["dZ2"].Row(0))}",
                .. Enumerable.Range(0, 3).Select(j => $"times column {j + 1} of W²ᵀ, {Row(Questions.RowsNetwork()["W2"].Row(j))}, is {Num(DA1()[0, j])}"),
                "All five rows:",
                .. Rows(DA1()),
                "In C#: gradients[\"dZ2\"] * network[\"W2\"].Transpose(). The derivative of the hidden sigmoid comes after it.",
            ],
            new Mistake(MistakeKind.Value, () => Of(..)["dZ1"], "You went one link further: that is dZ¹, with σ′(Z¹) multiplied in already."));
    }
}
