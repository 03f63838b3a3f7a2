namespace Backprop.Tests;

/// <summary>Every width of every function gives the bits of its definition, which works on one double.</summary>
public class ElementaryWidthTests
{
    [Fact]
    public void Exp_has_the_same_bits_at_every_width_and_length() => SameBitsAtEveryWidth<ExpFormula>(1);

    [Fact]
    public void Log_has_the_same_bits_at_every_width_and_length() => SameBitsAtEveryWidth<LogFormula>(2);

    [Fact]
    public void Tanh_has_the_same_bits_at_every_width_and_length() => SameBitsAtEveryWidth<TanhFormula>(3);

    [Fact]
    public void Sigmoid_has_the_same_bits_at_every_width_and_length() => SameBitsAtEveryWidth<SigmoidFormula>(4);

    [Fact]
    public void Softplus_has_the_same_bits_at_every_width_and_length() => SameBitsAtEveryWidth<SoftplusFormula>(5);

    private static void SameBitsAtEveryWidth<F>(int seed) where F : struct, IFormula
    {
        var random = new Random(seed);
        for (var length = 0; length <= 257; length++)
        {
            var x = Enumerable.Range(0, length).Select(_ => Argument(random)).ToArray();
            var expected = x.Select(value => default(F).At(new Lane1(value)).Value).ToArray();
            AssertSame(expected, AtWidth<F, Lanes2>(x));
            AssertSame(expected, AtWidth<F, Lanes4>(x));
            AssertSame(expected, AtWidth<F, Twice<Lanes4>>(x));
            AssertSame(expected, AtWidth<F, Lanes8>(x));
            AssertSame(expected, AtWidth<F, Twice<Lanes8>>(x));
            Elementwise.Map(default(F), x, x);
            AssertSame(expected, x);
        }
    }

    private static unsafe double[] AtWidth<F, T>(double[] x) where F : struct, IFormula where T : unmanaged, ILanes<T>
    {
        var into = new double[x.Length];
        fixed (double* from = x, to = into)
            Elementwise.Map<F, Lane1>(default, from, to, Elementwise.Map<F, T>(default, from, to, 0, x.Length), x.Length);
        return into;
    }

    /// <summary>Mostly numbers as networks meet them; now and then one of any magnitude, or a special value.</summary>
    private static double Argument(Random random) => random.Next(40) switch
    {
        0 => double.NaN,
        1 => double.PositiveInfinity,
        2 => double.NegativeInfinity,
        3 => -0.0,
        4 => random.NextDouble() * 1e-308,
        5 => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)),
        6 => 1500 * (random.NextDouble() - 0.5),
        _ => 20 * (random.NextDouble() - 0.5),
    };

    private static void AssertSame(double[] expected, double[] actual) =>
        Assert.Equal(expected.Select(BitConverter.DoubleToInt64Bits), actual.Select(BitConverter.DoubleToInt64Bits));
}
