namespace Backprop.Tests;

public class MatrixViewTests
{
    [Theory]
    [InlineData(-1), InlineData(1), InlineData(int.MinValue), InlineData(int.MaxValue)]
    public void Rows_outside_a_view_are_refused_even_where_its_parent_has_them(int row)
    {
        var view = Matrix.FromFormula(4, 2, k => k).Rows(2..3);
        var into = Matrix.Zeros(2, 2);
        Assert.Contains($"Row {row}, number 1 of those to pick, lies outside a (1 × 2) matrix; it has rows 0 to 0.", Assert.Throws<ArgumentOutOfRangeException>(() => view.PickRows([0, row])).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => view.PickRows([0, row], into));
        Assert.Equal(Matrix.Zeros(2, 2), into);
        Assert.Equal(Matrix.FromRows([4, 5], [4, 5]), view.PickRows([0, 0]));
    }
}
