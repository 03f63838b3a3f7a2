namespace Backprop.Tests.Training;

public class TrainerTests
{
    private readonly Batch batch = Questions.FirstBatch();
    private readonly Network start = Network.Create([4, 3], Activation.Identity, seed: 1);

    [Fact]
    public void A_step_subtracts_rate_times_gradient()
    {
        var gradients = start.Gradients(batch, Loss.SquaredError);
        var after = Trainer.Run(start, batch, Loss.SquaredError, rate: 0.25, steps: 1).Final;
        Assert.Equal(start["W1"] - 0.25 * gradients["dW1"], after["W1"]);
        Assert.Equal(start["b1"] - 0.25 * gradients["db1"], after["b1"]);
    }

    [Fact]
    public void Training_leaves_the_start_as_it_is_and_repeats_to_the_last_bit()
    {
        var before = start["W1"].Copy();
        var plan = new TrainingPlan { Rate = 0.02, Epochs = 20, BatchSize = 2, ShuffleSeed = 7 };
        var (first, second) = (Trainer.Run(start, batch, Loss.SquaredError, plan), Trainer.Run(start, batch, Loss.SquaredError, plan));
        Assert.True(before.SameBits(start["W1"]));
        Assert.True(first.Final.SameBits(second.Final));
        Assert.Equal(first.Losses, second.Losses);
    }

    [Fact]
    public void Mean_at_m_times_the_rate_equals_the_sum_to_the_last_bit_when_m_is_a_power_of_two()
    {
        var four = batch.Rows(..4);
        var sum = Trainer.Run(start, four, Loss.SquaredError, rate: 0.02, steps: 50);
        var mean = Trainer.Run(start, four, Loss.SquaredError.With(Reduction.MeanOverBatch), rate: 4 * 0.02, steps: 50);
        Assert.True(sum.Final.SameBits(mean.Final));
        Assert.Equal(sum.Losses, mean.Losses.Select(loss => 4 * loss));
    }

    [Fact]
    public void A_short_last_batch_counts_with_its_own_length()
    {
        var mean = Loss.SquaredError.With(Reduction.MeanOverBatch);
        var sizes = new List<int>();
        var history = Trainer.Run(start, batch, mean, new TrainingPlan { Rate = 0.02, Epochs = 1, BatchSize = 2, OnStep = step => sizes.Add(step.Batch.Count) });
        Assert.Equal([2, 2, 1], sizes);
        var byHand = start;
        foreach (var part in new[] { 0..2, 2..4, 4..5 }) byHand = Trainer.Run(byHand, batch.Rows(part), mean, 0.02, steps: 1).Final;
        Assert.True(history.Final.SameBits(byHand));
    }

    [Fact]
    public void Per_sample_is_one_step_after_each_sample_in_order()
    {
        var online = Trainer.Run(start, batch, Loss.SquaredError, 0.02, steps: 3, BiasRule.PerSample);
        var ones = Trainer.Run(start, batch, Loss.SquaredError, new TrainingPlan { Rate = 0.02, Epochs = 3, BatchSize = 1 });
        Assert.Equal(15, online.Steps);
        Assert.True(online.Final.SameBits(ones.Final));
    }

    [Fact]
    public void Shuffling_visits_every_sample_once_an_epoch_in_a_new_order()
    {
        var orders = new List<double[]>();
        Trainer.Run(start, batch, Loss.SquaredError, new TrainingPlan { Rate = 0, Epochs = 8, ShuffleSeed = 1, OnStep = step => orders.Add(step.Batch.X.Column(0).ToArray()) });
        foreach (var order in orders) Assert.Equal(batch.X.Column(0).ToArray().Order(), order.Order());
        Assert.True(orders.Select(order => string.Join(' ', order)).Distinct().Count() > 1);
    }

    [Fact]
    public void History_keeps_losses_ways_norms_and_accuracy()
    {
        var history = Trainer.Run(start, batch, Loss.SquaredError, rate: 0.02, steps: 10);
        Assert.Equal(10, history.Losses.Count);
        Assert.Equal(11, history.EpochLosses.Count);
        Assert.Equal(history.Losses, history.EpochLosses.Take(10));
        Assert.Equal(history.FinalLoss, history.Final.Loss(batch, Loss.SquaredError));
        Assert.Equal(new MatrixShape(11, 3), history.Trajectory("b¹").Shape);
        Assert.Equal(start["b1"], history.Trajectory("b1").Row(0));
        Assert.Equal(history.Final["b1"], history.Trajectory("b1").Row(10));
        Assert.Equal(history.Final["W1"].ToArray(), history.Trajectory("W1").Row(10).ToArray());
        Assert.Equal(start.Gradients(batch, Loss.SquaredError).Norm(), history.GradientNorms[0]);
        Assert.Equal(history.Final.Accuracy(batch, Loss.SquaredError), history.Accuracies[^1]);
    }

    [Fact]
    public void A_way_that_was_not_recorded_is_refused_with_the_remedy()
    {
        var history = Trainer.Run(start, batch, Loss.SquaredError, new TrainingPlan { Rate = 0.02, Epochs = 1, Record = Recording.Losses });
        Assert.Contains("Record = Recording.Biases", Assert.Throws<KeyNotFoundException>(() => history.Trajectory("b1")).Message);
        Assert.Contains("There is no 'b7' here; there are W1, b1", Assert.Throws<KeyNotFoundException>(() => history.Trajectory("b7")).Message);
    }

    [Fact]
    public void A_loss_that_is_not_finite_stops_the_run_and_names_step_rate_and_gradient()
    {
        var error = Assert.Throws<DivergedException>(() => Trainer.Run(start, batch, Loss.SquaredError, rate: 1e6, steps: 1000));
        Assert.Matches(@"^The loss became \S+ at step \d+ \(epoch \d+\) with rate 1000000; the largest gradient before it was \|d[Wb]1\| = \S+\. Lower the rate", error.Message);
        Assert.Equal(error.Step, error.History.Steps);
        Assert.All(error.History.Losses, loss => Assert.True(double.IsFinite(loss)));
    }

    [Fact]
    public void A_cancelled_run_stops()
    {
        using var cancellation = new CancellationTokenSource();
        var plan = new TrainingPlan { Rate = 0.01, Epochs = 1_000_000, Record = Recording.Losses, OnStep = step => { if (step.Step == 3) cancellation.Cancel(); } };
        Assert.Throws<OperationCanceledException>(() => Trainer.Run(start, batch, Loss.SquaredError, plan, cancellation: cancellation.Token));
    }

    [Fact]
    public void Progress_is_told_after_each_epoch()
    {
        var told = new List<TrainingProgress>();
        var history = Trainer.Run(start, batch, Loss.SquaredError, new TrainingPlan { Rate = 0.02, Epochs = 3 }, new Listener(told.Add));
        Assert.Equal([1, 2, 3], told.Select(progress => progress.Epoch));
        Assert.Equal(history.EpochLosses.Skip(1), told.Select(progress => progress.Loss));
    }

    [Fact]
    public void Data_that_does_not_fit_is_refused_with_the_shapes()
    {
        var narrow = new Batch(batch.X.Columns(..3), batch.Y);
        Assert.StartsWith("Z1 = X·W1 + 1·b1: X is (5 × 3) but W1 is (4 × 3); the 3 columns of X are not the 4 inputs", Assert.Throws<ShapeException>(() => Trainer.Run(start, narrow, Loss.SquaredError, 0.1, 1)).Message);
        var wrong = new Batch(batch.X, batch.Y.Columns(..2));
        Assert.Contains("the 2 columns of Y are not the 3 outputs", Assert.Throws<ShapeException>(() => Trainer.Run(start, wrong, Loss.SquaredError, 0.1, 1)).Message);
    }

    [Theory]
    [InlineData(double.NaN, 1, null), InlineData(-0.1, 1, null), InlineData(0.1, -1, null), InlineData(0.1, 1, 0)]
    public void A_plan_that_makes_no_sense_is_refused(double rate, int epochs, int? size) =>
        Assert.Throws<ArgumentException>(() => Trainer.Run(start, batch, Loss.SquaredError, new TrainingPlan { Rate = rate, Epochs = epochs, BatchSize = size }));

    [Fact]
    public void Weight_penalty_is_in_the_loss_and_in_the_weights_gradient_only()
    {
        var penalised = Loss.SquaredError.WithL2(0.5);
        Assert.Equal(start.Loss(batch, Loss.SquaredError) + 0.25 * start["W1"].SumOfSquares(), start.Loss(batch, penalised), 1e-12);
        var (plain, with) = (start.Gradients(batch, Loss.SquaredError), start.Gradients(batch, penalised));
        Assert.Equal(plain["dW1"] + 0.5 * start["W1"], with["dW1"]);
        Assert.Equal(plain["db1"], with["db1"]);
    }

    private sealed class Listener(Action<TrainingProgress> hear) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => hear(value);
    }
}
