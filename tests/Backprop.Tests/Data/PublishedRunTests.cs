using System.Globalization;
using System.Text.Json;

namespace Backprop.Tests;

/// <summary>Published trainings run again from generated data and generated starts: nothing is copied in but the numbers compared with.</summary>
public class PublishedRunTests
{
    /// <summary>The published runs round otherwise; that moves no loss by more than 2e-15 where the step is below the stability limit.</summary>
    private const double Reproduced = 1e-12;

    [Theory]
    [InlineData("rate001", 0.01, 1100), InlineData("rate0001", 0.001, 5000)]
    public void The_moons_tutorial_reproduces_its_losses_and_hits(string name, double rate, int last)
    {
        var trace = KnownValues.Json("wildml.json").GetProperty(name).GetProperty("trace").EnumerateObject()
            .Select(entry => (Iteration: int.Parse(entry.Name, CultureInfo.InvariantCulture), Loss: entry.Value.GetProperty("loss").GetDouble(), Correct: entry.Value.GetProperty("correct").GetInt32()))
            .Where(entry => entry.Iteration <= last).ToArray();
        Assert.True(trace.Length >= 6);
        var (network, batch, done) = (PublishedStart.Moons(), Moons.LikeScikitLearn(), 0);
        var loss = Loss.SoftmaxCrossEntropy.WithL2(0.01);
        foreach (var (iteration, expected, correct) in trace)
        {
            network = Trainer.Run(network, batch, loss, rate, steps: iteration + 1 - done).Final;
            done = iteration + 1;
            var output = network.Forward(batch.X).Output;
            var penalty = 0.005 * (network["W1"].SumOfSquares() + network["W2"].SumOfSquares());
            Assert.Equal(expected, (Loss.SoftmaxCrossEntropy.Value(output, batch.Y) + penalty) / 200, Reproduced);
            Assert.Equal(correct, OneHot.Labels(output).Zip(OneHot.Labels(batch.Y)).Count(pair => pair.First == pair.Second));
        }
    }

    [Fact]
    public void The_online_tutorial_reproduces_its_twenty_errors_and_final_weights()
    {
        var published = KnownValues.Json("online-toy.json");
        var (network, batch) = (PublishedStart.Online(2, 2, 2, new PythonRandom(1)), Questions.OnlineBatch());
        foreach (var expected in KnownValues.Numbers(published.GetProperty("errorPerEpoch")))
        {
            var error = 0.0;
            for (var i = 0; i < batch.Count; i++)
            {
                var row = batch.Rows(i..(i + 1));
                error += Loss.SquaredError.Value(network.Forward(row.X).Output, row.Y);
                network = Trainer.Run(network, row, Loss.HalfSquaredError, rate: 0.5, steps: 1).Final;
            }
            Assert.Equal(expected, error, Reproduced);
        }
        var final = published.GetProperty("final");
        AssertReproduced(final.GetProperty("hidden"), network.Layers[0]);
        AssertReproduced(final.GetProperty("output"), network.Layers[1]);
    }

    [Fact]
    public void The_online_tutorial_ends_with_its_published_deltas_of_the_last_row()
    {
        double[] deltas = [];
        Trainer.Run(PublishedStart.Online(2, 2, 2, new PythonRandom(1)), Questions.OnlineBatch(), Loss.HalfSquaredError,
            new TrainingPlan { Rate = 0.5, Epochs = 20, BatchSize = 1, OnStep = Watch });
        var published = KnownValues.Numbers(KnownValues.Json("online-toy.json").GetProperty("final").GetProperty("deltas"));
        Assert.Equal(published.Length, deltas.Length);
        Assert.All(published.Zip(deltas), pair => Assert.Equal(pair.First, pair.Second, Reproduced));

        // The tutorial's delta is minus the gradient; hidden neurons come first.
        void Watch(TrainingStep step) => deltas = [.. (-step.Gradients["dZ1"]).ToArray(), .. (-step.Gradients["dZ2"]).ToArray()];
    }

    [Theory]
    [InlineData("sum", Reduction.Sum, 2)]
    [InlineData("mean", Reduction.MeanOverBatch, 20)]
    public void Its_start_rows_and_rate_with_one_update_an_epoch_give_the_published_errors(string name, Reduction reduction, double factor)
    {
        var run = Trainer.Run(PublishedStart.Online(2, 2, 2, new PythonRandom(1)), Questions.OnlineBatch(), Loss.HalfSquaredError.With(reduction), rate: 0.5, steps: 20);
        var published = KnownValues.Numbers(KnownValues.Json("online-toy.json").GetProperty("samedataBatch").GetProperty(name));
        Assert.Equal(20, published.Length);
        Assert.All(published.Zip(run.Losses), pair => Assert.Equal(pair.First, factor * pair.Second, 5.1e-4));      // published with three decimals
    }

    /// <summary>The tutorial lays a layer out with a row per neuron, its bias last.</summary>
    private static void AssertReproduced(JsonElement published, Dense layer)
    {
        var neurons = KnownValues.Matrix(published);
        Assert.InRange(layer.Weights.Transpose().MaxAbsDifference(neurons.Columns(..^1)), 0, Reproduced);
        Assert.InRange(layer.Bias.Transpose().MaxAbsDifference(neurons.Columns(^1..)), 0, Reproduced);
    }
}
