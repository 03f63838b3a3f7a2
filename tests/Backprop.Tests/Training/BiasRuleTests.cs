namespace Backprop.Tests.Training;

public class BiasRuleTests
{
    private static readonly Matrix Deltas = Matrix.FromRows([1, 10], [2, 20], [3, 30], [4, 40]);

    [Theory]
    [InlineData(Reduction.Sum), InlineData(Reduction.MeanOverBatch), InlineData(Reduction.MeanOverElements)]
    public void Exact_is_the_sum_over_rows_of_the_losss_own_deltas(Reduction reduction) =>
        Assert.Equal(Matrix.RowVector(10, 100), BiasRule.Exact.Of(Deltas, reduction, outputs: 2));

    [Fact]
    public void Sum_undoes_the_reduction_and_mean_divides_by_the_batch()
    {
        Assert.Equal(Matrix.RowVector(10, 100), BiasRule.Sum.Of(Deltas, Reduction.Sum, 2));
        Assert.Equal(Matrix.RowVector(40, 400), BiasRule.Sum.Of(Deltas, Reduction.MeanOverBatch, 2));
        Assert.Equal(Matrix.RowVector(80, 800), BiasRule.Sum.Of(Deltas, Reduction.MeanOverElements, 2));
        Assert.Equal(Matrix.RowVector(2.5, 25), BiasRule.Mean.Of(Deltas, Reduction.Sum, 2));
        Assert.Equal(Matrix.RowVector(10, 100), BiasRule.Mean.Of(Deltas, Reduction.MeanOverBatch, 2));
    }

    [Fact]
    public void First_sample_sees_one_row_and_layer_sum_gives_every_neuron_the_same()
    {
        Assert.Equal(Matrix.RowVector(1, 10), BiasRule.FirstSample.Of(Deltas, Reduction.Sum, 2));
        Assert.Equal(Matrix.RowVector(110, 110), BiasRule.LayerSum.Of(Deltas, Reduction.Sum, 2));
    }

    [Fact]
    public void Whole_matrix_throws_the_error_that_explains_the_sum()
    {
        var error = Assert.Throws<ShapeException>(() => BiasRule.WholeMatrix.Of(Deltas, Reduction.Sum, 2, layer: 3));
        Assert.Equal("b3 − η·dZ3: b3 is (1 × 2) but dZ3 is (4 × 2); the 4 rows are the samples of the batch. Sum over them: 1ᵀ·dZ3 is (1 × 2).", error.Message);
    }

    [Fact]
    public void For_one_sample_every_rule_but_the_layer_sum_is_the_gradient()
    {
        var one = Deltas.Rows(..1);
        foreach (var rule in BiasRule.All.Where(rule => rule != BiasRule.LayerSum)) Assert.Equal(one, rule.Of(one, Reduction.Sum, 2));
        Assert.NotEqual(one, BiasRule.LayerSum.Of(one, Reduction.Sum, 2));
    }

    [Fact]
    public void Only_the_right_rule_passes_the_gradient_check_of_each_reduction()
    {
        var (network, batch) = (Questions.LastLayer(), Questions.FirstBatch());
        foreach (var (reduction, right) in new[] { (Reduction.Sum, BiasRule.Sum), (Reduction.MeanOverBatch, BiasRule.Mean) })
            foreach (var rule in new[] { BiasRule.Sum, BiasRule.Mean, BiasRule.FirstSample, BiasRule.LayerSum })
            {
                var loss = Loss.SquaredError.With(reduction);
                var gradients = network.Gradients(batch, loss);
                var report = GradientCheck.Of(network, batch, loss, name => name == "b1" ? rule.Of(gradients["dZ1"], reduction, network.Outputs) : gradients["d" + name]);
                Assert.Equal(rule == right, report["b1"].RelativeError < Tolerance.GradientCheck);
            }
    }
}
