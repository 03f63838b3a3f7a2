namespace Backprop.Tests;

public class MinMaxScalingTests
{
    private static readonly Matrix X = new double[,] { { 1, 10, 7 }, { 3, -10, 7 }, { 2, 0, 7 } };

    [Fact]
    public void Each_column_goes_from_zero_to_one_and_a_constant_one_becomes_zero() =>
        Assert.Equal(new double[,] { { 0, 1, 0 }, { 1, 0, 0 }, { 0.5, 0.5, 0 } }, MinMaxScaling.Of(X).Apply(X));

    [Fact]
    public void Other_samples_are_scaled_by_the_first_ones_and_keep_their_targets()
    {
        var other = new Batch(Matrix.RowVector(5, 5, 8), Matrix.RowVector(1), new(["a", "b", "c"], ["y"]));
        var scaled = MinMaxScaling.Of(X).Apply(other);
        Assert.Equal(Matrix.RowVector(2, 0.75, 0), scaled.X);
        Assert.Equal((other.Y, other.Names), (scaled.Y, scaled.Names));
    }

    [Fact]
    public void What_can_not_be_scaled_is_told()
    {
        Assert.StartsWith("X is (0 × 3): without a sample there is no minimum", Assert.Throws<ArgumentException>(() => MinMaxScaling.Of(Matrix.Zeros(0, 3))).Message);
        Assert.StartsWith("X[1, 0] is NaN", Assert.Throws<ArgumentException>(() => MinMaxScaling.Of(X.With(1, 0, double.NaN))).Message);
        Assert.Contains("2 columns of X are not 3", Assert.Throws<ShapeException>(() => MinMaxScaling.Of(X).Apply(Matrix.Zeros(1, 2))).Message);
    }

    [Fact]
    public void A_range_beyond_doubles_is_scaled_to_0_and_1_too() =>
        Assert.Equal(Matrix.ColumnVector(0, 0.5, 1), MinMaxScaling.Of(Matrix.ColumnVector(-1.5e308, 1.5e308)).Apply(Matrix.ColumnVector(-1.5e308, 0, 1.5e308)));
}
