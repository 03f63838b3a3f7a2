namespace Backprop.Tests.Training;

public class RandomNetworkTests
{
    /// <summary>What rounding alone leaves in a central difference: a few roundings of the loss, divided by h.</summary>
    private static double Noise(double loss) => 10 * (Math.BitIncrement(1) - 1) * Math.Max(1, Math.Abs(loss)) / FiniteDifferences.DefaultStep;

    [Fact]
    public void Backpropagation_is_the_derivative_of_every_loss_through_every_activation()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var sample = new RandomNetwork(seed);
            var noise = Noise(sample.Network.Loss(sample.Batch, sample.Loss));
            foreach (var parameter in GradientCheck.Of(sample.Network, sample.Batch, sample.Loss).Parameters)
                foreach (var entry in parameter.Judged)
                    Assert.True(Math.Abs(entry.Analytic - entry.Numeric) <= Tolerance.GradientCheck * (Math.Abs(entry.Numeric) + Math.Abs(entry.Analytic)) + noise,
                        $"{sample}: {parameter.Name}[{entry.Row}, {entry.Column}] is {entry.Analytic} but the difference says {entry.Numeric}");
        }
    }

    [Fact]
    public void The_gradient_of_the_input_is_the_derivative_too()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var sample = new RandomNetwork(seed);
            if (sample.Network.Layers.Any(layer => layer.Activation == Activation.ReLU)) continue;
            var numeric = FiniteDifferences.Gradient(x => sample.Network.Loss(new(x, sample.Batch.Y), sample.Loss), sample.Batch.X);
            Assert.True(sample.Network.Gradients(sample.Batch, sample.Loss)["dX"].MaxAbsDifference(numeric) < 1e-8, sample.ToString());
        }
    }

    [Fact]
    public void A_gradient_over_a_batch_is_the_sum_of_its_samples_gradients()
    {
        for (var seed = 1; seed <= 50; seed++)
        {
            var sample = new RandomNetwork(seed);
            var loss = sample.Loss.With(Reduction.Sum).WithL2(0);
            var whole = sample.Network.Gradients(sample.Batch, loss);
            foreach (var name in sample.Network.ParameterNames)
            {
                var sum = Enumerable.Range(0, sample.Batch.Count).Select(i => sample.Network.Gradients(sample.Batch.Rows(i..(i + 1)), loss)["d" + name]).Aggregate((a, b) => a + b);
                Assert.True(whole["d" + name].MaxAbsDifference(sum) < 1e-12, $"{sample}, {name}");
            }
        }
    }
}
