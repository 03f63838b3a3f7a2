namespace Backprop;

/// <summary>Errors of expressions whose axes don't meet, with axis names, sizes, and what would fit.</summary>
internal static class AxisError
{
    /// <summary>The shape of A·B, after checking that the columns of A are the rows of B.</summary>
    public static AxisShape Meet(Expression a, Expression b)
    {
        if (a.Shape.Columns == b.Shape.Rows) return new(a.Shape.Rows, b.Shape.Columns);
        throw Error($"{Factor(a)}·{Factor(b)}", a, b,
            $"the columns of {Factor(a)} must be the rows of {Factor(b)}, but {Axis.Difference(a.Shape.Columns, b.Shape.Rows)}", ProductRemedy(a, b));
    }

    /// <summary>A number made from two matrices, after checking that both have the same shape.</summary>
    public static AxisShape NumberFrom(string operation, Expression a, Expression b)
    {
        _ = Same(operation, a, b);
        return AxisShape.Scalar;
    }

    /// <summary>The shape that both have, after checking that they do.</summary>
    public static AxisShape Same(string operation, Expression a, Expression b)
    {
        if (a.Shape == b.Shape) return a.Shape;
        var (left, right, side) = a.Shape.Rows != b.Shape.Rows ? (a.Shape.Rows, b.Shape.Rows, "rows") : (a.Shape.Columns, b.Shape.Columns, "columns");
        throw Error($"{Term(a)} {operation} {Term(b)}", a, b, $"entry by entry needs the same axes, and in the {side} {Axis.Difference(left, right)}",
            BroadcastRemedy(a, b) ?? BroadcastRemedy(b, a) ?? (a.Shape == b.Shape.Transposed ? $"One of them is transposed: {Factor(b)}ᵀ is {b.Shape.Transposed}." : null));
    }

    public static void ThrowUnlessScalar(string operation, Expression a)
    {
        if (!a.Shape.IsScalar)
            throw Error(operation, a, a, "it must be one number, (1 × 1)", "Reduce it with a loss, or multiply it with ones on both sides.");
    }

    public static void ThrowUnlessRunsOver(Expression a, AxisIndex? index, Axis axis, string side)
    {
        if (axis == (index?.Axis ?? Axis.One)) return;
        var (name, letter) = (a.ToText(), index?.Letter ?? "nothing");
        throw Error($"{name}[{letter}]", a, a, index is null
            ? $"its {side} are {axis}, so an index over them is missing"
            : $"{letter} runs over {index.Axis} but the {side} of {name} are {axis}; {Axis.Difference(index.Axis, axis)}", null);
    }

    /// <summary>The error with both shapes in symbols and numbers.</summary>
    public static ShapeException Error(string operation, Expression a, Expression b, string rule, string? remedy)
    {
        var shapes = ReferenceEquals(a, b) ? $"{Term(a)} is {a.Shape.InSymbolsAndNumbers}"
            : $"{Term(a)} is {a.Shape.InSymbolsAndNumbers} but {Term(b)} is {b.Shape.InSymbolsAndNumbers}";
        return ShapeException.InWords(operation, new(Term(a), a.Shape.Sizes), new(Term(b), b.Shape.Sizes), $"{operation}: {shapes}; {rule}.{(remedy is null ? "" : " " + remedy)}");
    }

    private static string? ProductRemedy(Expression a, Expression b)
    {
        var ((rows, columns), (otherRows, otherColumns)) = ((a.Shape.Rows, a.Shape.Columns), (b.Shape.Rows, b.Shape.Columns));
        if (b is OnesVector && otherRows == rows)
            return $"Ones of {rows.Symbol} stand in front: 1ᵀ·{Factor(a)} is {new AxisShape(Axis.One, columns)}, the sum over the {rows.Meaning}.";
        if (a is Transposed { Operand: OnesVector } or OnesVector && columns.Size != otherRows.Size)
            return $"The ones must be as many as the rows they sum: those of {Factor(b)} are {otherRows}.";
        if (columns == otherColumns) return $"The transpose fits: {Factor(a)}·{Factor(b)}ᵀ is {new AxisShape(rows, otherRows)}.";
        if (rows == otherRows) return $"The transpose fits: {Factor(a)}ᵀ·{Factor(b)} is {new AxisShape(columns, otherColumns)}.";
        if (otherColumns == rows) return $"The other order fits: {Factor(b)}·{Factor(a)} is {new AxisShape(otherRows, columns)}.";
        return null;
    }

    private static string? BroadcastRemedy(Expression matrix, Expression vector)
    {
        var (m, v) = (matrix.Shape, vector.Shape);
        if (v.Rows == Axis.One && v.Columns == m.Columns && m.Rows != Axis.One)
            return $"{Term(vector)} enters each of the {m.Rows.Meaning} as a product with ones: 1·{Factor(vector)} is {m}.";
        if (v.Columns == Axis.One && v.Rows == m.Rows && m.Columns != Axis.One)
            return $"{Term(vector)} enters each of the {m.Columns.Meaning} as a product with ones: {Factor(vector)}·1ᵀ is {m}.";
        return null;
    }

    private static string Term(Expression a) => FormulaText.Line(a.Read());

    private static string Factor(Expression a) => FormulaText.Line(a.ReadInside(Binding.Atom));
}
