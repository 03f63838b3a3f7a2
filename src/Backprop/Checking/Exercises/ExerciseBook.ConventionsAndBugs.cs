namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 16: which rate goes with which batch.</summary>
    private static IEnumerable<Exercise> ConventionsAndBugs()
    {
        yield return new("16.1", "A run on the mean over batches of 32 samples works at rate 0.1. Batches become 128 samples. Which rate does the linear scaling rule give?",
            () => Scalar(0.4),
            () =>
            [
                "128/32 = 4: one step of the larger batch stands for four of the smaller, along nearly the same mean.",
                "So it should be four times as long: 4·0.1 = 0.4.",
            ],
            new Mistake(MistakeKind.Factor, () => Scalar(0.025), "One step of the larger batch stands for several of the smaller. Should it be longer or shorter?"),
            new Mistake(MistakeKind.Factor, () => Scalar(0.1), "That would be the rule for a summed loss, whose gradient grows with the batch. This loss is a mean."));
    }
}
