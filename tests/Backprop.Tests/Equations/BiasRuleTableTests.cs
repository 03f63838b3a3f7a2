namespace Backprop.Tests;

public class BiasRuleTableTests
{
    private static readonly BiasRuleTable Table = BiasRuleTable.For(Questions.RowsNetwork(), Questions.RowsNetworkBatch());

    [Fact]
    public void The_exact_rule_is_the_gradient_of_every_loss() =>
        Assert.All(Enum.GetValues<Reduction>(), reduction => Assert.True(Table[BiasRule.Exact, reduction].IsTheGradient));

    [Fact]
    public void Sum_and_mean_are_each_the_gradient_of_their_own_loss()
    {
        Assert.Equal([true, false, false], Enum.GetValues<Reduction>().Select(reduction => Table[BiasRule.Sum, reduction].IsTheGradient));
        Assert.Equal([false, true, false], Enum.GetValues<Reduction>().Select(reduction => Table[BiasRule.Mean, reduction].IsTheGradient));
    }

    [Fact]
    public void Elsewhere_they_are_off_by_exactly_the_batch_size()
    {
        Assert.Equal((0.2, "1/m"), (Table[BiasRule.Mean, Reduction.Sum].Factor!.Value, Table[BiasRule.Mean, Reduction.Sum].FactorInSymbols));
        Assert.Equal((5.0, "m"), (Table[BiasRule.Sum, Reduction.MeanOverBatch].Factor!.Value, Table[BiasRule.Sum, Reduction.MeanOverBatch].FactorInSymbols));
        Assert.Equal((10.0, "m·n"), (Table[BiasRule.Sum, Reduction.MeanOverElements].Factor!.Value, Table[BiasRule.Sum, Reduction.MeanOverElements].FactorInSymbols));
        Assert.Equal((2.0, "n"), (Table[BiasRule.Mean, Reduction.MeanOverElements].Factor!.Value, Table[BiasRule.Mean, Reduction.MeanOverElements].FactorInSymbols));
    }

    [Fact]
    public void A_factor_is_named_rightly_where_batch_and_outputs_are_equally_many()
    {
        var square = BiasRuleTable.For(Questions.RowsNetwork(), Questions.RowsNetworkBatch().Rows(..2));
        Assert.Equal("n", square[BiasRule.Mean, Reduction.MeanOverElements].FactorInSymbols);
        Assert.Equal("1/m", square[BiasRule.Mean, Reduction.Sum].FactorInSymbols);
    }

    [Fact]
    public void The_wrong_rules_are_not_proportional_or_have_no_value()
    {
        foreach (var rule in new[] { BiasRule.PerSample, BiasRule.FirstSample, BiasRule.LayerSum })
            Assert.All(Enum.GetValues<Reduction>(), reduction => Assert.Null(Table[rule, reduction].Factor));
        Assert.Contains("Sum over them", Table[BiasRule.WholeMatrix, Reduction.Sum].Refusal);
        Assert.True(double.IsNaN(Table[BiasRule.WholeMatrix, Reduction.Sum].RelativeError));
    }

    [Fact]
    public void For_one_sample_every_rule_but_the_layer_sum_is_the_gradient()
    {
        var single = BiasRuleTable.For(Questions.RowsNetwork(), Questions.RowsNetworkBatch().Rows(..1));
        foreach (var rule in BiasRule.All.Where(rule => rule != BiasRule.LayerSum)) Assert.True(single[rule, Reduction.Sum].IsTheGradient, rule.Name);
        Assert.False(single[BiasRule.LayerSum, Reduction.Sum].IsTheGradient);
    }

    [Fact]
    public void Where_every_delta_is_0_no_rule_is_called_the_gradient()
    {
        var dead = new Network(new Dense(Matrix.FromRows([1.0, 2.0]), Matrix.FromRows([-100.0, -100.0]), Activation.ReLU));
        AssertNothingIsDecided(BiasRuleTable.For(dead, new(Matrix.FromRows([1.0], [2.0]), Matrix.FromRows([1.0, 1.0], [2.0, 0.0]))));
    }

    [Fact]
    public void At_a_kink_no_rule_is_called_the_gradient()
    {
        var atKink = new Network(new Dense(Matrix.FromRows([1.0]), Matrix.FromRows([-1.0]), Activation.ReLU));
        AssertNothingIsDecided(BiasRuleTable.For(atKink, new(Matrix.FromRows([1.0], [1.0]), Matrix.FromRows([2.0], [3.0]))));
    }

    private static void AssertNothingIsDecided(BiasRuleTable table)
    {
        Assert.DoesNotContain(table.Verdicts, verdict => verdict.IsTheGradient);
        Assert.Equal("not decided here: no difference of the loss can judge a bias", table[BiasRule.Exact, Reduction.Sum].InWords);
        Assert.DoesNotContain("✓", table.ToHtml());
    }

    [Fact]
    public void Single_sample_steps_that_diverge_leave_the_rule_undecided()
    {
        var steep = new Network(new Dense(Matrix.FromRows([1e60]), Matrix.FromRows([0.0]), Activation.Identity), new Dense(Matrix.FromRows([1.0]), Matrix.FromRows([0.0]), Activation.Identity));
        var table = BiasRuleTable.For(steep, new(Matrix.FromRows([1.0], [0.5]), Matrix.FromRows([0.0], [0.0])), Loss.SquaredError);
        Assert.Equal("not decided here: single-sample steps diverge", table[BiasRule.PerSample, Reduction.Sum].InWords);
    }

    [Fact]
    public void The_first_question_gets_its_three_published_gradients()
    {
        var golden = KnownValues.Json("questions.json").GetProperty("columnsLayer").GetProperty("db3");
        var equations = (Loss loss) => ForwardEquations.Of(Questions.LastLayer(), Questions.FirstBatch(), loss, Notation.Columns);
        foreach (var (name, loss) in new[] { ("sum", Loss.SquaredError), ("batchMean", Loss.SquaredError.With(Reduction.MeanOverBatch)), ("elementMean", Loss.MeanSquaredError) })
        {
            var layer = equations(loss);
            Assert.InRange(layer.Gradient("b1").Result.Value(layer.Values).MaxAbsDifference(Matrix.ColumnVector(KnownValues.Numbers(golden.GetProperty(name)))), 0, 1e-14);
        }
    }

    [Fact]
    public void It_reads_as_text_and_as_a_table()
    {
        Assert.Contains("1/m times the gradient", Table.ToString());
        Assert.Equal(BiasRule.All.Count, Table.ToHtml().Split("<th scope=\"row\"").Length - 1);
    }
}
