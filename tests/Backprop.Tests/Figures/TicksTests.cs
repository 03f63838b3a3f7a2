namespace Backprop.Tests;

public sealed class TicksTests
{
    [Fact]
    public void Linear_ticks_are_multiples_of_1_2_or_5_without_rounding_noise() =>
        Assert.Equal(["0", "0.2", "0.4", "0.6", "0.8", "1"], Ticks.Linear(0, 1, 5).Major.Select(t => t.Label));

    [Fact]
    public void Ticks_of_any_interval_lie_within_it_and_are_neither_too_few_nor_too_many()
    {
        var random = new Random(20261120);
        for (var i = 0; i < 2000; i++)
        {
            var low = (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-12, 12));
            var high = low + random.NextDouble() * Math.Pow(10, random.Next(-6, 12)) + Math.Abs(low) * 1e-6;
            var ticks = Ticks.Linear(low, high, 5).Major;
            Assert.True(ticks.Count is >= 2 and <= 8, $"{ticks.Count} ticks from {low:R} to {high:R} (seed 20261120, case {i})");
            Assert.All(ticks, t => Assert.InRange(t.Value, low - (high - low) * 1e-6, high + (high - low) * 1e-6));
        }
    }

    [Fact]
    public void Logarithmic_ticks_are_powers_of_ten_with_minor_ones_between()
    {
        var ticks = Ticks.Logarithmic(1e-3, 10, 6);
        Assert.Equal(["10⁻³", "0.01", "0.1", "1", "10"], ticks.Major.Select(t => t.Label));
        Assert.Equal(4 * 8, ticks.Minor.Count);
    }

    [Theory]
    [InlineData(0.2, 0.8, "0.2 0.3 0.4 0.5 0.6 0.7 0.8")]
    [InlineData(0.8, 30, "1 2 5 10 20")]
    [InlineData(4.1, 4.3, "4.1 4.15 4.2 4.25 4.3")]
    public void Less_than_two_decades_have_labels_between_the_powers(double min, double max, string labels) =>
        Assert.Equal(labels.Split(' '), Ticks.Logarithmic(min, max, 5).Major.Select(t => t.Label));

    [Fact]
    public void Many_decades_are_labelled_at_equal_distances() =>
        Assert.Equal(["10⁻¹²", "10⁻⁸", "10⁻⁴", "10⁰"], Ticks.Logarithmic(1e-13, 10, 4).Major.Select(t => t.Label));

    [Fact]
    public void Logarithm_agrees_with_the_platform()
    {
        for (var x = 1e-300; x < 1e300; x *= 3.7) Assert.Equal(Math.Log10(x), Logarithm.Base10(x), Math.Abs(Math.Log10(x)) * 1e-15 + 1e-15);
        for (var k = -20; k <= 20; k++) Assert.Equal(k, Logarithm.Base10(Ticks.PowerOfTen(k)), 1e-14);
    }
}
