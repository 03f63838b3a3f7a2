namespace Backprop;

internal static partial class ExerciseBook
{
    /// <summary>Notebook 07: axes and sums, on the second question's network.</summary>
    private static IEnumerable<Exercise> WhyTheSum()
    {
        static Matrix Deltas(int layer) => Questions.RowsNetwork().Gradients(Questions.RowsNetworkBatch(), Loss.HalfSquaredError)[$"dZ{layer}"];

        yield return new("7.1", "Give np.sum(dz1, axis=0, keepdims=True), (1 × 3), for the network of the notebook.",
            () => Deltas(1).SumOverRows(),
            "axis=0 is the dimension that disappears, the rows: gradients[\"dZ1\"].SumOverRows(), which is db¹.",
            new Mistake(MistakeKind.Axis, () => Deltas(1).SumOverColumns(), "That is axis=1: one number for each sample."),
            new Mistake(MistakeKind.Axis, () => Matrix.Filled(1, 3, Deltas(1).Sum()), "That is the sum of everything: no axis at all."),
            new Mistake(MistakeKind.Factor, () => Deltas(1).SumOverRows() / 5, "np.sum adds up; np.mean would divide."),
            new Mistake(MistakeKind.Axis, () => Deltas(2).SumOverRows(), "That is the last layer; dz1 belongs to the hidden one."));
        yield return new("7.2", "Give np.sum(dz2, axis=1, keepdims=True), with its shape.",
            () => Deltas(2).SumOverColumns(),
            "axis=1 removes the columns, the neurons, and keepdims leaves a column: (5 × 1), gradients[\"dZ2\"].SumOverColumns().",
            new Mistake(MistakeKind.Axis, () => Deltas(2).SumOverRows(), "That is axis=0: the rows disappear and one number for each neuron is left."),
            new Mistake(MistakeKind.Transposition, () => Deltas(2).SumOverColumns().Transpose(), "The numbers are right. keepdims=True keeps the summed dimension where it was, with length 1."));
    }
}
