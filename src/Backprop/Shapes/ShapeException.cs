using System.Diagnostics.CodeAnalysis;

namespace Backprop;

/// <summary>
/// Two matrices don't fit together. The message names the operation, both shapes, the two numbers that disagree, the rule,
/// and, where it helps, the remedy.
/// </summary>
public sealed class ShapeException : ArgumentException
{
    /// <summary>Creates the error for <paramref name="operation"/> on <paramref name="left"/> and <paramref name="right"/>.</summary>
    /// <param name="operation">The operation as a formula, such as <c>A·B</c>.</param>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="rule">The rule that was broken, with the numbers that disagree.</param>
    /// <param name="remedy">What to do instead, or null.</param>
    public ShapeException(string operation, ShapedName left, ShapedName right, string rule, string? remedy = null)
        : base($"{operation}: {left.Name} is {left.Shape} but {right.Name} is {right.Shape}; {rule}.{(remedy is null ? "" : " " + remedy)}")
        => (Operation, Left, Right) = (operation, left, right);

    private ShapeException(string message, string operation, ShapedName left, ShapedName right)
        : base(message) => (Operation, Left, Right) = (operation, left, right);

    /// <summary>The operation as a formula.</summary>
    public string Operation { get; }

    /// <summary>The left operand: its name and shape.</summary>
    public ShapedName Left { get; }

    /// <summary>The right operand: its name and shape.</summary>
    public ShapedName Right { get; }

    /// <summary>The error with a message of its own, for shapes in named axes.</summary>
    internal static ShapeException InWords(string operation, ShapedName left, ShapedName right, string message) => new(message, operation, left, right);

    internal static void ThrowUnlessMeets(string operation, MatrixShape a, int inner, MatrixShape b, int otherInner, string sides)
    {
        if (inner != otherInner) ThrowMeets(operation, a, inner, b, otherInner, sides);
    }

    internal static void ThrowUnlessSame(string operation, MatrixShape a, MatrixShape b)
    {
        if (a != b) ThrowSame(operation, a, b);
    }

    internal static void ThrowUnlessInto(string operation, MatrixShape result, MatrixShape into)
    {
        if (result != into)
            throw new ShapeException(operation, new("the result", result), new("into", into), "the matrix written into must have the shape of the result");
    }

    internal static void ThrowUnlessRow(string operation, MatrixShape a, MatrixShape row)
    {
        if (row.Rows != 1 || row.Columns != a.Columns)
            throw new ShapeException(operation, new("Z", a), new("b", row), $"b must be one row as wide as Z, (1 × {a.Columns})", SumRemedy("b", row, a));
    }

    [DoesNotReturn]
    private static void ThrowMeets(string operation, MatrixShape a, int inner, MatrixShape b, int otherInner, string sides) =>
        throw new ShapeException(operation, new("A", a), new("B", b), $"the {inner} {string.Format(null, sides, otherInner)}");

    [DoesNotReturn]
    private static void ThrowSame(string operation, MatrixShape a, MatrixShape b)
    {
        var rule = (a.Rows != b.Rows, a.Columns != b.Columns) switch
        {
            (true, false) => $"elementwise operations need equal shapes, and {a.Rows} rows are not {b.Rows} rows",
            (false, true) => $"elementwise operations need equal shapes, and {a.Columns} columns are not {b.Columns} columns",
            _ => $"elementwise operations need equal shapes, and neither {a.Rows} and {b.Rows} rows nor {a.Columns} and {b.Columns} columns agree",
        };
        throw new ShapeException(operation, new("A", a), new("B", b), rule, BroadcastRemedy(a, b) ?? BroadcastRemedy(b, a));
    }

    /// <summary>A vector beside a matrix: what the writer probably meant is a product with ones.</summary>
    private static string? BroadcastRemedy(MatrixShape matrix, MatrixShape vector) => (vector.Rows, vector.Columns) switch
    {
        (1, var n) when n == matrix.Columns =>
            $"To add the row to each of the {matrix.Rows} rows, multiply it by a column of ones: 1·b is ({matrix.Rows} × 1)(1 × {n}) = {matrix}. "
            + $"To shrink the matrix to one row, sum over its rows: 1ᵀ·A is (1 × {n}).",
        (var n, 1) when n == matrix.Rows =>
            $"To add the column to each of the {matrix.Columns} columns, multiply it by a row of ones: b·1ᵀ is ({n} × 1)(1 × {matrix.Columns}) = {matrix}. "
            + $"To shrink the matrix to one column, sum over its columns: A·1 is ({n} × 1).",
        _ => null,
    };

    private static string? SumRemedy(string name, MatrixShape given, MatrixShape target) =>
        given.Columns == target.Columns && given.Rows > 1 ? $"Sum over the {given.Rows} rows of {name}: 1ᵀ·{name} is (1 × {given.Columns})." : null;
}
