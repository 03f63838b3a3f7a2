namespace Backprop.Tests;

public class SeededRandomTests
{
    /// <summary>Bits of xoshiro256** started by SplitMix64, computed by a separate program in Python from the published definitions.</summary>
    [Theory]
    [InlineData(0, 11091344671253066420UL, 13793997310169335082UL, 1900383378846508768UL, 7684712102626143532UL)]
    [InlineData(1, 12966619160104079557UL, 9600361134598540522UL, 10590380919521690900UL, 7218738570589545383UL)]
    [InlineData(-1, 10328197420357168392UL, 14156678507024973869UL, 9357971779955476126UL, 13791585006304312367UL)]
    [InlineData(20260101, 6332780174000220894UL, 12543275776149051043UL, 34711071102197583UL, 10967436174577842923UL)]
    public void The_bits_are_those_of_the_published_algorithm(long seed, params ulong[] expected)
    {
        var random = new SeededRandom(seed);
        Assert.Equal(expected, expected.Select(_ => random.NextBits()));
    }

    [Fact]
    public void The_same_seed_gives_the_same_numbers_and_another_seed_others()
    {
        static double[] Draw(long seed)
        {
            var random = new SeededRandom(seed);
            return [.. Enumerable.Range(0, 20).Select(_ => random.NextNormal())];
        }
        Assert.Equal(Draw(7), Draw(7));
        Assert.Empty(Draw(7).Intersect(Draw(8)));
    }

    [Fact]
    public void Numbers_lie_in_their_interval_and_fill_it_evenly()
    {
        var random = new SeededRandom(1);
        var tenths = new int[10];
        for (var i = 0; i < 100_000; i++) tenths[(int)(10 * random.NextDouble())]++;
        Assert.InRange(ChiSquare(tenths, 10_000), 0, Critical9);
        for (var i = 0; i < 1000; i++) Assert.InRange(random.NextDouble(-3, 5), -3, 5);
    }

    [Fact]
    public void Every_integer_below_n_is_equally_likely()
    {
        var random = new SeededRandom(2);
        var counts = new int[10];
        for (var i = 0; i < 100_000; i++) counts[random.NextInt(10)]++;
        Assert.InRange(ChiSquare(counts, 10_000), 0, Critical9);
        Assert.Equal(0, random.NextInt(1));
    }

    /// <summary>With n = 3·2²⁹ a plain remainder of 32 bits would give the lower third twice as often.</summary>
    [Fact]
    public void Integers_are_unbiased_where_n_does_not_divide_the_range()
    {
        var random = new SeededRandom(3);
        var thirds = new int[3];
        for (var i = 0; i < 30_000; i++) thirds[random.NextInt(3 << 29) >> 29]++;
        Assert.InRange(ChiSquare(thirds, 10_000), 0, 13.8);
    }

    [Fact]
    public void Normal_numbers_have_the_moments_of_the_normal_distribution()
    {
        var random = new SeededRandom(4);
        var draws = Enumerable.Range(0, 200_000).Select(_ => random.NextNormal()).ToArray();
        Assert.Equal(0, draws.Average(), 0.01);
        Assert.Equal(1, draws.Average(z => z * z), 0.015);
        Assert.Equal(0, draws.Average(z => z * z * z), 0.04);
        Assert.Equal(3, draws.Average(z => z * z * z * z), 0.12);
        Assert.Equal(0.9545, draws.Count(z => Math.Abs(z) < 2) / 200_000.0, 0.002);
    }

    [Fact]
    public void A_permutation_has_every_number_once_and_every_order_is_equally_likely()
    {
        var random = new SeededRandom(5);
        Assert.Equal(Enumerable.Range(0, 100), random.Permutation(100).Order());
        Assert.Empty(random.Permutation(0));
        var orders = Enumerable.Range(0, 60_000).Select(_ => string.Concat(random.Permutation(3))).GroupBy(order => order).Select(group => group.Count()).ToArray();
        Assert.Equal(6, orders.Length);
        Assert.InRange(ChiSquare(orders, 10_000), 0, 20.5);
    }

    [Fact]
    public void Nothing_to_choose_from_is_an_error()
    {
        Assert.StartsWith("NextInt(0) has nothing to choose from", Assert.Throws<ArgumentOutOfRangeException>(() => new SeededRandom(1).NextInt(0)).Message);
        Assert.StartsWith("There is no permutation of -1 numbers", Assert.Throws<ArgumentOutOfRangeException>(() => new SeededRandom(1).Permutation(-1)).Message);
    }

    /// <summary>Chi-square with 9 degrees of freedom is above this once in a thousand times.</summary>
    private const double Critical9 = 27.9;

    private static double ChiSquare(int[] counts, double expected) => counts.Sum(count => (count - expected) * (count - expected) / expected);
}
