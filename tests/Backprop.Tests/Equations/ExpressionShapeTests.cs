using static Backprop.Expressions;
using static Backprop.Tests.TestEquations;

namespace Backprop.Tests;

public class ExpressionShapeTests
{
    [Fact]
    public void Every_expression_has_a_shape_in_axes_and_in_numbers()
    {
        Assert.Equal("(m × n₃)", Z3.Shape.ToString());
        Assert.Equal(new MatrixShape(5, 3), Z3.Shape.Sizes);
        Assert.Equal("(n₃ × n₂)", W3.T.Shape.ToString());
        Assert.True(E.Shape.IsScalar);
    }

    [Fact]
    public void Sizes_that_agree_by_accident_are_refused()
    {
        // The second question's wrong code multiplies the input with the second layer's weights; 3 inputs and 3 hidden units let it run.
        var (m, n0, n1, n2) = (Axis.Batch(5), Axis.Inputs("n0", 3), Axis.Units("n1", 3), Axis.Outputs("n2", 2));
        var X = Variable("X", m, n0);
        var W2 = Variable("W2", n1, n2);
        var error = Assert.Throws<ShapeException>(() => X * W2);
        Assert.Contains("the sizes agree by accident (3 = inputs, 3 = hidden units)", error.Message);
        Assert.Equal("X·W²: X is (m × n₀) = (5 × 3) but W² is (n₁ × n₂) = (3 × 2); the columns of X must be the rows of W², but n₀ and n₁ are different axes and the sizes agree by accident (3 = inputs, 3 = hidden units).", error.Message);
    }

    [Fact]
    public void A_missing_transpose_is_named()
    {
        var dZ3 = Variable("dZ3", m, n3);
        Assert.EndsWith("The transpose fits: dZ³·W³ᵀ is (m × n₂).", Assert.Throws<ShapeException>(() => dZ3 * W3).Message);
        Assert.EndsWith("The transpose fits: A²ᵀ·dZ³ is (n₂ × n₃).", Assert.Throws<ShapeException>(() => A2 * dZ3).Message);
    }

    [Fact]
    public void Ones_behind_instead_of_in_front_are_sent_to_the_front() =>
        Assert.EndsWith("Ones of m stand in front: 1ᵀ·dZ³ is (1 × n₃), the sum over the samples of the batch.",
            Assert.Throws<ShapeException>(() => Variable("dZ3", m, n3) * Ones(m)).Message);

    [Fact]
    public void Too_many_ones_are_refused()
    {
        // One of the second question's answers puts three ones in front of two samples.
        var (two, units) = (Axis.Batch(2), Axis.Outputs("n2", 3));
        var error = Assert.Throws<ShapeException>(() => Ones(units).T * Variable("dZ2", two, units));
        Assert.Contains("n₂ (3 outputs) and m (2 samples) are different axes", error.Message);
        Assert.EndsWith("The ones must be as many as the rows they sum: those of dZ² are m = 2 (samples of the batch).", error.Message);
    }

    [Fact]
    public void A_bias_is_not_added_to_a_batch_without_ones() =>
        Assert.EndsWith("b³ enters each of the samples of the batch as a product with ones: 1·b³ is (m × n₃).",
            Assert.Throws<ShapeException>(() => A2 * W3 + b3).Message);

    [Fact]
    public void One_symbol_for_two_sizes_is_refused() =>
        Assert.Contains("m stands for 5 samples of the batch in one and for 4 samples of the batch in the other",
            Assert.Throws<ShapeException>(() => A2 - Variable("B", Axis.Batch(4), n2)).Message);

    [Fact]
    public void A_value_must_have_the_size_of_its_variable() =>
        Assert.Equal("W³ := value: W³ is (n₂ × n₃) = (4 × 3) but the matrix is (3 × 4). Transpose it, or use the equations of the other notation.",
            Assert.Throws<ShapeException>(() => new Values { [W3] = Matrix.Zeros(3, 4) }).Message);

    [Fact]
    public void A_missing_value_is_named() =>
        Assert.StartsWith("W³ has no value. Values are given for A²;", Assert.Throws<KeyNotFoundException>(() => Z3.Value(new Values { [A2] = Matrix.Zeros(5, 4) })).Message);

    [Fact]
    public void A_name_that_stands_for_two_things_is_refused()
    {
        var other = Define("Z3", A2 * W3);
        Assert.StartsWith("Z³ stands for two things", Assert.Throws<ArgumentException>(() => Derive.Gradient(SquaredError(Z3, other), b3)).Message);
    }
}
