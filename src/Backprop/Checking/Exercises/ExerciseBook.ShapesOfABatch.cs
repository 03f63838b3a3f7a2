namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 03: the last layer of the first question.</summary>
    private static IEnumerable<Exercise> ShapesOfABatch()
    {
        static Matrix Z3() => Questions.ColumnsLayer() is var (a2, w3, b3, _) ? w3 * a2 + b3 * Matrix.Ones(1, 5) : null!;

        static string FirstEntry()
        {
            var (a2, w3, b3, _) = Questions.ColumnsLayer();
            return $"{string.Join(" + ", Enumerable.Range(0, w3.ColumnCount).Select(k => $"({Num(w3[0, k])})·({Num(a2[k, 0])})"))} + ({Num(b3[0, 0])}) = {Num(Z3()[0, 0])}";
        }

        yield return new("3.1", "Compute Z³ = W³·A² + b³·1ᵀ, (3 × 5), with samples in columns.",
            Z3,
            () =>
            [
                "Shapes: W³·A² is (3 × 4)(4 × 5) = (3 × 5), and b³·1ᵀ is (3 × 1)(1 × 5) = (3 × 5): the bias once in each of the five columns.",
                $"First entry: row 1 of W³ times column 1 of A², plus the first bias:",
                FirstEntry(),
                "All of Z³:",
                .. Rows(Z3()),
                "In C#: w3 * a2 + b3 * Matrix.Ones(1, 5)",
            ],
            new Mistake(MistakeKind.Value, () => Questions.ColumnsLayer() is var (a2, w3, _, _) ? w3 * a2 : null!, "The bias hasn't been added yet."));
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
