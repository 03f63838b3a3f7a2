namespace Backprop.Tests;

public sealed class NotFiniteDataTests
{
    private static readonly Network Start = Network.Create([2, 1], Activation.Identity, seed: 1);

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "∞")]
    public void A_number_of_the_data_that_is_none_is_named_with_row_and_column_and_not_the_rate(double number, string text)
    {
        var x = Matrix.FromFormula(4, 2, k => 0.1 * k).With(2, 1, number);
        var error = Assert.Throws<ArgumentException>(() => Trainer.Run(Start, new(x, Matrix.Ones(4, 1)), Loss.SquaredError, 0.1, 3));
        Assert.StartsWith($"The data: X[2, 1] is {text}", error.Message);
        Assert.DoesNotContain("rate", error.Message);
    }

    [Fact]
    public void So_is_a_target() => Assert.StartsWith("The data: Y[3, 0] is NaN", Assert.Throws<ArgumentException>(() =>
        Trainer.Run(Start, new(Matrix.Ones(4, 2), Matrix.ColumnVector(0, 1, 0, double.NaN)), Loss.SquaredError, new TrainingPlan { Rate = 0.1, Epochs = 3, BatchSize = 2, ShuffleSeed = 1 })).Message);

    [Fact]
    public void And_a_parameter_of_the_network_to_start_from() => Assert.StartsWith("The network to start from: W1[0, 0] is NaN", Assert.Throws<ArgumentException>(() =>
        Trainer.Run(Start.With("W1", Matrix.ColumnVector(double.NaN, 1)), new(Matrix.Ones(4, 2), Matrix.Ones(4, 1)), Loss.SquaredError, 0.1, 3)).Message);

    [Fact]
    public void Finite_data_whose_loss_is_beyond_doubles_before_the_first_step_does_not_blame_the_rate() => Assert.Contains("isn't to blame", Assert.Throws<DivergedException>(() =>
        Trainer.Run(Start, new(Matrix.Filled(4, 2, 1e300), Matrix.Ones(4, 1)), Loss.SquaredError, 0.1, 3)).Message);

    [Fact]
    public void A_sweep_over_such_data_is_refused_before_its_first_run() => Assert.StartsWith("Data: X[1, 0] is −∞", Assert.Throws<ArgumentException>(() => new Sweep
    {
        Start = seed => Network.Create([2, 1], Activation.Tanh, seed), Data = new(Matrix.Ones(3, 2).With(1, 0, double.NegativeInfinity), Matrix.Ones(3, 1)),
        Losses = [Loss.SquaredError], Rates = [0.1], Seeds = [1], Epochs = 1,
    }.Run()).Message);

    [Fact]
    public void More_steps_than_a_history_holds_are_refused_with_their_number() => Assert.Contains("2147483647 epochs of 4 steps are 8589934588 steps", Assert.Throws<ArgumentException>(() =>
        Trainer.Run(Start, new(Matrix.Ones(4, 2), Matrix.Ones(4, 1)), Loss.SquaredError, new TrainingPlan { Rate = 0.1, Epochs = int.MaxValue, BatchSize = 1, Record = Recording.Losses })).Message);
}
