using System.Globalization;

namespace Backprop.Tests.Training;

public class LossTests
{
    private static readonly Matrix Output = Matrix.FromRows([1, 2], [3, 5]), Target = Matrix.FromRows([0, 2], [1, 1]);

    [Fact]
    public void Squared_errors_differ_by_their_stated_factors()
    {
        Assert.Equal(1 + 0 + 4 + 16, Loss.SquaredError.Value(Output, Target));
        Assert.Equal(10.5, Loss.HalfSquaredError.Value(Output, Target));
        Assert.Equal(21 / 4.0, Loss.MeanSquaredError.Value(Output, Target));
        Assert.Equal(21 / 2.0, Loss.SquaredError.With(Reduction.MeanOverBatch).Value(Output, Target));
        Assert.Equal(Output - Target, Loss.HalfSquaredError.Gradient(Output, Target));
    }

    [Fact]
    public void Softmax_cross_entropy_gives_probabilities_minus_targets()
    {
        var y = Matrix.FromRows([1, 0], [0, 1]);
        Assert.Equal(0, Loss.SoftmaxCrossEntropy.Gradient(Output, y).MaxAbsDifference(Activation.Softmax.Apply(Output) - y), 1e-15);
    }

    [Fact]
    public void Losses_from_logits_survive_logits_that_overflow_an_exponential()
    {
        var logits = Matrix.FromRows([1000, -1000], [-1000, 1000]);
        var y = Matrix.FromRows([1, 0], [1, 0]);
        Assert.Equal(2000, Loss.SoftmaxCrossEntropy.Value(logits, y));
        Assert.Equal(2000, Loss.BinaryCrossEntropy.Value(logits, y));
        Assert.Equal(Matrix.FromRows([0, 0], [-1, 1]), Loss.SoftmaxCrossEntropy.Gradient(logits, y));
    }

    [Fact]
    public void The_loss_of_a_sure_binary_network_keeps_its_digits()
    {
        var random = new SeededRandom(1);
        foreach (var z in Enumerable.Range(0, 5000).Select(_ => random.NextDouble(-700, 700)).Concat(Enumerable.Range(0, 5000).Select(_ => random.NextDouble(-40, 40))).Append(36))
            foreach (var y in new[] { 0.0, 1 })
            {
                var sign = y == 1 ? -1 : 1;                                              // the loss is softplus(±z)
                var (logit, target) = (Matrix.Filled(1, 1, z), Matrix.Filled(1, 1, y));
                AssertUlps(3, BigReal.Softplus(BigReal.Of(sign * z)), Loss.BinaryCrossEntropy.Value(logit, target), $"z = {z}, y = {y}");
            }
    }

    [Fact]
    public void Soft_binary_targets_lose_nothing_either()
    {
        var random = new SeededRandom(2);
        for (var k = 0; k < 5000; k++)
        {
            var (z, y) = (random.NextDouble(-60, 60), random.NextDouble());
            var exact = BigReal.Of(y) * BigReal.Softplus(BigReal.Of(-z)) + (BigReal.One - BigReal.Of(y)) * BigReal.Softplus(BigReal.Of(z));
            AssertUlps(3, exact, Loss.BinaryCrossEntropy.Value(Matrix.Filled(1, 1, z), Matrix.Filled(1, 1, y)), $"z = {z}, y = {y}");
        }
    }

    [Fact]
    public void The_loss_of_a_sure_softmax_keeps_its_digits()
    {
        var random = new SeededRandom(3);
        for (var k = 0; k < 5000; k++)
        {
            var gap = random.NextDouble(0, 700);
            var logits = Matrix.FromRows([0, -gap]);                                     // of two classes: the loss is softplus(−gap)
            var y = Matrix.FromRows([1.0, 0]);
            AssertUlps(3, BigReal.Softplus(BigReal.Of(-gap)), Loss.SoftmaxCrossEntropy.Value(logits, y), $"gap {gap}");
        }
        Assert.Equal(2 * Math.Exp(-50), Loss.SoftmaxCrossEntropy.Value(Matrix.FromRows([-50, 0, -50.0]), Matrix.FromRows([0, 1.0, 0])), 1e-35);
    }

    private static void AssertUlps(double most, BigReal exact, double value, string what)
    {
        var error = exact.Ulps(value);
        Assert.True(error <= most, $"{what}: {value:R} is {error:F2} ulp off");
    }

    [Theory]
    [InlineData(new[] { 1.0, 1 }, "the targets in row 1 of Y sum to 2, but")]
    [InlineData(new[] { 0.0, 0 }, "the targets in row 1 of Y sum to 0, but")]
    [InlineData(new[] { 2.0, -1 }, "the targets in row 1 of Y have a -1 among them and sum to 1, but")]
    [InlineData(new[] { double.NaN, 1 }, "the targets in row 1 of Y have a NaN among them and sum to NaN, but")]
    public void Targets_that_are_no_shares_are_refused_under_a_softmax_cross_entropy(double[] row, string says)
    {
        var (network, batch) = (Network.Create([1, 2], Activation.Identity, 1), new Batch(Matrix.ColumnVector(1, 2), Matrix.FromRows([0.5, 0.5], row)));
        Action[] ways =
        [
            () => Loss.SoftmaxCrossEntropy.Value(Output, batch.Y), () => Loss.SoftmaxCrossEntropy.Entries(Output, batch.Y), () => Loss.SoftmaxCrossEntropy.Gradient(Output, batch.Y),
            () => network.Gradients(batch, Loss.SoftmaxCrossEntropy), () => network.Loss(batch, Loss.SoftmaxCrossEntropy.WithL2(0.1)),
            () => Trainer.Run(network, batch, Loss.SoftmaxCrossEntropy.With(Reduction.MeanOverBatch), 0.1, 3), () => Curvature.At(network, batch, Loss.SoftmaxCrossEntropy),
        ];
        Assert.All(ways, way => Assert.Contains(says, Assert.Throws<ArgumentException>(way).Message));
    }

    [Theory]
    [InlineData(0.1, 0.2, 0.7000000000000001)]
    [InlineData(0.1f, 0.2f, 0.7f)]                   // kept in single precision: they sum to 1 − 7·10⁻⁹
    [InlineData(0.9, 0.1, 1 - 0.9 - 0.1)]            // the last is −2.8·10⁻¹⁷
    public void Shares_with_the_rounding_of_their_arithmetic_are_accepted(double a, double b, double c) =>
        Assert.InRange(Loss.SoftmaxCrossEntropy.Value(Matrix.Zeros(1, 3), Matrix.FromRows([a, b, c])), 1.09, 1.1);

    [Fact]
    public void A_transposed_target_is_refused_with_the_remedy() =>
        Assert.Equal("loss(A, Y): A is (5 × 3) but Y is (3 × 5); the target needs a row per sample and a column per output. The target is transposed: here samples are rows.",
            Assert.Throws<ShapeException>(() => Loss.SquaredError.Value(Matrix.Zeros(5, 3), Matrix.Zeros(3, 5))).Message);

    [Fact]
    public void Accuracy_counts_the_largest_output_or_the_side_of_the_threshold()
    {
        Assert.Equal(0.5, Loss.SquaredError.Accuracy(Matrix.FromRows([0.9, 0.1], [0.8, 0.2]), Matrix.FromRows([1, 0], [0, 1])));
        Assert.Equal(1, Loss.SquaredError.Accuracy(Matrix.ColumnVector(0.6, 0.4), Matrix.ColumnVector(1, 0)));
        Assert.Equal(1, Loss.BinaryCrossEntropy.Accuracy(Matrix.ColumnVector(0.1, -0.1), Matrix.ColumnVector(1, 0)));
    }

    [Fact]
    public void Messages_write_numbers_in_one_way_whatever_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NegativeSign) = (",", "~");
        CultureInfo.CurrentCulture = other;
        try
        {
            var (network, batch) = (Network.Create([1, 1], Activation.Identity, 1), new Batch(Matrix.ColumnVector(1), Matrix.ColumnVector(1)));
            Assert.Contains("λ is -0.5;", Assert.Throws<ArgumentOutOfRangeException>(() => Loss.SquaredError.WithL2(-0.5)).Message);
            Assert.Contains("The rate is -1.5;", Assert.Throws<ArgumentException>(() => Trainer.Run(network, batch, Loss.SquaredError, -1.5, 1)).Message);
            Assert.Contains("Epochs are -2;", Assert.Throws<ArgumentException>(() => Trainer.Run(network, batch, Loss.SquaredError, 1, -2)).Message);
            Assert.Contains("row 0 of Y sum to 1.5", Assert.Throws<ArgumentException>(() => Loss.SoftmaxCrossEntropy.Value(Matrix.Zeros(1, 1), Matrix.ColumnVector(1.5))).Message);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_negative_penalty_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Loss.SquaredError.WithL2(-1));
}
