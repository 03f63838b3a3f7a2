namespace Backprop.Tests;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(0.02, "0.02")]
    [InlineData(-1.5, "−1.5")]
    [InlineData(1e-8, "10⁻⁸")]
    [InlineData(2.5e-8, "2.5·10⁻⁸")]
    [InlineData(-3e12, "−3·10¹²")]
    [InlineData(123456, "123500")]
    [InlineData(0.99996, "1")]
    [InlineData(999999, "10⁶")]
    [InlineData(0.00012345, "0.0001234")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "−∞")]
    public void Four_digits_are_enough_to_read(double value, string text) => Assert.Equal(text, NumberText.Short(value));

    [Theory]
    [InlineData(2e-15, "2·10⁻¹⁵")]
    [InlineData(1e-8, "10⁻⁸")]
    [InlineData(-1e-8, "−10⁻⁸")]
    [InlineData(-5.1e-7, "−5.1·10⁻⁷")]
    [InlineData(0.40179280185047694, "0.40179280185047694")]
    [InlineData(1e100, "10¹⁰⁰")]
    [InlineData(-0.05, "−0.05")]
    [InlineData(double.PositiveInfinity, "∞")]
    public void All_digits_are_written_without_computer_notation(double value, string text) => Assert.Equal(text, NumberText.Full(value));

    [Fact]
    public void More_digits_on_request() => Assert.Equal("0.333333", NumberText.Short(1.0 / 3, 6));
}
