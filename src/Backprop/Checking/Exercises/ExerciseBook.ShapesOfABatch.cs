namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 03: the last layer of the first question.</summary>
    private static IEnumerable<Exercise> ShapesOfABatch()
    {
        var sixth = Matrix.ColumnVector(1, 0, -1, 2);
        Matrix Column(double ofBias = 1) => Questions.ColumnsLayer() is var (_, w3, b3, _) ? w3 * sixth + ofBias * b3 : null!;
        string Line(int neuron)
        {
            var (_, w3, b3, _) = Questions.ColumnsLayer();
            return $"Neuron {neuron + 1}: {string.Join(" + ", Enumerable.Range(0, w3.ColumnCount).Select(k => $"({Num(w3[neuron, k])})·({Num(sixth[k, 0])})"))} + ({Num(b3[neuron, 0])}) = {Num(Column()[neuron, 0])}";
        }

        yield return new("3.1", "A sixth sample arrives with a² = (1, 0, −1, 2). Give its column of Z³, (3 × 1), with samples in columns.",
            () => Column(),
            () =>
            [
                "Each column of Z³ = W³·A² + b³·1ᵀ belongs to one sample and knows nothing of the others: z³ = W³·a² + b³, (3 × 4)(4 × 1) + (3 × 1).",
                Line(0),
                Line(1),
                Line(2),
                "In C#: data.W3 * Matrix.ColumnVector(1, 0, -1, 2) + data.b3",
            ],
            new Mistake(MistakeKind.Value, () => Column(ofBias: 0), "The bias hasn't been added yet."),
            new Mistake(MistakeKind.Axis, () => Column(ofBias: 6), "You added the bias once for each of the six samples. Every column gets it once."),
            new Mistake(MistakeKind.Transposition, () => Column().Transpose(), "The numbers are right. With samples in columns a sample is a column, not a row."));
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
