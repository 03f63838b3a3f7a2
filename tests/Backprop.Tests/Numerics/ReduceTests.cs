namespace Backprop.Tests;

/// <summary>Sums and dot products have one shape, written out here, at every width and length.</summary>
public unsafe class ReduceTests
{
    [Fact]
    public void A_sum_runs_in_eight_lanes_and_ends_in_a_tree()
    {
        foreach (var x in Rows(31))
        {
            var expected = InEightLanes(x, (lane, t) => lane + x[t]);
            fixed (double* from = x)
            {
                Assert.Equal(expected, Reduce.Sum(x));
                Assert.Equal(expected, Reduce.Sum<Lanes8>(from, x.Length));
                Assert.Equal(expected, Reduce.Sum<Twice<Lanes4>>(from, x.Length));
                Assert.Equal(expected, Reduce.Sum<Twice<Twice<Lanes2>>>(from, x.Length));
                Assert.Equal(expected, Reduce.Sum<Twice<Twice<Twice<Lane1>>>>(from, x.Length));
            }
        }
    }

    [Fact]
    public void A_dot_product_has_the_same_shape_with_one_rounding_a_step()
    {
        foreach (var x in Rows(32))
        {
            var y = x.Reverse().ToArray();
            var expected = InEightLanes(x, (lane, t) => Math.FusedMultiplyAdd(x[t], y[t], lane));
            fixed (double* from = x, other = y)
            {
                Assert.Equal(expected, Reduce.Dot(x, y));
                Assert.Equal(expected, Reduce.Dot<Lanes8>(from, other, x.Length));
                Assert.Equal(expected, Reduce.Dot<Twice<Lanes4>>(from, other, x.Length));
                Assert.Equal(expected, Reduce.Dot<Twice<Twice<Lanes2>>>(from, other, x.Length));
                Assert.Equal(expected, Reduce.Dot<Twice<Twice<Twice<Lane1>>>>(from, other, x.Length));
            }
        }
    }

    [Fact]
    public void Column_sums_run_down_the_rows_in_order()
    {
        var random = new Random(33);
        for (var columns = 0; columns <= 70; columns++)
        {
            var a = Matrix.Create(random.Next(1, 30), columns, (_, _) => random.NextDouble() - 0.5);
            var expected = Matrix.Create(1, columns, (_, j) => Enumerable.Range(0, a.RowCount).Aggregate(0.0, (sum, i) => sum + a[i, j]));
            Assert.True(expected.SameBits(a.SumOverRows()));
            Assert.True(expected.SameBits(ColumnSumsAt<Lane1>(a)));
            Assert.True(expected.SameBits(ColumnSumsAt<Lanes2>(a)));
            Assert.True(expected.SameBits(ColumnSumsAt<Lanes4>(a)));
            Assert.True(expected.SameBits(ColumnSumsAt<Lanes8>(a)));
        }
    }

    private static Matrix ColumnSumsAt<T>(Matrix a) where T : unmanaged, ILanes<T>
    {
        var sums = Matrix.Zeros(1, a.ColumnCount);
        fixed (double* from = a.Entries, to = sums.Entries)
        {
            var view = new View(from, a.RowCount, a.ColumnCount, a.ColumnCount);
            ColumnSums.Of<Lane1>(in view, to, ColumnSums.Of<T>(in view, to, 0));
        }
        return sums;
    }

    private static IEnumerable<double[]> Rows(int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, 258).Select(length => Enumerable.Range(0, length).Select(_ => random.NextDouble() - 0.5).ToArray());
    }

    private static double InEightLanes(double[] x, Func<double, int, double> step)
    {
        var l = new double[8];
        for (var t = 0; t < x.Length; t++) l[t % 8] = step(l[t % 8], t);
        return ((l[0] + l[4]) + (l[2] + l[6])) + ((l[1] + l[5]) + (l[3] + l[7]));
    }
}
