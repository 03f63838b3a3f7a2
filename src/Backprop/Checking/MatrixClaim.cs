namespace Backprop;

/// <summary>A check of a matrix, begun by <see cref="Check.That(Matrix, string)"/>.</summary>
public readonly record struct MatrixClaim(Matrix Value, string Expression)
{
    /// <summary>Checks that the shapes are equal and no entry is further than <paramref name="within"/> from its partner.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> is negative, NaN or infinite.</exception>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    /// <exception cref="CheckFailedException">An entry differs by more; the worst one is named.</exception>
    public CheckPassed Is(Matrix expected, double within = 0)
    {
        ArgumentNullException.ThrowIfNull(expected);
        if (Value.Shape != expected.Shape)
            throw new ShapeException($"{Expression} = expected", new(Expression, Value.Shape), new("the expected matrix", expected.Shape), "equal matrices have equal shapes");
        var worst = Value.MaxAbsDifference(expected);
        if (worst <= NumberClaim.Tolerance(within) || Value == expected)
            return new($"{Expression} is as expected{(within == 0 ? "" : $" within {NumberClaim.Text(within)}")}", worst == 0 ? "to the last bit" : $"largest difference {NumberClaim.Short(worst)}");
        var (i, j) = WorstEntry(expected);
        throw new CheckFailedException(
            $"{Expression}[{i}, {j}] is {NumberClaim.Text(Value[i, j])} but {NumberClaim.Text(expected[i, j])} was expected; they differ by {NumberClaim.Short(Math.Abs(Value[i, j] - expected[i, j]))}, allowed is {NumberClaim.Text(within)}.");
    }

    /// <summary>Checks the shape.</summary>
    /// <exception cref="CheckFailedException">It is another.</exception>
    public CheckPassed HasShape(int rows, int columns) =>
        Value.Shape == new MatrixShape(rows, columns) ? new($"{Expression} is {Value.Shape}", "")
        : throw new CheckFailedException($"{Expression} is {Value.Shape}, not {new MatrixShape(rows, columns)}.");

    private (int Row, int Column) WorstEntry(Matrix expected)
    {
        var (worst, at) = (-1.0, (0, 0));
        for (var i = 0; i < Value.RowCount; i++)
            for (var j = 0; j < Value.ColumnCount; j++)
            {
                var difference = Math.Abs(Value[i, j] - expected[i, j]);
                if (double.IsNaN(difference)) return (i, j);
                if (difference > worst) (worst, at) = (difference, (i, j));
            }
        return at;
    }
}
