namespace Backprop;

/// <summary>All parameters of a network in one row (1 × P): W1, b1, W2, b2, …, each row by row.</summary>
internal static class ParameterVector
{
    public static Matrix Join(IEnumerable<Matrix> parameters)
    {
        var parts = parameters.ToArray();
        var vector = new Matrix(1, parts.Sum(part => part.Shape.Count));
        var next = 0;
        foreach (var part in parts)
        {
            part.Entries.CopyTo(vector.Entries[next..]);
            next += part.Shape.Count;
        }
        return vector;
    }

    /// <summary>The matrices of the given shapes, cut from the row in order.</summary>
    public static Matrix[] Cut(Matrix vector, IReadOnlyList<MatrixShape> shapes)
    {
        var count = shapes.Sum(shape => shape.Count);
        if (vector.Shape != new MatrixShape(1, count))
            throw new ShapeException("parameters as one row", new("the row", vector.Shape), new("all parameters", new(1, count)),
                $"the row holds one number for each of the {count} weights and biases",
                vector.Shape == new MatrixShape(count, 1) ? "It is a column: transpose it." : null);
        var parts = new Matrix[shapes.Count];
        var next = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new Matrix(shapes[i].Rows, shapes[i].Columns);
            vector.Entries.Slice(next, shapes[i].Count).CopyTo(parts[i].Entries);
            next += shapes[i].Count;
        }
        return parts;
    }
}
