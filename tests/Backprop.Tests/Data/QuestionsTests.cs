using System.Text.Json;

namespace Backprop.Tests;

public class QuestionsTests
{
    private static readonly JsonElement Golden = KnownValues.Json("questions.json");

    [Fact]
    public void The_first_question_layer_has_the_published_error_gradient()
    {
        var (a2, w3, b3, y) = Questions.ColumnsLayer();
        var z3 = w3 * a2 + b3 * Matrix.Ones(1, 5);
        var dZ3 = 2 * (z3 - y);
        Assert.InRange(dZ3.MaxAbsDifference(KnownValues.Matrix(Golden.GetProperty("columnsLayer").GetProperty("dEdZ"))), 0, Tolerance.Golden);
    }

    [Fact]
    public void The_first_batch_is_that_layer_with_samples_in_rows()
    {
        var (a2, _, _, y) = Questions.ColumnsLayer();
        var batch = Questions.FirstBatch();
        Assert.Equal((5, 4, 3), (batch.Count, batch.Inputs, batch.Outputs));
        Assert.Equal(a2, batch.X.Transpose());
        Assert.Equal(y, batch.Y.Transpose());
    }

    [Fact]
    public void The_second_question_network_has_the_published_loss_and_output_delta()
    {
        var (w1, b1, w2, b2) = Questions.RowsNetworkParameters();
        var (x, y) = Questions.RowsNetworkBatch();
        var s1 = Matrix.AddToEachRow(x * w1, b1).Map(Sigmoid);
        var s2 = Matrix.AddToEachRow(s1 * w2, b2).Map(Sigmoid);
        var dZ2 = (s2 - y).Hadamard(s2.Map(s => s * (1 - s)));
        var published = Golden.GetProperty("rowsNetwork");
        Assert.Equal(published.GetProperty("loss").GetDouble(), 0.5 * (s2 - y).SumOfSquares(), Tolerance.Golden);
        Assert.InRange(dZ2.MaxAbsDifference(KnownValues.Matrix(published.GetProperty("delta2"))), 0, Tolerance.Golden);
        Assert.InRange(dZ2.SumOverRows().MaxAbsDifference(KnownValues.Matrix(published.GetProperty("db2"))), 0, Tolerance.Golden);
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
