namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 07: axes and sums, on the second question's network.</summary>
    private static IEnumerable<Exercise> WhyTheSum()
    {
        static Matrix Deltas(int layer) => Questions.RowsNetwork().Gradients(Questions.RowsNetworkBatch(), Loss.HalfSquaredError)[$"dZ{layer}"];

        yield return new("7.1", "Give np.sum(dz1, axis=0, keepdims=True), (1 × 3), for the network of the notebook.",
            () => Deltas(1).SumOverRows(),
            () =>
            [
                "dz1 is (5 × 3), samples in rows:",
                .. Rows(Deltas(1)),
                "axis=0 is the dimension that disappears, the five rows: each column is added up by itself, and keepdims leaves (1 × 3).",
                $"np.sum(dz1, axis=0, keepdims=True) = {Row(Deltas(1).SumOverRows())}, which is db¹",
                "In C#: gradients[\"dZ1\"].SumOverRows()",
            ],
            new Mistake(MistakeKind.Axis, () => Deltas(1).SumOverColumns(), "That is axis=1: one number for each sample."),
            new Mistake(MistakeKind.Axis, () => Matrix.Filled(1, 3, Deltas(1).Sum()), "That is the sum of everything: no axis at all."),
            new Mistake(MistakeKind.Factor, () => Deltas(1).SumOverRows() / 5, "np.sum adds up; np.mean would divide."),
            new Mistake(MistakeKind.Axis, () => Deltas(2).SumOverRows(), "That is the last layer; dz1 belongs to the hidden one."));
        yield return new("7.2", "Give np.sum(dz1, axis=1, keepdims=True), with its shape.",
            () => Deltas(1).SumOverColumns(),
            () =>
            [
                "dz1 is (5 × 3), samples in rows:",
                .. Rows(Deltas(1)),
                "axis=1 is the dimension that disappears, the three columns, which are the neurons: each row is added up, and keepdims leaves a column, (5 × 1).",
                .. Rows(Deltas(1).SumOverColumns()),
                "In C#: gradients[\"dZ1\"].SumOverColumns(). It is nobody's gradient: each of its numbers mixes three neurons.",
            ],
            new Mistake(MistakeKind.Axis, () => Deltas(1).SumOverRows(), "That is axis=0: the rows disappear and one number for each neuron is left."),
            new Mistake(MistakeKind.Transposition, () => Deltas(1).SumOverColumns().Transpose(), "The numbers are right. keepdims=True keeps the summed dimension where it was, with length 1."));
    }
}
