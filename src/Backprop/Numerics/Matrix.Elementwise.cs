namespace Backprop;

public sealed partial class Matrix
{
    /// <summary>A + B, entry by entry, equal shapes.</summary>
    /// <exception cref="ShapeException">The shapes differ. A row or column isn't stretched silently: <see cref="AddToEachRow(Matrix, Matrix)"/> does that by name.</exception>
    public static Matrix operator +(Matrix a, Matrix b) => Combine("A + B", a, b, static (x, y) => x + y);

    /// <summary>A − B, entry by entry, equal shapes.</summary>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static Matrix operator -(Matrix a, Matrix b) => Combine("A − B", a, b, static (x, y) => x - y);

    /// <summary>−A.</summary>
    public static Matrix operator -(Matrix a) => a.Map(static x => -x);

    /// <summary>s·A, every entry scaled.</summary>
    public static Matrix operator *(double s, Matrix a) => a.Map(x => s * x);

    /// <summary>A·s, every entry scaled.</summary>
    public static Matrix operator *(Matrix a, double s) => a.Map(x => x * s);

    /// <summary>A/s, every entry divided.</summary>
    public static Matrix operator /(Matrix a, double s) => a.Map(x => x / s);

    /// <summary>A∘B, the product entry by entry (Hadamard product), equal shapes.</summary>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public Matrix Hadamard(Matrix other) => Combine("A∘B", this, other, static (x, y) => x * y);

    /// <summary>The matrix of f(entry).</summary>
    public Matrix Map(Func<double, double> f)
    {
        var result = new Matrix(RowCount, ColumnCount);
        Span<double> from = Entries, to = result.Entries;
        for (var i = 0; i < from.Length; i++) to[i] = f(from[i]);
        return result;
    }

    /// <summary>Z + 1·b: the row b (1 × n) added to each row of Z (m × n), as a bias enters a batch.</summary>
    /// <exception cref="ShapeException">b isn't one row as wide as Z.</exception>
    public static Matrix AddToEachRow(Matrix z, Matrix b)
    {
        var result = z.Copy();
        AddToEachRow(z, b, into: result);
        return result;
    }

    /// <summary>Z + 1·b written into an (m × n) matrix, which may be Z itself.</summary>
    /// <exception cref="ShapeException">b isn't one row as wide as Z.</exception>
    public static void AddToEachRow(Matrix z, Matrix b, Matrix into)
    {
        ShapeException.ThrowUnlessRow("Z + 1·b", z.Shape, b.Shape);
        ShapeException.ThrowUnlessInto("Z + 1·b", z.Shape, into.Shape);
        var bias = b.Entries;
        for (var i = 0; i < z.RowCount; i++)
        {
            Span<double> from = z.RowEntries(i), to = into.RowEntries(i);
            for (var j = 0; j < bias.Length; j++) to[j] = from[j] + bias[j];
        }
    }

    /// <summary>W ← W − rate·dW in place, each entry with one rounding: the update of gradient descent.</summary>
    internal static void Descend(Matrix parameter, double rate, Matrix gradient)
    {
        ShapeException.ThrowUnlessSame("A − η·B", parameter.Shape, gradient.Shape);
        Span<double> w = parameter.Entries, g = gradient.Entries;
        for (var i = 0; i < w.Length; i++) w[i] = Math.FusedMultiplyAdd(-rate, g[i], w[i]);
    }

    /// <summary>A ← s·A in place; s = 1 leaves every bit.</summary>
    internal void Scale(double s)
    {
        foreach (ref var entry in Entries) entry *= s;
    }

    /// <summary>The transpose, (columns × rows).</summary>
    public Matrix Transpose() => Create(ColumnCount, RowCount, (i, j) => this[j, i]);

    private static Matrix Combine(string operation, Matrix a, Matrix b, Func<double, double, double> f)
    {
        ShapeException.ThrowUnlessSame(operation, a.Shape, b.Shape);
        var result = new Matrix(a.RowCount, a.ColumnCount);
        Span<double> left = a.Entries, right = b.Entries, to = result.Entries;
        for (var i = 0; i < to.Length; i++) to[i] = f(left[i], right[i]);
        return result;
    }
}
