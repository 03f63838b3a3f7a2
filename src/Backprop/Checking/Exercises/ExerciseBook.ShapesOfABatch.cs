namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 03: the last layer of the first question.</summary>
    private static IEnumerable<Exercise> ShapesOfABatch()
    {
        static Matrix Z3() => Questions.ColumnsLayer() is var (a2, w3, b3, _) ? w3 * a2 + b3 * Matrix.Ones(1, 5) : null!;

        yield return new("3.1", "Compute Z³ = W³·A² + b³·1ᵀ, (3 × 5), with samples in columns.",
            Z3,
            "w3 * a2 is (3 × 4)(4 × 5) = (3 × 5); b3 * Matrix.Ones(1, 5) is (3 × 1)(1 × 5) = (3 × 5) and repeats the bias in each of the five columns.",
            new Mistake(MistakeKind.Value, () => Questions.ColumnsLayer() is var (a2, w3, _, _) ? w3 * a2 : null!, "The bias hasn't been added yet."));
        yield return new("3.2", "The layer before has W² (4 × 6) in columns. How many rows has A¹, the matrix that W² multiplies?",
            () => Scalar(6),
            "W² (4 × 6) times A¹ must give (4 × 5), so A¹ is (6 × 5): six units, five samples. The inner numbers meet.",
            new Mistake(MistakeKind.Axis, () => Scalar(4), "Four is the number of units that come out. Which number of W² meets A¹?"),
            new Mistake(MistakeKind.Axis, () => Scalar(5), "Five is the number of samples, which stand in the columns."));
    }
}
