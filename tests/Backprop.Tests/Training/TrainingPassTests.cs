namespace Backprop.Tests.Training;

/// <summary>The trainer works with samples in the lanes of registers; the network's own passes don't. Both are the same equations, to the last bit.</summary>
public class TrainingPassTests
{
    [Theory]
    [InlineData(Recording.Losses)]
    [InlineData(Recording.All)]
    public void Every_step_is_the_step_along_the_networks_own_gradients_to_the_last_bit(Recording record)
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var some = new RandomNetwork(seed);
            AssertSame(some.Network, some.Batch, some.Loss, 1 + seed % some.Batch.Count, Rule(seed), record, some.ToString());
        }
    }

    [Theory]
    [InlineData(30, 10, 40, 17)]      // more units than samples: Z is computed by rows
    [InlineData(3, 200, 2, 5)]        // more samples than units
    [InlineData(70, 33, 9, 64)]
    [InlineData(16, 8, 24, 32)]       // nothing left over anywhere
    public void Wide_layers_and_large_batches_too(int inputs, int samples, int units, int outputs)
    {
        var random = new SeededRandom(inputs);
        var batch = new Batch(Matrix.Create(samples, inputs, (_, _) => random.NextNormal()), RandomNetwork.Shares(Matrix.Create(samples, outputs, (_, _) => random.NextDouble())));
        foreach (var activation in new[] { Activation.Sigmoid, Activation.ReLU, Activation.Softmax })
            foreach (var loss in new[] { Loss.MeanSquaredError, Loss.SoftmaxCrossEntropy.With(Reduction.MeanOverBatch).WithL2(0.01), Loss.BinaryCrossEntropy.With(Reduction.MeanOverElements) })
                foreach (var size in new[] { samples, samples / 2 + 1 })
                    foreach (var record in new[] { Recording.Losses, Recording.All })
                        AssertSame(Network.Create([inputs, units, units + 1, outputs], activation, 3, Activation.Identity), batch, loss, size, BiasRule.Exact, record, $"{activation}, {loss}, {size} samples a step");
    }

    [Fact]
    public void A_step_shows_the_networks_own_gradients_to_the_last_bit()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var some = new RandomNetwork(seed);
            var now = some.Network;
            Trainer.Run(some.Network, some.Batch, some.Loss, new TrainingPlan
            {
                Rate = 0.05, Epochs = 2, BatchSize = 2, ShuffleSeed = seed,
                OnStep = step =>
                {
                    var expected = now.Gradients(step.Batch, some.Loss);
                    foreach (var name in expected.Names) Assert.True(expected[name].SameBits(step.Gradients[name]), $"{name} of {some}");
                    Assert.Equal(now.Loss(step.Batch, some.Loss), step.Loss);
                    Assert.Equal(expected.Norm(), step.Gradients.Norm());
                    now = now.Step(0.05, expected);
                },
            });
        }
    }

    [Theory]
    [InlineData(0), InlineData(0.01)]
    public void Whatever_is_read_of_large_layers_is_the_gradient_and_the_steps_stay_the_same(double l2)
    {
        var random = new SeededRandom(5);
        var network = Network.Create([70, 64, 9, 600], Activation.Tanh, 2, Activation.Identity);     // the first and the last layer have more entries than are kept
        var batch = new Batch(Matrix.Create(11, 70, (_, _) => random.NextNormal()), Matrix.Create(11, 600, (_, _) => random.NextDouble()));
        var loss = Loss.MeanSquaredError.WithL2(l2);
        var plan = new TrainingPlan { Rate = 0.05, Epochs = 8, BatchSize = 4 };
        string[][] asked = [[], ["db1"], ["dW1"], ["db3", "dW3", "db3"], ["dW2", "db2"], ["dX", "dZ1"], ["dW1", "db1", "dW1", "dW2", "dW3"]];
        var now = network;
        var watched = Trainer.Run(network, batch, loss, plan with
        {
            OnStep = step =>
            {
                var expected = now.Gradients(step.Batch, loss);
                foreach (var name in asked[step.Step % asked.Length]) Assert.True(expected[name].SameBits(step.Gradients[name]), $"{name} of step {step.Step}");
                if (step.Step % 5 == 0) Assert.Equal(expected.Norm(), step.Gradients.Norm());
                now = now.Step(0.05, expected);
            },
        });
        Assert.True(now.SameBits(watched.Final));
        Assert.True(Trainer.Run(network, batch, loss, plan).Final.SameBits(watched.Final));
        var norms = new List<double>();
        var recorded = Trainer.Run(network, batch, loss, plan with { Record = Recording.GradientNorms, OnStep = step => norms.Add(step.Gradients.Norm()) });
        Assert.Equal(norms, recorded.GradientNorms);
        Assert.True(recorded.Final.SameBits(watched.Final));
    }

    [Fact]
    public void Gradients_read_in_time_stay_and_others_are_refused_after_the_step()
    {
        var some = new RandomNetwork(4);
        var (steps, read) = (new List<TrainingStep>(), new List<Matrix>());
        Trainer.Run(some.Network, some.Batch, some.Loss, new TrainingPlan { Rate = 0.1, Epochs = 2, OnStep = step => { read.Add(step.Gradients["dW1"]); steps.Add(step); } });
        Assert.True(some.Network.Gradients(some.Batch, some.Loss)["dW1"].SameBits(read[0]));
        Assert.Equal("The gradients of step 0 are gone: the trainer reuses their memory. Read those you want inside OnStep; what has been read stays.",
            Assert.Throws<InvalidOperationException>(() => steps[0].Gradients["db1"]).Message);
    }

    [Fact]
    public void Gradients_of_an_earlier_step_are_refused_during_a_later_one_and_after_a_callback_that_failed()
    {
        var some = new RandomNetwork(4);
        TrainingStep first = default, last = default;
        var refused = false;
        void Watch(TrainingStep step)
        {
            if (step.Step == 0) first = step;
            else refused = Assert.Throws<InvalidOperationException>(() => first.Gradients.Norm()).Message.StartsWith("The gradients of step 0 are gone");
            last = step;
            if (step.Step == 2) throw new TimeoutException();
        }
        Assert.Throws<TimeoutException>(() => Trainer.Run(some.Network, some.Batch, some.Loss, new TrainingPlan { Rate = 0.1, Epochs = 9, OnStep = Watch }));
        Assert.True(refused);
        Assert.StartsWith("The gradients of step 2 are gone", Assert.Throws<InvalidOperationException>(() => last.Gradients.DX).Message);
        Assert.StartsWith("These are no gradients yet", Assert.Throws<InvalidOperationException>(() => default(Gradients)["dW1"]).Message);
    }

    [Theory]
    [InlineData(Recording.Losses)]
    [InlineData(Recording.All)]
    public void A_step_allocates_nothing(Recording record)
    {
        foreach (var rule in BiasRule.All.SkipLast(1))
            foreach (var loss in new[] { Loss.SquaredError, Loss.SoftmaxCrossEntropy.WithL2(0.01), Loss.BinaryCrossEntropy })
            {
                long Allocated(int epochs) => Allocations.Of(() =>
                {
                    var network = Network.Create([4, 9, 3], Activation.Tanh, 1, Activation.Identity);
                    var batch = new Batch(Matrix.FromFormula(13, 4, k => Math.Sin(k)), Matrix.FromFormula(13, 3, k => k % 3 == 0 ? 1 : 0));
                    var plan = new TrainingPlan { Rate = 1e-3, Epochs = epochs, BatchSize = 5, ShuffleSeed = 2, BiasRule = rule, Record = record };
                    Trainer.Run(network, batch, loss, plan);
                });
                // The history's own storage is the only thing that grows: losses, epochs, norms, accuracies, and a row of parameters a step.
                var steps = rule.StepsPerSample ? 13 : 3;
                var perEpoch = sizeof(double) * (record == Recording.All ? steps * (2 + 4 * 9 + 9 + 9 * 3 + 3) + 2 : steps + 1);
                // Its megabytes bring collections, which count the rest of the thread's allocation block, 8 kB, too; the smallest object a step would be 24 bytes.
                Assert.InRange(Allocated(1050) - Allocated(50), 0, 1000 * perEpoch + 24 * steps * 1000 / 2);
            }
    }

    private static BiasRule Rule(int seed) => seed % 3 > 0 ? BiasRule.Exact : BiasRule.All[seed / 3 % (BiasRule.All.Count - 1)];

    private static void AssertSame(Network start, Batch data, Loss loss, int size, BiasRule rule, Recording record, string what)
    {
        var plan = new TrainingPlan { Rate = 0.05, Epochs = 3, BatchSize = size, BiasRule = rule, Record = record };
        var history = Trainer.Run(start, data, loss, plan);
        var (byHand, losses, each) = (start, new List<double>(), rule.StepsPerSample ? 1 : size);
        for (var epoch = 0; epoch < 3; epoch++)
            for (var first = 0; first < data.Count; first += each)
            {
                var batch = data.Rows(first..Math.Min(first + each, data.Count));
                var gradients = byHand.Gradients(batch, loss);
                losses.Add(byHand.Loss(batch, loss));
                byHand = byHand.Step(0.05, name => name[0] == 'W' ? gradients["d" + name] : rule.Of(gradients["dZ" + name[1..]], loss.Reduction, start.Outputs));
            }
        Assert.Equal(losses, history.Losses);
        Assert.True(byHand.SameBits(history.Final), what);
        Assert.Equal(byHand.Loss(data, loss), history.FinalLoss);
    }
}
