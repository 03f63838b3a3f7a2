namespace Backprop.Tests.Checking;

public class GradientCheckTests
{
    private readonly Network network = Questions.RowsNetwork();
    private readonly Batch batch = Questions.RowsNetworkBatch();

    [Fact]
    public void A_wrong_gradient_is_named_with_both_numbers()
    {
        var gradients = network.Gradients(batch, Loss.HalfSquaredError);
        var wrong = gradients["db2"].With(0, 1, 0.5);
        var report = GradientCheck.Of(network, batch, Loss.HalfSquaredError, name => name == "b2" ? wrong : gradients["d" + name]);
        Assert.StartsWith("b2[0, 1]: claimed 0.5, central difference −0.07904981", report.WorstEntry);
        Assert.InRange(report["W1"].RelativeError, 0, 1e-8);
        Assert.Contains("A gradient is off: b2[0, 1]", Assert.Throws<CheckFailedException>(() => Check.That(report).IsBelow(1e-8)).Message);
    }

    [Fact]
    public void A_gradient_of_the_wrong_shape_is_refused_with_the_remedy()
    {
        var gradients = network.Gradients(batch, Loss.HalfSquaredError);
        var error = Assert.Throws<ShapeException>(() => GradientCheck.Of(network, batch, Loss.HalfSquaredError, name => name == "b2" ? gradients["dZ2"] : gradients["d" + name]));
        Assert.Equal("∂L/∂b2: b2 is (1 × 2) but the claimed db2 is (5 × 2); a gradient has the shape of its parameter. Its 5 rows are samples: sum over them.", error.Message);
    }

    [Fact]
    public void Entries_next_to_a_relu_kink_are_not_judged()
    {
        var atKink = new Network(new Dense(Matrix.FromRows([1.0]), Matrix.FromRows([-1.0]), Activation.ReLU));
        var one = new Batch(Matrix.FromRows([1.0]), Matrix.FromRows([2.0]));
        var report = GradientCheck.Of(atKink, one, Loss.SquaredError);
        Assert.Equal(2, report.Unjudged);
        Assert.Contains("first: W1[0, 0] moves Z1[0, 0] across 0", report.ToString());
        Assert.Contains("No gradient could be judged", Assert.Throws<CheckFailedException>(() => Check.That(report).IsBelow(1)).Message);
        Assert.Equal(0, GradientCheck.Of(atKink.With("b1", Matrix.FromRows([-0.5])), one, Loss.SquaredError).Unjudged);
    }

    /// <summary>ReLU neurons that no sample wakes: every gradient is 0, and so is twice, half or a fifth of it.</summary>
    [Fact]
    public void Gradients_that_are_all_0_decide_nothing()
    {
        var dead = new Network(new Dense(Matrix.FromRows([1.0, 2.0]), Matrix.FromRows([-100.0, -100.0]), Activation.ReLU));
        var report = GradientCheck.Of(dead, new(Matrix.FromRows([1.0], [2.0]), Matrix.FromRows([1.0, 1.0], [2.0, 0.0])), Loss.SquaredError);
        Assert.Equal(4, report.Unjudged);
        Assert.True(double.IsNaN(report["b1"].RelativeError) && double.IsNaN(report["b1"].NormError) && double.IsNaN(report.WorstRelativeError));
        Assert.Throws<CheckFailedException>(() => Check.That(report["b1"].RelativeError).IsBelow(1e-8));
        var refusal = Assert.Throws<CheckFailedException>(() => Check.That(report).IsBelow(1e-8));
        Assert.Contains("No gradient could be judged: 4 entries not decided here: within h = 10⁻⁵ of them the loss moves by less than its rounding (first: W1[0, 0], claimed 0, central difference 0)", refusal.Message);
    }

    /// <summary>A gradient of 4·10⁻¹² beside a loss of 0.25: the difference of two losses is a few roundings over 2h.</summary>
    [Fact]
    public void Twice_a_gradient_that_the_loss_cannot_resolve_is_not_decided()
    {
        var saturated = new Network(new Dense(Matrix.FromRows([1.0]), Matrix.FromRows([25.4]), Activation.Sigmoid));
        var batch = new Batch(Matrix.FromRows([0.0]), Matrix.FromRows([0.5]));
        var right = saturated.Gradients(batch, Loss.HalfSquaredError);
        Assert.InRange(right["db1"][0, 0], 3e-12, 6e-12);
        foreach (var factor in new[] { 0.0, 0.2, 1, 2, -1 })
        {
            var report = GradientCheck.Of(saturated, batch, Loss.HalfSquaredError, name => factor * right["d" + name]);
            Assert.False(report["b1"].Entries[0].IsJudged);
            Assert.Contains("not decided here", Assert.Throws<CheckFailedException>(() => Check.That(report).IsBelow(1e-6)).Message);
        }
    }

    [Fact]
    public void Where_only_some_entries_can_be_judged_the_tick_says_which_cannot()
    {
        var halfDead = new Network(new Dense(Matrix.FromRows([1.0, 2.0]), Matrix.FromRows([-100.0, 0.5]), Activation.ReLU));
        var passed = Check.That(GradientCheck.Of(halfDead, new(Matrix.FromRows([1.0], [2.0]), Matrix.FromRows([1.0, 1.0], [2.0, 0.0])), Loss.SquaredError)).IsBelow(1e-8);
        Assert.Contains("2 entries not decided here", passed.Statement);
        Assert.Contains("first: W1[0, 0]", passed.Statement);
    }

    /// <summary>With w = 10¹³ neither w + h nor z moves: the difference is 0 beside a gradient that isn't, and that is no fault of the gradient.</summary>
    [Fact]
    public void A_right_gradient_where_h_is_lost_in_the_parameter_is_not_called_wrong()
    {
        var huge = new Network(new Dense(Matrix.FromRows([1e13]), Matrix.FromRows([0.0]), Activation.Identity));
        var report = GradientCheck.Of(huge, new(Matrix.FromRows([1.0]), Matrix.FromRows([0.0])), Loss.SquaredError);
        Assert.Contains("No gradient could be judged", Assert.Throws<CheckFailedException>(() => Check.That(report).IsBelow(1e-6)).Message);
    }

    [Fact]
    public void A_gradient_of_not_a_number_never_passes()
    {
        var report = GradientCheck.Of(network, batch, Loss.HalfSquaredError, name => Matrix.Filled(network[name].RowCount, network[name].ColumnCount, double.NaN));
        Assert.Throws<CheckFailedException>(() => Check.That(report).IsBelow(1e6));
    }

    [Theory]
    [InlineData(double.NaN), InlineData(double.PositiveInfinity), InlineData(double.NegativeInfinity)]
    public void One_entry_that_is_no_number_fails_and_is_named(double entry)
    {
        var gradients = network.Gradients(batch, Loss.HalfSquaredError);
        foreach (var name in network.ParameterNames)
        {
            var report = GradientCheck.Of(network, batch, Loss.HalfSquaredError, other => other == name ? gradients["d" + name].With(0, 1, entry) : gradients["d" + other]);
            Assert.Equal(double.PositiveInfinity, report.WorstRelativeError);
            Assert.Contains($"{name}[0, 1]: claimed", Assert.Throws<CheckFailedException>(() => Check.That(report).IsBelow(1e300)).Message);
        }
    }

    [Theory]
    [InlineData(0), InlineData(-1e-8), InlineData(double.NaN), InlineData(double.PositiveInfinity)]
    public void A_bound_that_decides_nothing_is_refused(double bound) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Check.That(GradientCheck.Of(network, batch, Loss.HalfSquaredError)).IsBelow(bound));

    [Fact]
    public void A_check_of_nothing_is_an_error() =>
        Assert.Contains("no samples", Assert.Throws<ArgumentException>(() => GradientCheck.Of(network, batch.Rows(0..0), Loss.HalfSquaredError, name => network[name])).Message);

    [Fact]
    public void A_loss_that_is_no_number_is_named_and_nothing_is_checked()
    {
        var infinite = network.With("b2", network["b2"].With(0, 0, double.NaN));
        Assert.Contains("The loss is NaN", Assert.Throws<ArgumentException>(() => GradientCheck.Of(infinite, batch, Loss.HalfSquaredError, name => network[name])).Message);
    }

    [Theory]
    [InlineData(0), InlineData(-1e-5), InlineData(double.NaN)]
    public void A_step_that_is_not_positive_is_refused(double h) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GradientCheck.Of(network, batch, Loss.HalfSquaredError, h));
}
