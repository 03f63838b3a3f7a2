namespace Backprop.Tests;

public class TrigonometryTests
{
    /// <summary>x, sin x and cos x as unevaluated sums of two doubles, computed by mpmath 1.2.1 with 300 bits.</summary>
    private static readonly double[][] Known = KnownValues.Csv("sine-cosine.csv");

    [Fact]
    public void Sine_and_cosine_are_within_one_ulp_up_to_two_to_the_thirty()
    {
        Assert.True(Known.Length > 600);
        Assert.All(Known, row =>
        {
            Assert.InRange(Ulp.Error(Trigonometry.Sin(row[0]), row[1], row[2]), 0, 1);
            Assert.InRange(Ulp.Error(Trigonometry.Cos(row[0]), row[3], row[4]), 0, 1);
        });
    }

    [Fact]
    public void Sine_is_odd_and_cosine_even_to_the_last_bit() => Assert.All(Known, row =>
    {
        Assert.Equal(Trigonometry.Sin(row[0]), -Trigonometry.Sin(-row[0]));
        Assert.Equal(Trigonometry.Cos(row[0]), Trigonometry.Cos(-row[0]));
    });

    [Fact]
    public void Zero_keeps_its_sign_and_what_is_not_finite_has_no_sine()
    {
        Assert.Equal(BitConverter.DoubleToInt64Bits(-0.0), BitConverter.DoubleToInt64Bits(Trigonometry.Sin(-0.0)));
        Assert.Equal(1, Trigonometry.Cos(0));
        Assert.True(double.IsNaN(Trigonometry.Sin(double.PositiveInfinity)));
        Assert.True(double.IsNaN(Trigonometry.Cos(double.NaN)));
    }

    [Fact]
    public void Angles_too_large_to_be_accurate_are_refused() =>
        Assert.Contains("±2³⁰", Assert.Throws<ArgumentOutOfRangeException>(() => Trigonometry.Sin(2e9)).Message);
}
