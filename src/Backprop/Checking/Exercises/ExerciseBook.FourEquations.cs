namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 05: the second question's network.</summary>
    private static IEnumerable<Exercise> FourEquations()
    {
        static Gradients Of(Range samples) => Questions.RowsNetwork().Gradients(Questions.RowsNetworkBatch().Rows(samples), Loss.HalfSquaredError);

        yield return new("5.1", "Give ∂L/∂b¹, (1 × 3), for the first two samples alone, with L = ½·Σ(a − y)².",
            () => Of(..2)["db1"],
            "db¹ = 1ᵀ·dZ¹ with the two rows of dZ¹ that belong to the samples: network.Gradients(batch.Rows(..2), Loss.HalfSquaredError)[\"db1\"].",
            new Mistake(MistakeKind.Axis, () => Of(..)["db1"], "That is the gradient over all five samples."),
            new Mistake(MistakeKind.Factor, () => Of(..2)["db1"] / 2, "That is the mean over the two samples. This loss adds them."),
            new Mistake(MistakeKind.Factor, () => Of(..2)["db1"] * 2, "This loss has ½ in front of the squares, which the 2 of the square cancels."),
            new Mistake(MistakeKind.Axis, () => Matrix.Filled(1, 3, Of(..2)["dZ1"].Sum()), "You added up the neurons of the layer as well. Each bias has its own."),
            new Mistake(MistakeKind.Shape, () => Of(..2)["dZ1"], "That is one row for each sample. The bias has one row: which dimension must go?"));
        yield return new("5.2", "Give dA¹ = ∂L/∂A¹, (5 × 3), from dZ² and W².",
            () => Matrix.TimesTranspose(Of(..)["dZ2"], Questions.RowsNetwork()["W2"]),
            "dA¹ = dZ²·W²ᵀ, (5 × 2)(2 × 3): gradients[\"dZ2\"] * network[\"W2\"].Transpose(). The derivative of the hidden sigmoid comes after it.",
            new Mistake(MistakeKind.Value, () => Of(..)["dZ1"], "You went one link further: that is dZ¹, with σ′(Z¹) multiplied in already."));
    }
}
