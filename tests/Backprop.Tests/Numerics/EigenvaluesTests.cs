namespace Backprop.Tests.Numerics;

public class EigenvaluesTests
{
    [Theory]
    [InlineData(1), InlineData(2), InlineData(5), InlineData(17), InlineData(40)]
    public void Eigenvalues_of_a_chain_of_springs_are_the_known_ones(int n)
    {
        var chain = Matrix.Create(n, n, (i, j) => i == j ? 2 : Math.Abs(i - j) == 1 ? -1 : 0);
        var known = Enumerable.Range(1, n).Select(k => 2 - 2 * Math.Cos(k * Math.PI / (n + 1))).OrderDescending();
        Assert.All(Eigenvalues.OfSymmetric(chain).Zip(known), pair => Assert.Equal(pair.Second, pair.First, n * 1e-15));   // roundings of numbers up to 4, sweep after sweep
    }

    [Fact]
    public void Trace_and_squares_of_a_random_symmetric_matrix_are_those_of_its_eigenvalues()
    {
        var random = new SeededRandom(11);
        var half = Matrix.Create(23, 23, (_, _) => random.NextNormal());
        var a = half + half.Transpose();
        var eigenvalues = Eigenvalues.OfSymmetric(a);
        Assert.Equal(Enumerable.Range(0, 23).Sum(i => a[i, i]), eigenvalues.Sum(), 1e-11);
        Assert.Equal(a.SumOfSquares(), eigenvalues.Sum(value => value * value), 1e-9);
        Assert.Equal(eigenvalues.OrderDescending(), eigenvalues);
    }

    [Fact]
    public void A_diagonal_matrix_has_its_entries()
    {
        Assert.Equal([3, 0, -2], Eigenvalues.OfSymmetric(Matrix.FromRows([0.0, 0, 0], [0, -2, 0], [0, 0, 3])));
        Assert.Equal([0, 0], Eigenvalues.OfSymmetric(Matrix.Zeros(2, 2)));
    }

    [Fact]
    public void What_has_no_real_eigenvalues_for_certain_is_refused()
    {
        Assert.Contains("2 rows are not 3 columns", Assert.Throws<ShapeException>(() => Eigenvalues.OfSymmetric(Matrix.Zeros(2, 3))).Message);
        Assert.Contains("A and Aᵀ differ", Assert.Throws<ArgumentException>(() => Eigenvalues.OfSymmetric(Matrix.FromRows([0.0, 1], [-1, 0]))).Message);
        Assert.Contains("isn't a finite number", Assert.Throws<ArgumentException>(() => Eigenvalues.OfSymmetric(Matrix.FromRows([double.NaN]))).Message);
    }
}
