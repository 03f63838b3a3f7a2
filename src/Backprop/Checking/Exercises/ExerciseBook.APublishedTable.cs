namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 13: what a step that is too long does to a deviation.</summary>
    private static IEnumerable<Exercise> APublishedTable()
    {
        yield return new("13.1", "At the minimum the moons network has s = 356. A deviation of 1 along the sharpest direction: how large is it after two steps at rate 0.01?",
            () => Scalar((1 - 3.56) * (1 - 3.56)),
            () =>
            [
                "A step at rate η multiplies the deviation by 1 − η·s = 1 − 0.01·356 = 1 − 3.56 = −2.56.",
                "After one step it is −2.56: on the other side, and further out.",
                "After two steps it is (−2.56)² = 6.5536.",
            ],
            new Mistake(MistakeKind.Sign, () => Scalar(1 - 3.56), "That is after one step: it has jumped to the other side. Take another."),
            new Mistake(MistakeKind.Factor, () => Scalar(3.56 * 3.56), "The step takes ηs times the deviation away from it. What is left is not ηs."),
            new Mistake(MistakeKind.Factor, () => Scalar(2 * (1 - 3.56)), "The factors of two steps multiply."));
    }
}
