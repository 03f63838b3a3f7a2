namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 03: the last layer of the first question.</summary>
    private static IEnumerable<Exercise> ShapesOfABatch()
    {
        // dZ³ = 2·(Z³ − Y), (3 × 5): the samples stand in columns.
        static Matrix DZ3() => Questions.ColumnsLayer() is var (a2, w3, b3, y) ? 2 * (w3 * a2 + b3 * Matrix.Ones(1, 5) - y) : null!;
        static Matrix LastTwo() => DZ3().Columns(3..);

        yield return new("3.1", "Only the last two samples are in the batch. Give ∂E/∂b³, (3 × 1), with samples in columns and E = Σ(z − y)².",
            () => LastTwo().SumOverColumns(),
            () =>
            [
                "dZ³ = 2·(Z³ − Y), with one column for each sample. The columns of the last two:",
                .. Rows(LastTwo()),
                "db³ = dZ³·1, (3 × 2)(2 × 1) = (3 × 1): each row is added up.",
                .. Rows(LastTwo().SumOverColumns()),
                "In C#: dZ3.Columns(3..) * Matrix.Ones(2, 1)",
            ],
            new Mistake(MistakeKind.Axis, () => DZ3().SumOverColumns(), "That is the gradient over all five samples."),
            new Mistake(MistakeKind.Axis, () => DZ3().Columns(2..).SumOverColumns(), "That is the sum over the last three samples."),
            new Mistake(MistakeKind.Factor, () => LastTwo().SumOverColumns() / 2, "That is the mean over the two samples. This E adds them."),
            new Mistake(MistakeKind.Shape, () => LastTwo(), "That is one column for each sample. The bias has one column: which dimension must go?"),
            new Mistake(MistakeKind.Axis, () => LastTwo().SumOverRows(), "You added up the neurons: one number for each sample. Each neuron has a bias of its own."));
        yield return new("3.2", "The layer before has W² (4 × 6) in columns. How many rows has A¹, the matrix that W² multiplies?",
            () => Scalar(6),
            () =>
            [
                "W²·A¹ must have a row for each unit that comes out and a column for each sample: (4 × 5).",
                "(4 × 6)(r × 5) exists only if the inner numbers meet: r = 6.",
                "So A¹ is (6 × 5): the six units that come in, five samples.",
            ],
            new Mistake(MistakeKind.Axis, () => Scalar(4), "Four is the number of units that come out. Which number of W² meets A¹?"),
            new Mistake(MistakeKind.Axis, () => Scalar(5), "Five is the number of samples, which stand in the columns."));
    }
}
