namespace Backprop.Tests.Shapes;

/// <summary>Every shape error names the operation, both shapes, the two numbers that disagree, the rule and the remedy.</summary>
public class ShapeExceptionTests
{
    private static string Message(Func<object?> operation) => Assert.Throws<ShapeException>(() => operation()).Message;

    [Fact]
    public void Products_name_the_two_numbers_that_do_not_meet()
    {
        Assert.Equal("A·B: A is (3 × 4) but B is (5 × 2); the 4 columns of A must be as many as the 5 rows of B.", Message(() => Matrix.Ones(3, 4) * Matrix.Ones(5, 2)));
        Assert.Equal("Aᵀ·B: A is (3 × 4) but B is (5 × 2); the 3 rows of A must be as many as the 5 rows of B.", Message(() => Matrix.TransposeTimes(Matrix.Ones(3, 4), Matrix.Ones(5, 2))));
        Assert.Equal("A·Bᵀ: A is (3 × 4) but B is (5 × 2); the 4 columns of A must be as many as the 2 columns of B.", Message(() => Matrix.TimesTranspose(Matrix.Ones(3, 4), Matrix.Ones(5, 2))));
    }

    [Fact]
    public void A_bias_column_beside_a_batch_in_columns_gets_the_ones_vector_as_remedy() =>
        Assert.Equal("A + B: A is (3 × 5) but B is (3 × 1); elementwise operations need equal shapes, and 5 columns are not 1 columns. "
            + "To add the column to each of the 5 columns, multiply it by a row of ones: b·1ᵀ is (3 × 1)(1 × 5) = (3 × 5). "
            + "To shrink the matrix to one column, sum over its columns: A·1 is (3 × 1).", Message(() => Matrix.Ones(3, 5) + Matrix.Ones(3, 1)));

    [Fact]
    public void A_bias_row_beside_a_batch_in_rows_gets_it_on_the_other_side() =>
        Assert.Contains("1·b is (5 × 1)(1 × 3) = (5 × 3)", Message(() => Matrix.Ones(1, 3) - Matrix.Ones(5, 3)));

    [Fact]
    public void Shapes_that_have_nothing_in_common_get_no_remedy() =>
        Assert.EndsWith("neither 2 and 4 rows nor 3 and 5 columns agree.", Message(() => Matrix.Ones(2, 3).Hadamard(Matrix.Ones(4, 5))));

    [Fact]
    public void A_bias_of_the_wrong_width_or_height_is_refused()
    {
        Assert.Contains("b must be one row as wide as Z, (1 × 3)", Message(() => Matrix.AddToEachRow(Matrix.Ones(5, 3), Matrix.Ones(1, 2))));
        Assert.EndsWith("Sum over the 5 rows of b: 1ᵀ·b is (1 × 3).", Message(() => Matrix.AddToEachRow(Matrix.Ones(5, 3), Matrix.Ones(5, 3))));
    }

    [Fact]
    public void A_result_is_only_written_where_it_fits() =>
        Assert.Contains("the result is (2 × 2) but into is (2 × 3)", Message(() => { Matrix.Times(Matrix.Ones(2, 2), Matrix.Ones(2, 2), into: Matrix.Zeros(2, 3)); return null; }));
}
