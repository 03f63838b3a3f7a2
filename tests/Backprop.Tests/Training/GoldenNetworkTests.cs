using System.Text.Json;

namespace Backprop.Tests.Training;

/// <summary>The published numbers of the three questions.</summary>
public class GoldenNetworkTests
{
    private static readonly JsonElement Published = KnownValues.Json("questions.json");
    private static readonly JsonElement Rows = Published.GetProperty("rowsNetwork");
    private static readonly JsonElement Columns = Published.GetProperty("columnsLayer");
    private readonly Network network = Questions.RowsNetwork();
    private readonly Batch batch = Questions.RowsNetworkBatch();

    [Fact]
    public void Loss_of_the_rows_network_is_the_published_one() =>
        Assert.Equal(Rows.GetProperty("loss").GetDouble(), network.Loss(batch, Loss.HalfSquaredError), Tolerance.Golden);

    [Theory]
    [InlineData("dW1", "dW1"), InlineData("db1", "db1"), InlineData("dW2", "dW2"), InlineData("db2", "db2"), InlineData("dZ2", "delta2")]
    public void Gradients_of_the_rows_network_are_the_published_ones(string gradient, string published) =>
        AssertClose(KnownValues.Matrix(Rows.GetProperty(published)), network.Gradients(batch, Loss.HalfSquaredError)[gradient]);

    [Fact]
    public void Sum_over_the_whole_layer_is_the_published_wrong_number() =>
        Assert.Equal(Rows.GetProperty("layerSumOfDeltas").GetDouble(), network.Gradients(batch, Loss.HalfSquaredError)["dZ2"].Sum(), Tolerance.Golden);

    [Fact]
    public void Deltas_of_the_last_layer_are_the_published_ones_in_columns() =>
        AssertClose(KnownValues.Matrix(Columns.GetProperty("dEdZ")), LastLayer(Loss.SquaredError)["dZ1"].Transpose());

    [Theory]
    [InlineData(Reduction.Sum, "sum"), InlineData(Reduction.MeanOverBatch, "batchMean"), InlineData(Reduction.MeanOverElements, "elementMean")]
    public void Bias_gradient_under_each_reduction_is_the_published_one(Reduction reduction, string published) =>
        AssertClose(Matrix.RowVector(KnownValues.Numbers(Columns.GetProperty("db3").GetProperty(published))), LastLayer(Loss.SquaredError.With(reduction))["db1"]);

    [Fact]
    public void Summing_to_three_instead_of_the_batch_size_gives_the_published_wrong_number() =>
        AssertClose(Matrix.RowVector(KnownValues.Numbers(Columns.GetProperty("firstThreeColumnsOnly"))), LastLayer(Loss.SquaredError)["dZ1"].Rows(..3).SumOverRows());

    [Theory]
    [InlineData(1.0, "rate1", 5e-6), InlineData(0.1, "rate01", 5e-8), InlineData(0.01, "rate001", 5e-9)]
    public void A_step_of_the_batch_differs_from_its_samples_one_by_one(double rate, string published, double digits)
    {
        var together = Trainer.Run(network, batch, Loss.HalfSquaredError, rate, steps: 1).Final;
        var oneByOne = Trainer.Run(network, batch, Loss.HalfSquaredError, rate, steps: 1, BiasRule.PerSample).Final;
        var largest = network.ParameterNames.Max(name => together[name].MaxAbsDifference(oneByOne[name]));
        Assert.Equal(Published.GetProperty("batchSumVersusOnline").GetProperty(published).GetDouble(), largest, digits);
    }

    [Theory]
    [InlineData("true_", 5, 0), InlineData("split41", 4, 1), InlineData("split32", 3, 2)]
    public void Mean_of_means_of_uneven_shards_is_the_published_one(string published, int first, int second)
    {
        var mean = Loss.HalfSquaredError.With(Reduction.MeanOverBatch);
        var shards = new[] { batch.Rows(..first), batch.Rows(first..(first + second)) }.Where(shard => shard.Count > 0).ToArray();
        var meanOfMeans = shards.Select(shard => network.Gradients(shard, mean)["db2"]).Aggregate((a, b) => a + b) / shards.Length;
        AssertClose(Matrix.RowVector(KnownValues.Numbers(Published.GetProperty("meanOfMeans").GetProperty(published))), meanOfMeans);
    }

    [Fact]
    public void Every_gradient_of_the_rows_network_passes_the_gradient_check() =>
        Assert.InRange(GradientCheck.Of(network, batch, Loss.HalfSquaredError).WorstRelativeError, 0, Tolerance.GoldenGradientCheck);

    [Theory]
    [InlineData("1e-1", 1e-1), InlineData("1e-2", 1e-2), InlineData("1e-3", 1e-3), InlineData("1e-4", 1e-4)]
    public void Errors_of_finite_differences_fall_as_published_while_truncation_dominates(string key, double h)
    {
        double LossAt(double b) => network.With("b2", network["b2"].With(0, 0, b)).Loss(batch, Loss.HalfSquaredError);
        var exact = network.Gradients(batch, Loss.HalfSquaredError)["db2"][0, 0];
        var published = KnownValues.Numbers(Published.GetProperty("finiteDifferenceSweep").GetProperty("h").GetProperty(key));
        var at = network["b2"][0, 0];
        // The published figures are rounded to three digits.
        Assert.Equal(1, Math.Abs(FiniteDifferences.Central(LossAt, at, h) / exact - 1) / (2 * published[0]), 0.02);
        Assert.Equal(1, Math.Abs(FiniteDifferences.Forward(LossAt, at, h) / exact - 1) / (2 * published[1]), 0.15);
    }

    [Theory]
    [InlineData("1e-5", 1e-5), InlineData("1e-6", 1e-6), InlineData("1e-8", 1e-8), InlineData("1e-10", 1e-10), InlineData("1e-12", 1e-12)]
    public void Errors_of_finite_differences_have_the_published_size_where_rounding_dominates(string key, double h)
    {
        double LossAt(double b) => network.With("b2", network["b2"].With(0, 0, b)).Loss(batch, Loss.HalfSquaredError);
        var exact = network.Gradients(batch, Loss.HalfSquaredError)["db2"][0, 0];
        var published = KnownValues.Numbers(Published.GetProperty("finiteDifferenceSweep").GetProperty("h").GetProperty(key));
        // Which way the last bits round is the program's own affair; half a unit of the loss over h bounds it in every program.
        var unit = Math.BitIncrement(LossAt(network["b2"][0, 0])) - LossAt(network["b2"][0, 0]);
        var bound = 3 * unit / h / (2 * Math.Abs(exact)) + h * h;
        var error = Math.Abs(FiniteDifferences.Central(LossAt, network["b2"][0, 0], h) / exact - 1) / 2;
        Assert.InRange(error, 0, bound);
        Assert.InRange(published[0], 0, bound);
        Assert.InRange(published[0], bound / 1000, bound);
    }

    private static Gradients LastLayer(Loss loss) => Questions.LastLayer().Gradients(Questions.FirstBatch(), loss);

    private static void AssertClose(Matrix expected, Matrix actual) => Assert.InRange(actual.MaxAbsDifference(expected), 0, Tolerance.Golden);
}
