namespace Backprop.Tests;

/// <summary>
/// How far losses and gradients in doubles are from those in 192 bits, over random networks of up to four layers with every activation, loss and reduction.
/// Over 3000 networks the worst were 13.2 and 40.8 units of the last place; the bounds have some room, and stand in the docs of <see cref="Loss"/> and <see cref="Gradients"/>.
/// </summary>
public sealed class RoundingTests
{
    private const double LossBound = 24, GradientBound = 64;

    private static int Networks => Environment.GetEnvironmentVariable("BACKPROP_LONG_TESTS") == "1" ? 3000 : 150;

    [Fact]
    public void Losses_and_gradients_of_random_networks_keep_their_bounds_in_units_of_the_last_place()
    {
        var (worstLoss, worstGradient) = ((Error: 0.0, Of: ""), (Error: 0.0, Of: ""));
        for (var seed = 1; seed <= Networks; seed++)
        {
            var random = new RandomNetwork(seed);
            var (network, loss, batch) = (random.Network, random.Loss, Shares(random.Batch));
            var exact = new ExactGradients(network, batch, loss);
            // The cross-entropy of a single output is 0, and in 192 bits what is left of it by rounding.
            var value = exact.Loss.Abs.ToDouble() < 1e-40 ? 0 : UlpOf(network.Loss(batch, loss), exact.Loss, exact.Loss.Abs.ToDouble());
            if (value > worstLoss.Error) worstLoss = (value, $"{random}");
            var gradients = network.Gradients(batch, loss);
            // In units of the last place of the largest entry of all gradients: what cancels in one matrix is rounding of what stands in another.
            var largest = exact.Parameters.Values.SelectMany(entries => entries.Cast<BigReal>()).Max(entry => Math.Abs(entry.ToDouble()));
            if (largest == 0) continue;
            foreach (var (name, entries) in exact.Parameters)
                for (var i = 0; i < entries.GetLength(0); i++)
                    for (var j = 0; j < entries.GetLength(1); j++)
                    {
                        var error = UlpOf(gradients["d" + name][i, j], entries[i, j], largest);
                        if (error > worstGradient.Error) worstGradient = (error, $"d{name}[{i}, {j}] of {random}");
                    }
        }
        TestContext.Current.SendDiagnosticMessage($"worst loss {worstLoss}, worst gradient {worstGradient}");
        Assert.True(worstLoss.Error <= LossBound, $"{worstLoss}");
        Assert.True(worstGradient.Error <= GradientBound, $"{worstGradient}");
    }

    /// <summary>Targets of each sample that sum to 1 as nearly as doubles do, which every loss takes.</summary>
    private static Batch Shares(Batch batch)
    {
        var sums = batch.Y.SumOverColumns();
        return new(batch.X, Matrix.Create(batch.Count, batch.Outputs, (i, j) => batch.Y[i, j] / sums[i, 0]));
    }

    private static double UlpOf(double value, BigReal exact, double scale) =>
        Math.Abs((BigReal.Of(value) - exact).ToDouble()) / (Math.BitIncrement(scale) - scale);
}
