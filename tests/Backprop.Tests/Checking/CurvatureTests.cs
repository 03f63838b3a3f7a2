namespace Backprop.Tests.Checking;

public class CurvatureTests
{
    private static readonly Batch Moons = Backprop.Moons.LikeScikitLearn();
    private static readonly Loss MoonsLoss = Loss.SoftmaxCrossEntropy.WithL2(0.01);

    [Fact]
    public void Hessian_times_a_direction_is_the_change_of_the_gradient_along_it()
    {
        const double h = 1e-5;
        var judged = 0;
        for (var seed = 1; seed <= 300; seed++)
        {
            var sample = new RandomNetwork(seed);
            var (network, batch, loss) = (sample.Network, sample.Batch, sample.Loss);
            var v = RandomRow(network.ParameterCount, seed);
            var (up, down) = (network.FromVector(network.ToVector() + h * v), network.FromVector(network.ToVector() - h * v));
            if (Kink.Between(network, up.Forward(batch.X), down.Forward(batch.X)) is not null) continue;
            var difference = (up.Gradients(batch, loss).ToVector() - down.Gradients(batch, loss).ToVector()) / (2 * h);
            var product = Curvature.At(network, batch, loss).Times(v);
            // truncation h²·‖v‖³ and rounding ε/h of gradients near 1, as large as they come over 300 networks
            Assert.True(product.MaxAbsDifference(difference) <= 1e-7 * Math.Max(1, product.MaxAbs()), $"{sample}: off by {product.MaxAbsDifference(difference):G3}");
            judged++;
        }
        Assert.InRange(judged, 250, 300);
    }

    [Fact]
    public void Hessian_is_symmetric()
    {
        for (var seed = 1; seed <= 50; seed++)
        {
            var sample = new RandomNetwork(seed);
            var curvature = Curvature.At(sample.Network, sample.Batch, sample.Loss);
            var (u, v) = (RandomRow(curvature.ParameterCount, seed), RandomRow(curvature.ParameterCount, seed + 1000));
            var (uHv, vHu) = (Dot(u, curvature.Times(v)), Dot(v, curvature.Times(u)));
            Assert.True(Math.Abs(uHv - vHu) <= 1e-12 * (1 + curvature.Hessian().Norm() * u.Norm() * v.Norm()), $"{sample}: {uHv} and {vHu}");
        }
    }

    [Fact]
    public void Hessian_of_a_linear_layer_under_squared_error_is_twice_the_gram_matrix()
    {
        var x = Matrix.FromRows([1.0, 2], [3, -1], [0.5, 4]);
        var layer = new Network(new Dense(Matrix.FromRows([0.3], [-0.7]), Matrix.FromRows([0.1]), Activation.Identity));
        var withOnes = Matrix.FromRows([1.0, 2, 1], [3, -1, 1], [0.5, 4, 1]);
        var hessian = Curvature.At(layer, new(x, Matrix.Zeros(3, 1)), Loss.SquaredError).Hessian();
        Assert.InRange(hessian.MaxAbsDifference(2 * (withOnes.Transpose() * withOnes)), 0, 1e-14);
    }

    [Fact]
    public void Weight_penalty_adds_lambda_to_the_curvature_of_weights_only()
    {
        var sample = new RandomNetwork(7);
        var plain = Curvature.At(sample.Network, sample.Batch, sample.Loss.WithL2(0)).Hessian();
        var penalised = Curvature.At(sample.Network, sample.Batch, sample.Loss.WithL2(0.25)).Hessian();
        var expected = sample.Network.ParameterNames.SelectMany(name => Enumerable.Repeat(name[0] == 'W' ? 0.25 : 0, sample.Network[name].Shape.Count)).ToArray();
        Assert.InRange((penalised - plain).MaxAbsDifference(Matrix.Create(expected.Length, expected.Length, (i, j) => i == j ? expected[i] : 0)), 0, 1e-12);
    }

    [Fact]
    public void Power_iteration_finds_the_largest_eigenvalue_and_says_how_well()
    {
        var negative = 0;
        for (var seed = 1; seed <= 60; seed++)
        {
            var sample = new RandomNetwork(seed);
            var curvature = Curvature.At(sample.Network, sample.Batch, sample.Loss);
            var all = Eigenvalues.OfSymmetric(curvature.Hessian());
            if (all[0] - all[1] < 0.02 * all[0]) continue;
            if (-all[^1] > all[0]) negative++;
            var sharpness = curvature.Sharpness();
            Assert.True(Math.Abs(sharpness.Value - all[0]) <= sharpness.Residual + 1e-12 * all[0], $"{sample}: {sharpness} but the eigenvalues are {string.Join(", ", all)}");
            Assert.InRange(sharpness.Direction.Norm(), 1 - 1e-12, 1 + 1e-12);
            Assert.InRange((curvature.Times(sharpness.Direction) - sharpness.Value * sharpness.Direction).Norm(), 0, sharpness.Residual * (1 + 1e-6) + 1e-12);
        }
        Assert.True(negative >= 3, $"only {negative} of the networks have a negative eigenvalue larger than every positive one");
    }

    [Theory]
    [InlineData(0.99, true), InlineData(1.01, false)]
    public void Gradient_descent_on_a_quadratic_settles_below_the_limit_and_only_there(double share, bool settles)
    {
        var (layer, batch) = (Questions.LastLayer(), Questions.FirstBatch());
        var limit = Curvature.At(layer, batch, Loss.SquaredError).Sharpness().LargestRate;
        var run = Trainer.Run(layer, batch, Loss.SquaredError, share * limit, steps: 2000);
        Assert.Equal(settles, run.FinalLoss < run.EpochLosses[0]);
    }

    [Fact]
    public void A_direction_of_the_wrong_length_is_refused()
    {
        var curvature = Curvature.At(Questions.LastLayer(), Questions.FirstBatch(), Loss.SquaredError);
        Assert.Equal("parameters as one row: the row is (1 × 3) but all parameters is (1 × 15); the row holds one number for each of the 15 weights and biases.",
            Assert.Throws<ShapeException>(() => curvature.Times(Matrix.Zeros(1, 3))).Message);
        Assert.Contains("transpose it", Assert.Throws<ShapeException>(() => curvature.Times(Matrix.Zeros(15, 1))).Message);
    }

    [Fact]
    public void Power_iteration_that_does_not_settle_says_so()
    {
        var curvature = Curvature.At(Questions.RowsNetwork(), Questions.RowsNetworkBatch(), Loss.HalfSquaredError);
        Assert.Contains("didn't settle in 3 products", Assert.Throws<ArithmeticException>(() => curvature.Sharpness(mostProducts: 3)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => curvature.Sharpness(tolerance: 0));
    }

    [Fact]
    public void Largest_eigenvalue_is_found_where_its_negative_is_one_too()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var random = new SeededRandom(seed);
            var (inputs, outputs) = (1 + random.NextInt(3), 1 + random.NextInt(3));
            var network = Network.Create([inputs, 2 + random.NextInt(6), outputs], seed % 2 == 0 ? Activation.Tanh : Activation.Identity, seed, Activation.Identity);
            var batch = new Batch(Matrix.Create(6, inputs, (_, _) => random.NextNormal()), Matrix.Create(6, outputs, (_, _) => random.NextNormal()));
            AssertLargest(network.FromVector(Matrix.Zeros(1, network.ParameterCount)), batch, Loss.SquaredError, $"zero weights, seed {seed}");
            var noBias = new Batch(batch.X - Matrix.AddToEachRow(Matrix.Zeros(6, inputs), 1.0 / 6 * batch.X.SumOverRows()), batch.Y - Matrix.AddToEachRow(Matrix.Zeros(6, outputs), 1.0 / 6 * batch.Y.SumOverRows()));
            AssertLargest(network.FromVector(Matrix.Zeros(1, network.ParameterCount)), noBias, Loss.HalfSquaredError.With(Reduction.MeanOverBatch), $"zero weights, centred data, seed {seed}");
        }
    }

    [Theory]
    [InlineData(0.0), InlineData(1e-9), InlineData(1e-6), InlineData(1e-4), InlineData(-1e-9), InlineData(-1e-6), InlineData(-1e-4)]
    public void Search_settles_however_close_the_most_negative_eigenvalue_is_to_the_mirror_image_of_the_largest(double gap)
    {
        const int n = 60;
        var values = Matrix.Create(1, n, (_, j) => j switch { 0 => 3, 1 => -3 * (1 + gap), _ => Math.Sin(j) });
        var found = new RitzSearch(v => v.Hadamard(values), RandomRow(n, 1), 1e-10, 5000).Run();
        Assert.NotNull(found);
        Assert.InRange(found.Value, 3 - 1e-9, 3 + 1e-9);
        Assert.True(found.Residual <= 1e-10 * 3);
    }

    [Theory]
    [InlineData(1e-3), InlineData(1e-5), InlineData(1e-7), InlineData(0)]
    public void Search_settles_however_close_the_second_largest_eigenvalue_is(double gap)
    {
        const int n = 300;
        var values = Matrix.Create(1, n, (_, j) => j switch { 0 => 3, 1 => 3 * (1 - gap), 2 => -5, _ => 2.5 * Math.Sin(j) });
        var found = new RitzSearch(v => v.Hadamard(values), RandomRow(n, 1), 1e-8, 20_000).Run();
        Assert.NotNull(found);
        Assert.InRange(found.Value, 3 - 3e-8, 3 + 1e-12);
    }

    [Fact]
    public void A_hessian_without_a_positive_eigenvalue_has_sharpness_zero_up_to_rounding()
    {
        // where the tanh bends away from its target, the neuron's one curved direction points down
        var layer = new Network(new Dense(Matrix.FromRows([0.9]), Matrix.FromRows([0.4]), Activation.Tanh));
        var curvature = Curvature.At(layer, new(Matrix.FromRows([1.0]), Matrix.FromRows([-3.0])), Loss.HalfSquaredError);
        var all = Eigenvalues.OfSymmetric(curvature.Hessian());
        Assert.InRange(all[0] / all[^1], -1e-12, 1e-12);
        var sharpness = curvature.Sharpness();
        Assert.InRange(Math.Abs(sharpness.Value), 0, 1e-12 * Math.Abs(all[^1]));
    }

    [Fact]
    public void A_hessian_that_is_not_finite_is_told_at_once()
    {
        var network = Network.Create([2, 3, 1], Activation.Tanh, 1, Activation.Identity);
        var curvature = Curvature.At(network, new(Matrix.FromRows([double.NaN, 1]), Matrix.FromRows([1.0])), Loss.SquaredError);
        Assert.Contains("isn't finite", Assert.Throws<ArithmeticException>(() => curvature.Sharpness()).Message);
    }

    private static void AssertLargest(Network network, Batch batch, Loss loss, string what)
    {
        var curvature = Curvature.At(network, batch, loss);
        var all = Eigenvalues.OfSymmetric(curvature.Hessian());
        var sharpness = curvature.Sharpness();
        Assert.True(Math.Abs(sharpness.Value - all[0]) <= sharpness.Residual + 1e-12 * Math.Max(all[0], -all[^1]), $"{what}: {sharpness} but the eigenvalues are {string.Join(", ", all)}");
        Assert.InRange(sharpness.Direction.Norm(), 1 - 1e-12, 1 + 1e-12);
    }

    [Fact]
    public void A_loss_without_curvature_has_no_largest_rate()
    {
        var flat = new Network(new Dense(Matrix.FromRows([1.0]), Matrix.FromRows([-5.0]), Activation.ReLU));
        var sharpness = Curvature.At(flat, new(Matrix.FromRows([1.0]), Matrix.FromRows([2.0])), Loss.SquaredError).Sharpness();
        Assert.Equal((0, double.PositiveInfinity), (sharpness.Value, sharpness.LargestRate));
    }

    [Fact]
    public void Softmax_gives_the_moons_network_one_flat_direction_and_one_for_the_penalty_alone_per_hidden_unit()
    {
        var eigenvalues = Eigenvalues.OfSymmetric(Curvature.At(PublishedStart.Moons(), Moons, MoonsLoss).Hessian());
        Assert.Equal(3, eigenvalues.Count(value => Math.Abs(value - 0.01) < 1e-12));   // both logits of a hidden unit's weights shifted together: only λ feels it
        Assert.Equal(1, eigenvalues.Count(value => Math.Abs(value) < 1e-12));          // both output biases shifted together: nothing feels it
    }

    [Fact]
    public void Vector_of_parameters_goes_there_and_back()
    {
        var sample = new RandomNetwork(3);
        Assert.True(sample.Network.FromVector(sample.Network.ToVector()).SameBits(sample.Network));
        Assert.Equal(sample.Network.ParameterNames.SelectMany(name => sample.Network[name].ToArray()), sample.Network.ToVector().ToArray());
    }

    private static Matrix RandomRow(int count, long seed)
    {
        var random = new SeededRandom(seed);
        return Matrix.FromFormula(1, count, _ => random.NextNormal());
    }

    private static double Dot(Matrix u, Matrix v) => (u * v.Transpose())[0, 0];
}
