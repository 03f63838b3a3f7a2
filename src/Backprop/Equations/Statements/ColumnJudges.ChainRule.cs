using static Backprop.Claims;

namespace Backprop;

internal static partial class ColumnJudges
{
    public static ClaimVerdict SampleFirst()
    {
        var (one, all) = (OneSample().Gradient("b2"), TwoLayers(Questions.RowsNetworkBatch()).Gradient("b2"));
        var batch = Questions.RowsNetworkBatch();
        var sum = Enumerable.Range(0, batch.Count).Select(OneSample).Select(sample => sample.Gradient("b2").Result.Value(sample.Values)).Aggregate((a, b) => a + b);
        var error = Error(sum, Differences(TwoLayers(batch), "b2"));
        return ClaimVerdict.Of(error < Same && one.InIndices().Steps.Count < all.InIndices().Steps.Count, "true: for one sample it is shorter, and the sum of the samples is the batch", "false",
            $"In indices ∂ℓ/∂b² takes {one.InIndices().Steps.Count} lines for one sample and {all.InIndices().Steps.Count} for a batch; the {batch.Count} single results add up to the batch's, relative error {Say(error)}.");
    }

    public static ClaimVerdict NoMatrix()
    {
        var (jacobian, dZ) = (Jacobian(), DZ());
        return ClaimVerdict.Of(jacobian.Shape.Count > dZ.Shape.Count, "true of a product of two matrices", "false of a product of two matrices",
            $"∂Z³/∂b³ has an entry for each of the {dZ.Shape.Count} of Z³ and each of the {jacobian.ColumnCount} of b³, {jacobian.Shape.Count} in all: three indices, and no matrix.");
    }

    public static ClaimVerdict NoChainRule()
    {
        var (jacobian, dZ, numeric) = (Jacobian(), DZ(), ColumnDifferences());
        var (neurons, samples) = (dZ.RowCount, dZ.ColumnCount);
        var tensor = new double[neurons, 1];
        for (var j = 0; j < neurons; j++)
            for (var k = 0; k < neurons; k++)
                for (var i = 0; i < samples; i++) tensor[j, 0] += dZ[k, i] * jacobian[k * samples + i, j];
        var indices = Derive.Gradient(SquaredColumn(), Column().B).InIndices().Result.Value(Column().Values);
        var stacked = Matrix.TransposeTimes(jacobian, Matrix.FromEntries(neurons * samples, 1, dZ.ToArray()));
        var errors = new[] { (Matrix)tensor, indices, stacked }.Select(claimed => Error(claimed, numeric)).ToArray();
        return ClaimVerdict.Of(!errors.All(error => error < Same), "true of the chain rule", "false of the chain rule",
            $"Three ways of writing it, with ∂Z³/∂b³ measured: summed over all three indices, relative error {Say(errors[0])}; by indices with Kronecker's delta, {Say(errors[1])}; stacked, ({jacobian.ColumnCount} × {jacobian.RowCount})·({jacobian.RowCount} × 1), {Say(errors[2])}.");
    }

    public static ClaimVerdict NoTrustNeeded()
    {
        var (rows, measured) = (Rows(Reduction.Sum), MeasuredUnder(Reduction.Sum));
        var error = Error(rows, measured);
        return ClaimVerdict.Of(error < Same, "yes, and a measurement that anyone can run", "the measurement says otherwise",
            $"Moving each bias a little up and down and looking at the loss gives {Say(measured)}; the row sums of dZ³ are {Say(rows)}, relative error {Say(error)}.");
    }

    public static ClaimVerdict OnlyChainRule()
    {
        var check = Derive.Gradient(SquaredColumn(), Column().B).Check(Column().Values);
        return ClaimVerdict.Of(check.Holds, $"true: {check.Lines.Count} lines, and each follows", "false: a line doesn't follow",
            $"{check.Derivation.Result.ToText()} is reached in {check.Lines.Count} lines; their largest error against central differences is {Say(check.LargestErrorFromLoss)}.");
    }

    public static ClaimVerdict WaysToAdd()
    {
        var (a, w, b, z, _, values) = Column();
        var loops = Added(values[w] * values[a], values[b]);
        var (columns, rows) = (z.Value(values), Questions.LastLayer().Predict(Questions.FirstBatch().X).Transpose());
        var apart = Math.Max(columns.MaxAbsDifference(loops), rows.MaxAbsDifference(loops));
        return ClaimVerdict.Of(apart < 1e-14, "b·1ᵀ for columns, 1·b for rows", "the ways differ", $"W³·A² + b³·1ᵀ, its transcription into rows, and two loops that add b³ to each sample differ by {Say(apart)} at most.");
    }

    /// <summary>∂E/∂Z³ of the summed squares; its columns are the samples' own deltas.</summary>
    private static Matrix DZ() => Derive.Gradient(SquaredColumn(), Column().Z).Result.Value(Column().Values);

    /// <summary>∂Z³/∂b³, measured: a row for each entry of Z³, a column for each bias.</summary>
    private static Matrix Jacobian()
    {
        var (a, w, b, _, _, values) = Column();
        var product = values[w] * values[a];
        var rows = Enumerable.Range(0, product.Shape.Count)
            .Select(entry => FiniteDifferences.Gradient(bias => Added(product, bias).ToArray()[entry], values[b]).ToArray()).ToArray();
        return Matrix.FromRows(rows);
    }

    /// <summary>A bias added to every column, entry by entry.</summary>
    private static Matrix Added(Matrix product, Matrix bias) => Matrix.Create(product.RowCount, product.ColumnCount, (i, j) => product[i, j] + bias[i, 0]);

    /// <summary>The row sums of the loss's own dZ³, as a row.</summary>
    private static Matrix Rows(Reduction reduction) => Questions.LastLayer().Gradients(Questions.FirstBatch(), Loss.SquaredError.With(reduction))["dZ1"].SumOverRows();

    private static Matrix MeasuredUnder(Reduction reduction)
    {
        var layer = Questions.LastLayer();
        return FiniteDifferences.Gradient(bias => layer.With("b1", bias).Loss(Questions.FirstBatch(), Loss.SquaredError.With(reduction)), layer["b1"]);
    }

    private static double Cosine(Matrix a, Matrix b) => a.Hadamard(b).Sum() / (a.Norm() * b.Norm());

    private static string Refusal(Func<object> attempt)
    {
        try
        {
            _ = attempt();
            return "";
        }
        catch (ShapeException error)
        {
            return error.Message;
        }
    }
}
