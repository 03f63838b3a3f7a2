namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 15: how means are put together.</summary>
    private static IEnumerable<Exercise> MeansOfMeans()
    {
        static Matrix Mean(Range rows) =>
            Questions.RowsNetwork().Gradients(Questions.RowsNetworkBatch().Rows(rows), Loss.HalfSquaredError.With(Reduction.MeanOverBatch))["db2"];

        yield return new("15.1", "Three workers average over 2, 3 and 5 samples. By which factors must their means be multiplied so that they add up to the mean over all ten? Give a row of three numbers, (1 × 3).",
            () => Matrix.RowVector(0.2, 0.3, 0.5),
            () =>
            [
                "Worker k has m_k samples and sends its mean, (sum of its gradients)/m_k.",
                "The mean over all ten is (all sums added)/10. The factor that turns worker k's mean into its part of it is m_k/10.",
                "2/10, 3/10, 5/10 = 0.2, 0.3, 0.5. They add up to 1.",
            ],
            new Mistake(MistakeKind.Value, () => Matrix.RowVector(1 / 3.0, 1 / 3.0, 1 / 3.0), "That is the mean of the means: each worker counts alike, so a sample of the smallest worker counts most."),
            new Mistake(MistakeKind.Factor, () => Matrix.RowVector(2, 3, 5), "These turn each mean back into a sum. The whole should be a mean again."),
            new Mistake(MistakeKind.Value, () => Matrix.RowVector(0.5, 1 / 3.0, 0.2), "These divide by the number of samples. The workers have done that already."));
        yield return new("15.2", "The last four of the five samples go to two workers as 3 + 1, and each sends the mean of its bias gradient db². Give the gradient of the mean over all four, (1 × 2), from those two means.",
            () => Mean(1..),
            () =>
            [
                $"Mean of the three: {Row(Mean(1..4))}",
                $"Mean of the one: {Row(Mean(4..))}",
                "Each counts by its share of the four samples: 3/4 of the first and 1/4 of the second.",
                $"0.75·{Row(Mean(1..4))} + 0.25·{Row(Mean(4..))} = {Row(Mean(1..))}",
            ],
            new Mistake(MistakeKind.Value, () => (Mean(1..4) + Mean(4..)) / 2, "That counts both workers alike. How much of the batch did each of them see?"),
            new Mistake(MistakeKind.Value, () => Mean(1..4) + Mean(4..), "Two means added are not a mean of anything."),
            new Mistake(MistakeKind.Factor, () => Mean(1..) * 4, "That is the sum over the four samples; their mean is asked for."));
    }
}
