namespace Backprop.Tests;

/// <summary>The three products, tiled at every width, against sums written out.</summary>
public class ProductTests
{
    private static readonly int[] Sizes = [.. Enumerable.Range(0, 35), 47, 48, 49, 63, 64, 65, 127, 128, 130, 255, 256, 257];

    [Fact]
    public void A_product_adds_in_order_with_one_rounding_a_step()
    {
        var random = new Random(7);
        foreach (var (m, k, n) in Shapes(random))
        {
            var (a, b) = (Some(random, m, k), Some(random, k, n));
            var expected = ByDefinition(a, b);
            AssertSame(expected, Matrix.Times(a, b), m, k, n);
            AssertSame(expected, Matrix.TransposeTimes(a.Transpose(), b), m, k, n);
            AssertSame(expected, Matrix.TimesTranspose(a, b.Transpose()), m, k, n);
        }
    }

    [Fact]
    public void A_product_has_the_same_bits_at_every_width()
    {
        var random = new Random(8);
        foreach (var (m, k, n) in Shapes(random))
        {
            var (a, b) = (Some(random, m, k), Some(random, k, n));
            var expected = Matrix.Times(a, b);
            AssertSame(expected, AtWidth<Lane1>(a, b), m, k, n);
            AssertSame(expected, AtWidth<Lanes2>(a, b), m, k, n);
            AssertSame(expected, AtWidth<Lanes4>(a, b), m, k, n);
            AssertSame(expected, AtWidth<Lanes8>(a, b), m, k, n);
        }
    }

    [Fact]
    public void A_product_that_comes_again_is_that_of_the_matrices_it_is_given()
    {
        var random = new Random(10);
        var (a, b, into) = (Some(random, 40, 17), Some(random, 17, 17), Matrix.Zeros(40, 17));
        for (var i = 0; i < 20; i++)
        {
            var (row, other) = (random.Next(28), Some(random, 12, 17));
            Matrix.Times(a.Rows(row..(row + 12)), b, into: into.Rows(row..(row + 12)));
            AssertSame(ByDefinition(a.Rows(row..(row + 12)), b), into.Rows(row..(row + 12)).Copy(), 12, 17, 17);
            AssertSame(ByDefinition(other, b), Matrix.Times(other, b), 12, 17, 17);
            if (i % 3 == 0) AssertSame(ByDefinition(b.Transpose(), b), Matrix.TransposeTimes(b, b), 17, 17, 17);
        }
    }

    [Fact]
    public void A_sum_over_no_terms_is_zero() => Assert.Equal(Matrix.Zeros(3, 2), Matrix.Times(Matrix.Zeros(3, 0), Matrix.Zeros(0, 2)));

    [Fact]
    public void Views_of_rows_are_factors_and_results_like_any_matrix()
    {
        var random = new Random(9);
        var (a, b) = (Some(random, 9, 5), Some(random, 7, 11));
        var into = Matrix.Zeros(6, 11);
        Matrix.Times(a.Rows(2..5), b.Rows(1..6), into: into.Rows(1..4));
        AssertSame(Matrix.Times(a.Rows(2..5).Copy(), b.Rows(1..6).Copy()), into.Rows(1..4).Copy(), 3, 5, 11);
        Assert.Equal(0, into.Row(0).MaxAbs());
        Assert.Equal(0, into.Rows(4..6).MaxAbs());
    }

    private static unsafe Matrix AtWidth<V>(Matrix a, Matrix b) where V : unmanaged, ILanes<V>
    {
        var c = Matrix.Filled(a.RowCount, b.ColumnCount, double.NaN);
        if (c.Shape.Count == 0) return c;
        fixed (double* from = a.Entries, other = b.Entries, to = c.Entries)
            Product<V, Plain>.Times(new(from, a.RowCount, a.ColumnCount, a.ColumnCount), new(other, b.RowCount, b.ColumnCount, b.ColumnCount),
                new(to, c.RowCount, c.ColumnCount, c.ColumnCount), new Plain());
        return c;
    }

    private static Matrix ByDefinition(Matrix a, Matrix b) => Matrix.Create(a.RowCount, b.ColumnCount,
        (i, j) => Enumerable.Range(0, a.ColumnCount).Aggregate(0.0, (sum, l) => Math.FusedMultiplyAdd(a[i, l], b[l, j], sum)));

    /// <summary>Every length in each of the three places, with small and odd numbers in the others.</summary>
    private static IEnumerable<(int M, int K, int N)> Shapes(Random random) =>
        Sizes.SelectMany(size => new[] { (size, random.Next(20), random.Next(40)), (random.Next(40), size, random.Next(20)), (random.Next(20), random.Next(40), size) });

    private static Matrix Some(Random random, int rows, int columns) => Matrix.Create(rows, columns, (_, _) => random.NextDouble() - 0.5);

    private static void AssertSame(Matrix expected, Matrix actual, int m, int k, int n) =>
        Assert.True(expected.SameBits(actual), $"({m} × {k})·({k} × {n}) differs by {(expected.Shape == actual.Shape ? expected.MaxAbsDifference(actual) : double.NaN)}");
}
