namespace Backprop.Tests;

public sealed class EstimateTests
{
    /// <summary>Two-sided critical values as every table prints them (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2), three decimals.</summary>
    [Theory]
    [InlineData(0.90, 1, 6.314)]
    [InlineData(0.90, 10, 1.812)]
    [InlineData(0.90, 100, 1.660)]
    [InlineData(0.95, 1, 12.706)]
    [InlineData(0.95, 2, 4.303)]
    [InlineData(0.95, 3, 3.182)]
    [InlineData(0.95, 4, 2.776)]
    [InlineData(0.95, 5, 2.571)]
    [InlineData(0.95, 9, 2.262)]
    [InlineData(0.95, 10, 2.228)]
    [InlineData(0.95, 19, 2.093)]
    [InlineData(0.95, 29, 2.045)]
    [InlineData(0.95, 30, 2.042)]
    [InlineData(0.95, 60, 2.000)]
    [InlineData(0.95, 100, 1.984)]
    [InlineData(0.99, 1, 63.657)]
    [InlineData(0.99, 5, 4.032)]
    [InlineData(0.99, 30, 2.750)]
    [InlineData(0.998, 4, 7.173)]
    [InlineData(0.998, 80, 3.195)]
    public void Quantiles_of_t_are_the_published_ones(double level, int degrees, double published) =>
        Assert.Equal(published, StudentT.Quantile(level, degrees), 0.5e-3 + 1e-9);

    /// <summary>With 1 degree of freedom t is the tangent of a uniform angle, with 2 an algebraic function.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.95)]
    [InlineData(0.999)]
    public void Quantiles_of_one_and_two_degrees_have_closed_forms(double level)
    {
        Assert.Equal(Math.Tan(Math.PI * level / 2), StudentT.Quantile(level, 1), 1e-12 / (1 - level));
        Assert.Equal(level * Math.Sqrt(2 / (1 - level * level)), StudentT.Quantile(level, 2), 1e-12 / (1 - level));
    }

    [Fact]
    public void Many_degrees_of_freedom_come_to_the_normal_distribution() =>
        Assert.Equal(1.959963984540054, StudentT.Quantile(0.95, 100_000), 5e-5);

    /// <summary>Student's own example (Biometrika 6, 1908): additional hours of sleep, with the interval that R's t.test prints for it.</summary>
    [Fact]
    public void The_sleep_data_have_the_interval_known_for_them()
    {
        var sleep = Estimate.Of([1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4]);
        Assert.Equal(1.58, sleep.Mean, 1e-14);
        Assert.Equal(1.229995, sleep.StandardDeviation, 1e-6);
        Assert.Equal(0.7001142, sleep.Low, 1e-7);
        Assert.Equal(2.4598858, sleep.High, 1e-7);
        Assert.Equal((0.0, 1.05, 1.3, 1.7, 4.6), (sleep.Minimum, Math.Round(sleep.LowerQuartile, 12), sleep.Median, Math.Round(sleep.UpperQuartile, 12), sleep.Maximum));
    }

    [Fact]
    public void Intervals_hold_the_true_mean_as_often_as_they_say()
    {
        var random = new SeededRandom(1);
        var held = Enumerable.Range(0, 4000).Count(_ =>
        {
            var estimate = Estimate.Of([.. Enumerable.Range(0, 6).Select(_ => 3 + 2 * random.NextNormal())], level: 0.9);
            return estimate.Low <= 3 && 3 <= estimate.High;
        });
        Assert.InRange(held, 3600 - 76, 3600 + 76);   // four standard deviations of a binomial count, seed 1
    }

    [Fact]
    public void A_diverged_value_leaves_a_median_and_no_interval()
    {
        var estimate = Estimate.Of([1, double.PositiveInfinity, 2, 3, 2.5]);
        Assert.Equal((2.5, double.PositiveInfinity), (estimate.Median, estimate.Mean));
        Assert.True(double.IsNaN(estimate.Low) && double.IsNaN(estimate.High) && double.IsNaN(estimate.StandardDeviation));
        Assert.Equal("∞ (no interval, n = 5)", estimate.ToString());
    }

    [Fact]
    public void One_value_has_no_interval() => Assert.True(double.IsNaN(Estimate.Of([1.5]).Low));

    [Fact]
    public void What_is_no_estimate_is_refused()
    {
        Assert.StartsWith("values: there are none", Assert.Throws<ArgumentException>(() => Estimate.Of([])).Message);
        Assert.StartsWith("values: entry 1 of 2 is NaN", Assert.Throws<ArgumentException>(() => Estimate.Of([1, double.NaN])).Message);
        Assert.StartsWith("level: 95 is no share", Assert.Throws<ArgumentOutOfRangeException>(() => Estimate.Of([1, 2], level: 95)).Message);
    }
}
