namespace Backprop.Tests;

public class AxisTests
{
    [Fact]
    public void An_axis_says_what_it_counts()
    {
        Assert.Equal("m = 5 (samples of the batch)", Axis.Batch(5).ToString());
        Assert.Equal("n₂ = 3 (neurons of layer 2)", Axis.Units("n₂", 3).ToString());
        Assert.Equal("n₀ = 3 (inputs)", Axis.Inputs("n0", 3).ToString());
    }

    [Fact]
    public void Equal_sizes_do_not_make_axes_equal()
    {
        Assert.NotEqual(Axis.Inputs("n0", 3), Axis.Units("n1", 3));
        Assert.Equal(Axis.Units("n₁", 3), Axis.Units("n1", 3));
    }

    [Fact]
    public void An_axis_counts_at_least_one() => Assert.Contains("m can't have size 0", Assert.Throws<ArgumentOutOfRangeException>(() => Axis.Batch(0)).Message);

    [Fact]
    public void Sizes_in_front_of_an_expression_stay_symbols()
    {
        var (m, n) = (Axis.Batch(5), Axis.Outputs("n3", 3));
        Assert.Equal("1/m", (1 / m).ToString());
        Assert.Equal(0.2, (1 / m).Value);
        Assert.Equal("2/(m·n₃)", (2 / (m * n)).ToString());
        Assert.Equal(2.0 / 15, (2 / (m * n)).Value);
        Assert.Equal(Coefficient.One, m * (1 / m));
        Assert.Equal("λ/2", (Coefficient.Named("λ", 0.1) / 2).ToString());
        Assert.Equal("½", ((Coefficient)0.5).ToString());
    }
}
