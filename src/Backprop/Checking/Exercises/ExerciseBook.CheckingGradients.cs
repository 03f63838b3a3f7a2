namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 10: what a difference measures and what its error says.</summary>
    private static IEnumerable<Exercise> CheckingGradients()
    {
        yield return new("10.1", "Give the central difference of F(x) = x³ at x = 1 with h = 0.1.",
            () => Scalar((1.331 - 0.729) / 0.2),
            () =>
            [
                "(F(1.1) − F(0.9))/(2·0.1) = (1.331 − 0.729)/0.2 = 0.602/0.2 = 3.01",
                "The derivative is 3. The error is h²/6·F‴ = 0.01/6·6 = 0.01, as it is for every cubic.",
            ],
            new Mistake(MistakeKind.Value, () => Scalar((1.331 - 1) / 0.1), "That is the forward difference: it takes F(x) where the central one takes F(x − h)."),
            new Mistake(MistakeKind.Value, () => Scalar(3), "That is the derivative itself. A difference with h = 0.1 misses it by a little."),
            new Mistake(MistakeKind.Factor, () => Scalar((1.331 - 0.729) / 0.1), "From x − h to x + h is a way of 2h."));
        yield return new("10.2", "Every bias of a layer has the relative error 9/11, all claims too small, with the right sign. By which number has the code divided?",
            () => Scalar(10),
            () =>
            [
                "The code claims a = g/n where f = g is measured.",
                "|a − f|/(|a| + |f|) = (1 − 1/n)/(1 + 1/n) = (n − 1)/(n + 1)",
                "(n − 1)/(n + 1) = 9/11 gives 11n − 11 = 9n + 9, so n = 10.",
            ],
            new Mistake(MistakeKind.Value, () => Scalar(0.1), "That is what the claim is of the truth. Which division makes it so?"),
            new Mistake(MistakeKind.Value, () => Scalar(11 / 9.0), "The error compares the difference with the sum of both, not with the truth. Put a = g/n into (6.4)."),
            new Mistake(MistakeKind.Value, () => Scalar(5.5), "That would be so if |a − f| were divided by |f| alone. Put a = g/n into (6.4)."));
        yield return new("10.3", "How many times must the loss be evaluated to check every weight and bias of a 784-30-10 network with central differences?",
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
