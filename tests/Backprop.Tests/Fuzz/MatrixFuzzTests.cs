using CsCheck;

namespace Backprop.Tests;

/// <summary>Every operation on matrices against loops as they stand in the definition, bit for bit, on any doubles.</summary>
public sealed class MatrixFuzzTests
{
    private static readonly double[] Special = [0.0, -0.0, double.Epsilon, double.MaxValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN];

    private static readonly Gen<double> AnyNumber = Gen.OneOf(Gen.Double[-10, 10], Gen.Double, Gen.Int[0, Special.Length - 1].Select(k => Special[k]));

    private static readonly Gen<(Matrix A, Matrix B, Matrix C, Matrix Row)> Matrices = Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[0, 20]).SelectMany((m, k, n) => Gen.Select(
        AnyNumber.Array[m * k].Select(a => Matrix.FromEntries(m, k, a)), AnyNumber.Array[k * n].Select(b => Matrix.FromEntries(k, n, b)),
        AnyNumber.Array[m * k].Select(c => Matrix.FromEntries(m, k, c)), AnyNumber.Array[k].Select(row => Matrix.FromEntries(1, k, row))));

    [Fact]
    public void Products_are_chains_of_fused_multiply_adds_in_order() => Fuzz.Holds(Matrices, matrices =>
    {
        var (a, b, _, _) = matrices;
        var expected = Matrix.Create(a.RowCount, b.ColumnCount, (i, j) => Enumerable.Range(0, a.ColumnCount).Aggregate(0.0, (sum, k) => Math.FusedMultiplyAdd(a[i, k], b[k, j], sum)));
        Assert.Equal(expected, a * b);
        Assert.Equal(expected, Matrix.TransposeTimes(a.Transpose(), b));
        Assert.Equal(expected, Matrix.TimesTranspose(a, b.Transpose()));
    });

    [Fact]
    public void Elementwise_operations_are_those_of_their_entries() => Fuzz.Holds(Matrices, matrices =>
    {
        var (a, _, c, row) = matrices;
        Matrix Each(Func<double, double, double> f) => Matrix.Create(a.RowCount, a.ColumnCount, (i, j) => f(a[i, j], c[i, j]));
        Assert.Equal(Each((x, y) => x + y), a + c);
        Assert.Equal(Each((x, y) => x - y), a - c);
        Assert.Equal(Each((x, y) => x * y), a.Hadamard(c));
        Assert.Equal(Each((x, _) => -1 * x), -a);
        Assert.Equal(Each((x, _) => 0.3 * x), 0.3 * a);
        Assert.Equal(Each((x, _) => x / 7), a / 7);
        Assert.Equal(Matrix.Create(a.RowCount, a.ColumnCount, (i, j) => a[i, j] + row[0, j]), Matrix.AddToEachRow(a, row));
        Assert.Equal(Each((x, _) => x < 0 ? 0 : x + 0.0), Activation.ReLU.Apply(a));
        Assert.Equal(Matrix.Create(a.ColumnCount, a.RowCount, (i, j) => a[j, i]), a.Transpose());
    });

    [Fact]
    public void Sums_over_rows_run_over_the_rows_in_order() => Fuzz.Holds(Matrices, matrices =>
        Assert.Equal(Matrix.Create(1, matrices.A.ColumnCount, (_, j) => Enumerable.Range(0, matrices.A.RowCount).Aggregate(0.0, (sum, i) => sum + matrices.A[i, j])), matrices.A.SumOverRows()));

    [Fact]
    public void Picked_rows_and_views_are_the_rows() => Fuzz.Holds(Gen.Select(Matrices, Gen.Int[0, 40], Gen.Int[0, 40]), input =>
    {
        var (a, _, _, _) = input.Item1;
        var (from, to) = (Math.Min(input.Item2, a.RowCount), Math.Min(Math.Max(input.Item2, input.Item3), a.RowCount));
        var view = a.Rows(from..to);
        Assert.Equal(Matrix.Create(to - from, a.ColumnCount, (i, j) => a[from + i, j]), view);
        int[] rows = [.. Enumerable.Range(0, view.RowCount).Reverse()];
        Assert.Equal(Matrix.Create(rows.Length, a.ColumnCount, (i, j) => view[rows[i], j]), view.PickRows(rows));
    });

    [Fact]
    public void Softmax_rows_of_finite_numbers_are_shares_that_sum_to_one() => Fuzz.Holds(Gen.Double[-800, 800].Array[1, 12], z =>
    {
        var shares = Activation.Softmax.Apply(Matrix.RowVector(z)).ToArray();
        var largest = z.Max();
        var powers = z.Select(x => Math.Exp(x - largest)).ToArray();
        Assert.All(shares.Zip(powers), pair => Assert.Equal(pair.Second / powers.Sum(), pair.First, 1e-15));
        Assert.Equal(1, shares.Sum(), 1e-14);
    });
}
