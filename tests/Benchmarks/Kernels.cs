using Backprop;

namespace Benchmarks;

/// <summary>The three products and the elementary functions, on one thread, against the machine's multiply-add rate.</summary>
internal static class Kernels
{
    private static readonly (int M, int K, int N)[] Sizes =
        [(16, 16, 16), (32, 32, 32), (64, 64, 64), (128, 128, 128), (256, 256, 256), (512, 512, 512), (1024, 1024, 1024), (10, 784, 30), (784, 10, 30), (256, 784, 1024), (256, 1024, 10)];

    public static Report Measure()
    {
        var peak = MultiplyAddRate.Measure();
        var report = new Report("Products and functions", ["what", "GFLOP/s or ns an entry", "% of the multiply-add rate"]);
        report.Add("multiply-adds in registers", peak / 1e9, 100);
        foreach (var (m, k, n) in Sizes)
        {
            var (a, b, c) = (Filled(m, k), Filled(k, n), Matrix.Zeros(m, n));
            Matrix.Times(a, b, into: c);
            AssertIsProduct(a, b, c);
            var rate = 2.0 * m * k * n / Timing.Seconds(() => Matrix.Times(a, b, into: c));
            report.Add($"A·B {m}×{k}×{n}", rate / 1e9, 100 * rate / peak);
        }
        foreach (var f in new[] { Activation.Sigmoid, Activation.Tanh, Activation.ReLU })
        {
            var (z, into) = (Filled(64, 1024), Matrix.Zeros(64, 1024));
            report.Add($"{f.Name}, each entry", Timing.Seconds(() => f.Apply(z, into)) / z.Shape.Count * 1e9, double.NaN);
        }
        return report;
    }

    private static Matrix Filled(int rows, int columns) => Matrix.FromFormula(rows, columns, k => (k * 37 % 101 - 50) / 50.0);

    /// <summary>One row and one column by definition, to the last bit.</summary>
    private static void AssertIsProduct(Matrix a, Matrix b, Matrix c)
    {
        foreach (var (i, j) in Enumerable.Range(0, c.ColumnCount).Select(j => (c.RowCount - 1, j)).Concat(Enumerable.Range(0, c.RowCount).Select(i => (i, c.ColumnCount - 1))))
        {
            var sum = 0.0;
            for (var k = 0; k < a.ColumnCount; k++) sum = Math.FusedMultiplyAdd(a[i, k], b[k, j], sum);
            if (BitConverter.DoubleToInt64Bits(sum) != BitConverter.DoubleToInt64Bits(c[i, j]))
                throw new InvalidOperationException($"A·B of {a.Shape} and {b.Shape} is wrong at [{i}, {j}]: {c[i, j]:R} instead of {sum:R}; nothing was timed.");
        }
    }
}
