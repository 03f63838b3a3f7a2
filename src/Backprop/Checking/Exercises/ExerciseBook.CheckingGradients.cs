namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 10: what the error of a check says, and what a check costs.</summary>
    private static IEnumerable<Exercise> CheckingGradients()
    {
        yield return new("10.1", "Every bias of a layer has the relative error 9/11, all claims too small, with the right sign. By which number has the code divided?",
            () => Scalar(10),
            () =>
            [
                "The code claims ĝ = g/n where g is measured.",
                "|ĝ − g|/(|ĝ| + |g|) = (1 − 1/n)/(1 + 1/n) = (n − 1)/(n + 1)",
                "(n − 1)/(n + 1) = 9/11 gives 11n − 11 = 9n + 9, so n = 10.",
            ],
            new Mistake(MistakeKind.Value, () => Scalar(0.1), "That is what the claim is of the truth. Which division makes it so?"),
            new Mistake(MistakeKind.Value, () => Scalar(11 / 9.0), "The error compares the difference with the sum of both, not with the truth. Put ĝ = g/n into (6.4)."),
            new Mistake(MistakeKind.Value, () => Scalar(5.5), "That would be so if |ĝ − g| were divided by |g| alone. Put ĝ = g/n into (6.4)."));
        yield return new("10.2", "How many times must the loss be evaluated to check every weight and bias of a 784-30-10 network with central differences?",
            () => Scalar(2 * (784 * 30 + 30 + 30 * 10 + 10)),
            () =>
            [
                "Weights: 784·30 + 30·10 = 23,520 + 300 = 23,820",
                "Biases: 30 + 10 = 40",
                "That is 23,860 entries. Each is moved forward once and back once: 2·23,860 = 47,720 evaluations.",
            ],
            new Mistake(MistakeKind.Factor, () => Scalar(784 * 30 + 30 + 30 * 10 + 10), "Each entry is moved twice: forward and back."),
            new Mistake(MistakeKind.Value, () => Scalar(2 * (784 * 30 + 30 * 10)), "The biases want checking, too. They are what the questions are about."),
            new Mistake(MistakeKind.Value, () => Scalar(2 * (784 + 30 + 10)), "Those are the units. Count the entries of the matrices between them."));
    }
}
