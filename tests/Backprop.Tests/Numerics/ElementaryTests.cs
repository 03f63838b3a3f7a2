namespace Backprop.Tests;

/// <summary>exp, log, tanh, sigmoid and softplus against series in 192 bits, and at the edges of the doubles.</summary>
public class ElementaryTests
{
    private const double Infinity = double.PositiveInfinity;

    [Fact]
    public void Exp_is_within_one_ulp() => WithinUlps(1, Elementary.Exp, BigReal.Exp, AnyArgument(-745, 709.7));

    [Fact]
    public void Log_is_within_one_ulp() => WithinUlps(1, Elementary.Log, BigReal.Log,
        AnyArgument(-1, 1).Select(Math.Abs).Where(x => x > 0).Concat(Uniform(0.5, 2)).Concat([double.Epsilon, double.MaxValue]));

    [Fact]
    public void Tanh_is_within_two_and_a_half_ulps() => WithinUlps(2.5, Elementary.Tanh, BigReal.Tanh, AnyArgument(-20, 20).Concat(Uniform(0, 0.25)));

    [Fact]
    public void Sigmoid_is_within_two_and_a_half_ulps() => WithinUlps(2.5, Elementary.Sigmoid, BigReal.Sigmoid, AnyArgument(-745, 40));

    [Fact]
    public void Softplus_is_within_two_ulps() => WithinUlps(2, Elementary.Softplus, BigReal.Softplus, AnyArgument(-745, 40));

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(1.0, Math.E)]
    [InlineData(709.782712893384, 1.7976931348622732e308)]
    [InlineData(709.7827128933841, Infinity)]
    [InlineData(double.MaxValue, Infinity)]
    [InlineData(Infinity, Infinity)]
    [InlineData(-745.13321910194110, double.Epsilon)]
    [InlineData(-745.13321910194122, 0.0)]
    [InlineData(-Infinity, 0.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Exp_at_the_edges(double x, double value) => AtEdge(Elementary.Exp, Elementary.Exp, x, value);

    [Theory]
    [InlineData(0.0, -Infinity)]
    [InlineData(1.0, 0.0)]
    [InlineData(double.Epsilon, -744.4400719213812)]
    [InlineData(double.MaxValue, 709.782712893384)]
    [InlineData(Infinity, Infinity)]
    [InlineData(-double.Epsilon, double.NaN)]
    [InlineData(-1.0, double.NaN)]
    [InlineData(-Infinity, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    public void Log_at_the_edges(double x, double value) => AtEdge(Elementary.Log, Elementary.Log, x, value);

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(double.Epsilon, double.Epsilon)]
    [InlineData(-2.2250738585072014e-308, -2.2250738585072014e-308)]
    [InlineData(22.0, 1.0)]
    [InlineData(-400.0, -1.0)]
    [InlineData(double.MaxValue, 1.0)]
    [InlineData(Infinity, 1.0)]
    [InlineData(-Infinity, -1.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Tanh_at_the_edges(double x, double value) => AtEdge(Elementary.Tanh, Elementary.Tanh, x, value);

    [Theory]
    [InlineData(0.0, 0.5)]
    [InlineData(40.0, 1.0)]
    [InlineData(-745.13321910194110, double.Epsilon)]
    [InlineData(-800.0, 0.0)]
    [InlineData(Infinity, 1.0)]
    [InlineData(-Infinity, 0.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Sigmoid_at_the_edges(double x, double value) => AtEdge(Elementary.Sigmoid, Elementary.Sigmoid, x, value);

    [Theory]
    [InlineData(0.0, 0.6931471805599453)]
    [InlineData(1000.0, 1000.0)]
    [InlineData(double.MaxValue, double.MaxValue)]
    [InlineData(-745.13321910194110, double.Epsilon)]
    [InlineData(-800.0, 0.0)]
    [InlineData(Infinity, Infinity)]
    [InlineData(-Infinity, 0.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Softplus_at_the_edges(double x, double value) => AtEdge(Elementary.Softplus, Elementary.Softplus, x, value);

    [Fact]
    public void Minus_zero_counts_as_zero_and_tanh_keeps_its_sign()
    {
        AtEdge(Elementary.Exp, Elementary.Exp, -0.0, 1);
        AtEdge(Elementary.Log, Elementary.Log, -0.0, -Infinity);
        AtEdge(Elementary.Tanh, Elementary.Tanh, -0.0, -0.0);
        AtEdge(Elementary.Sigmoid, Elementary.Sigmoid, -0.0, 0.5);
        AtEdge(Elementary.Softplus, Elementary.Softplus, -0.0, Elementary.Softplus(0));
    }

    private delegate void OfSpan(ReadOnlySpan<double> x, Span<double> into);

    /// <summary>The same bits alone and in every place of a row.</summary>
    private static void AtEdge(Func<double, double> f, OfSpan many, double x, double value)
    {
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(f(x)));
        for (var place = 0; place < 33; place++)
        {
            var row = new double[33];
            row[place] = x;
            many(row, row);
            Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(row[place]));
        }
    }

    private static void WithinUlps(double bound, Func<double, double> f, Func<BigReal, BigReal> exact, IEnumerable<double> arguments)
    {
        foreach (var x in arguments)
        {
            var (value, truth) = (f(x), exact(BigReal.Of(x)));
            var error = truth.Ulps(value);
            Assert.True(error <= bound, $"f({x:R}) = {value:R} is {error:F3} ulp from the true value; at most {bound} is promised.");
        }
    }

    /// <summary>Numbers spread evenly, numbers of every magnitude, and the ends.</summary>
    private static IEnumerable<double> AnyArgument(double lowest, double highest)
    {
        var random = new Random(20);
        var anyMagnitude = Enumerable.Range(0, 4000)
            .Select(_ => BitConverter.Int64BitsToDouble(random.NextInt64()) * (random.Next(2) * 2 - 1))
            .Where(x => x >= lowest && x <= highest);
        return [lowest, highest, double.Epsilon, -double.Epsilon, .. Uniform(lowest, highest), .. Uniform(-1, 1), .. anyMagnitude];
    }

    private static IEnumerable<double> Uniform(double lowest, double highest)
    {
        var random = new Random(19);
        return Enumerable.Range(0, 4000).Select(_ => lowest + (highest - lowest) * random.NextDouble());
    }
}
