using static Backprop.Claims;

namespace Backprop;

internal static partial class RowJudges
{
    public static ClaimVerdict UpstreamTimesLocal()
    {
        var (local, dZ) = (LocalOfBatch(), Exact()["dZ2"]);
        var error = Error(Matrix.TransposeTimes(local, Matrix.FromEntries(dZ.Shape.Count, 1, dZ.ToArray())).Transpose(), Differences(Whole(), "b2"));
        return ClaimVerdict.Of(error < Same, "true", "false", $"The local derivative ∂Z²/∂b² was measured, {local.Shape} with Z² stacked into a column. Transposed, times dZ², it has a relative error of {Say(error)}.");
    }

    public static ClaimVerdict VectorOfOnes()
    {
        var local = LocalOfBatch();
        var neurons = local.ColumnCount;
        var own = Enumerable.Range(0, neurons).Max(k => Enumerable.Range(0, local.RowCount).Where(row => row % neurons == k).Max(row => Math.Abs(local[row, k] - 1)));
        var others = Enumerable.Range(0, neurons).Max(k => Enumerable.Range(0, local.RowCount).Where(row => row % neurons != k).Max(row => Math.Abs(local[row, k])));
        return ClaimVerdict.Of(own < Same && others < Same, "true for each neuron: a 1 for every sample", "false",
            $"Measured, the {local.RowCount / neurons} entries of a neuron's own column of Z² answer to its bias with 1, to within {Say(own)}; those of the other neuron with {Say(others)} at most.");
    }

    public static ClaimVerdict RowsAddedUp()
    {
        var error = Error(Exact()["dZ2"].SumOverRows(), Differences(Whole(), "b2"));
        return ClaimVerdict.Of(error < Same, "true where it means the rows added to each other", "false of the rows added to each other", $"The rows of dZ² added to each other are np.sum with axis=0, and the gradient, relative error {Say(error)}.");
    }

    public static ClaimVerdict RowsSummedUp()
    {
        var dZ = Exact()["dZ2"];
        var behind = dZ * Matrix.Ones(dZ.ColumnCount, 1);
        return ClaimVerdict.Of(behind.Shape == dZ.SumOverRows().Shape, "true of the product", "false where it means each row's sum, as in the product with ones behind",
            $"dZ² {dZ.Shape} times a column of ones is {behind.Shape}, one number for each sample.");
    }

    public static ClaimVerdict OnesInFront()
    {
        var dZ = Exact()["dZ2"];
        var error = Error(Matrix.Ones(1, dZ.RowCount) * dZ, Differences(Whole(), "b2"));
        return ClaimVerdict.Of(error < Same, "true of the side", "false of the side", $"Ones in front, {new MatrixShape(1, dZ.RowCount)} times {dZ.Shape}, have a relative error of {Say(error)}.");
    }

    public static ClaimVerdict AsManyOnesAsNeurons()
    {
        var twoSamples = Exact()["dZ2"].Rows(..2);
        var refusal = "";
        try
        {
            _ = Matrix.Ones(1, 3) * twoSamples;
        }
        catch (ShapeException error)
        {
            refusal = error.Message;
        }
        return ClaimVerdict.Of(refusal.Length == 0, "true of the length", "false of the length: as many ones as samples", $"Three ones and two samples don't fit: {refusal}");
    }

    public static ClaimVerdict OneNumberAColumn()
    {
        var dZ = Exact()["dZ2"];
        var columns = Enumerable.Range(0, dZ.ColumnCount).Select(k => dZ.Column(k).Sum()).ToArray();
        return ClaimVerdict.Of(Matrix.RowVector(columns).MaxAbsDifference(dZ.SumOverRows()) < 1e-15, "true where it means one number for each column", "false of the columns",
            $"Axis 0 of dZ² {dZ.Shape} leaves {dZ.SumOverRows().Shape}, {Say(dZ.SumOverRows())}: each column summed for itself.");
    }

    public static ClaimVerdict NotTheRows()
    {
        var dZ = Exact()["dZ2"];
        var added = Enumerable.Range(0, dZ.RowCount).Select(dZ.Row).Aggregate((a, b) => a + b);
        return ClaimVerdict.Of(added.MaxAbsDifference(dZ.SumOverRows()) > 1e-15, "true that rows aren't added", "false that it isn't the rows: they are what is added", $"The {dZ.RowCount} rows, added one to the other, give {Say(added)} as well.");
    }

    /// <summary>∂Z²/∂b², measured: a row for each entry of Z², a column for each bias.</summary>
    private static Matrix LocalOfBatch() => Local(Questions.RowsNetworkBatch());

    private static Matrix LocalOfOneSample() => Local(Questions.RowsNetworkBatch().Rows(..1));

    private static Matrix Local(Batch batch)
    {
        var network = Questions.RowsNetwork();
        var hidden = network.Layers[0].Activation.Apply(Matrix.AddToEachRow(batch.X * network["W1"], network["b1"]));
        Matrix Z(Matrix bias) => Matrix.AddToEachRow(hidden * network["W2"], bias);
        var entries = Z(network["b2"]).Shape.Count;
        return Matrix.FromRows([.. Enumerable.Range(0, entries).Select(entry => FiniteDifferences.Gradient(bias => Z(bias).ToArray()[entry], network["b2"]).ToArray())]);
    }
}
