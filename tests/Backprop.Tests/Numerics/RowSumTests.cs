namespace Backprop.Tests;

/// <summary>Sums down the rows, with samples in the lanes.</summary>
public sealed unsafe class RowSumTests
{
    [Fact]
    public void Sums_down_the_rows_have_the_bits_of_sums_along_a_column_for_any_number_of_rows()
    {
        for (var rows = 1; rows <= 40; rows++)
        {
            Check<Lanes8>(rows);
            Check<Lanes4>(rows);
            Check<Lanes2>(rows);
            Check<Lane1>(rows);
        }
    }

    private static void Check<T>(int rows) where T : unmanaged, ILanes<T>
    {
        const int stride = 16;
        var random = new Random(rows);
        double[] x = Some(), y = Some(), sums = new double[stride], products = new double[stride];
        fixed (double* a = x, b = y)
        {
            var end = (nint)rows * stride;
            var ofEntries = new RowSum<T, Entries>(new(a), stride, end);
            var ofProducts = new RowSum<T, EntryProducts>(new(a, b), stride, end);
            for (nint s = 0; s < stride; s += T.Count)
            {
                ofEntries.From(s).Store(ref sums[s]);
                ofProducts.From(s).Store(ref products[s]);
            }
        }
        for (var s = 0; s < stride; s++)
        {
            Assert.Equal(Bits(Reduce.Sum(Column(x, s))), Bits(sums[s]));
            Assert.Equal(Bits(Reduce.Dot(Column(x, s), Column(y, s))), Bits(products[s]));
        }

        double[] Some() => [.. Enumerable.Range(0, rows * stride).Select(_ => random.NextDouble() - 0.5)];
        double[] Column(double[] from, int s) => [.. Enumerable.Range(0, rows).Select(j => from[j * stride + s])];
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
