namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 14: which factor stands where in three published trainers.</summary>
    private static IEnumerable<Exercise> PublishedTrainers()
    {
        static Matrix FirstDeltas() =>
            PublishedStart.Online(2, 2, 2, new PythonRandom(1)).Gradients(Questions.OnlineBatch().Rows(..1), Loss.HalfSquaredError)["dZ2"];

        yield return new("14.1", "The moons tutorial steps along the sum over 200 points at rate 0.01. Which rate makes the same steps with the mean?",
            () => Scalar(2),
            () =>
            [
                "Step with the sum: 0.01·g. Step with the mean at rate η: η·g/200.",
                "η/200 = 0.01, so η = 200·0.01 = 2.",
            ],
            new Mistake(MistakeKind.Factor, () => Scalar(0.01 / 200), "The mean is the smaller gradient, so it needs the larger rate."),
            new Mistake(MistakeKind.Factor, () => Scalar(0.01), "At the same rate the mean's step is shorter by the number of points."));
        yield return new("14.2", "The online trainer sees its first row and updates at rate 0.5. By how much do its two output biases change? Give new minus old, (1 × 2).",
            () => -0.5 * FirstDeltas(),
            () =>
            [
                $"The first row alone, at the trainer's start, gives dZ² = {Row(FirstDeltas())}.",
                "One sample, so db² = 1ᵀ·dZ² is that row: each output neuron has its own delta.",
                $"new − old = −η·db² = −0.5·{Row(FirstDeltas())} = {Row(-0.5 * FirstDeltas())}",
            ],
            new Mistake(MistakeKind.Sign, () => 0.5 * FirstDeltas(), "Descent goes against the gradient. Should the output for the wrong class rise or fall?"),
            new Mistake(MistakeKind.Factor, () => -FirstDeltas(), "That is the step at rate 1."),
            new Mistake(MistakeKind.Axis, () => Matrix.Filled(1, 2, -0.5 * FirstDeltas().Sum()), "A neuron's bias moves by its own delta, not by the sum of the layer's."));
        yield return new("14.3", "Nielsen's rate is 3 with mini-batches of 10, divided by the batch in the step. At which rate does a step along the sum over the batch do the same?",
            () => Scalar(0.3),
            () =>
            [
                "Nielsen's step is (η/m)·Σᵢgᵢ with η = 3 and m = 10.",
                "Along the sum alone that is the rate 3/10 = 0.3.",
            ],
            new Mistake(MistakeKind.Factor, () => Scalar(30), "The sum is the larger gradient, so it needs the smaller rate."),
            new Mistake(MistakeKind.Factor, () => Scalar(3), "That would be ten times too long: the division by the batch is missing."));
    }
}
