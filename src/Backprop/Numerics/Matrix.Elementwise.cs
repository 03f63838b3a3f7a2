namespace Backprop;

public sealed partial class Matrix
{
    /// <summary>A + B, entry by entry, equal shapes.</summary>
    /// <exception cref="ShapeException">The shapes differ. A row or column isn't stretched silently: <see cref="AddToEachRow(Matrix, Matrix)"/> does that by name.</exception>
    public static Matrix operator +(Matrix a, Matrix b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Combine("A + B", default(SumFormula), a, b);
    }

    /// <summary>A − B, entry by entry, equal shapes.</summary>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static Matrix operator -(Matrix a, Matrix b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Combine("A − B", default(DifferenceFormula), a, b);
    }

    /// <summary>−A.</summary>
    public static Matrix operator -(Matrix a)
    {
        ArgumentNullException.ThrowIfNull(a);
        return Each(new ScaledFormula(-1), a);
    }

    /// <summary>s·A, every entry scaled.</summary>
    public static Matrix operator *(double s, Matrix a)
    {
        ArgumentNullException.ThrowIfNull(a);
        return Each(new ScaledFormula(s), a);
    }

    /// <summary>A·s, every entry scaled.</summary>
    public static Matrix operator *(Matrix a, double s)
    {
        ArgumentNullException.ThrowIfNull(a);
        return Each(new ScaledFormula(s), a);
    }

    /// <summary>A/s, every entry divided.</summary>
    public static Matrix operator /(Matrix a, double s)
    {
        ArgumentNullException.ThrowIfNull(a);
        return Each(new DividedFormula(s), a);
    }

    /// <summary>A∘B, the product entry by entry (Hadamard product), equal shapes.</summary>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public Matrix Hadamard(Matrix other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Combine("A∘B", default(ProductFormula), this, other);
    }

    /// <summary>The matrix of f(entry).</summary>
    public Matrix Map(Func<double, double> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        var result = new Matrix(RowCount, ColumnCount);
        Span<double> from = Entries, to = result.Entries;
        for (var i = 0; i < from.Length; i++) to[i] = f(from[i]);
        return result;
    }

    /// <summary>Z + 1·b: the row b (1 × n) added to each row of Z (m × n), as a bias enters a batch.</summary>
    /// <exception cref="ShapeException">b isn't one row as wide as Z.</exception>
    public static Matrix AddToEachRow(Matrix z, Matrix b)
    {
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(z);
        var result = z.Copy();
        AddToEachRow(z, b, into: result);
        return result;
    }

    /// <summary>Z + 1·b written into an (m × n) matrix, which may be Z itself.</summary>
    /// <exception cref="ShapeException">b isn't one row as wide as Z.</exception>
    public static void AddToEachRow(Matrix z, Matrix b, Matrix into)
    {
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(z);
        ShapeException.ThrowUnlessRow("Z + 1·b", z.Shape, b.Shape);
        ShapeException.ThrowUnlessInto("Z + 1·b", z.Shape, into.Shape);
        ThrowIfMixed(z, into, "Z + 1·b");
        ThrowIfShared(b, into, "Z + 1·b");
        var bias = b.Entries;
        for (var i = 0; i < z.RowCount; i++)
            Elementwise.Map(default(SumFormula), z.RowEntries(i), bias, into.RowEntries(i));
    }

    /// <summary>W ← W − rate·dW in place, each entry with one rounding: the update of gradient descent.</summary>
    internal static void Descend(Matrix parameter, double rate, Matrix gradient)
    {
        ShapeException.ThrowUnlessSame("A − η·B", parameter.Shape, gradient.Shape);
        Elementwise.Map(new DescentFormula(rate), parameter.Entries, gradient.Entries, parameter.Entries);
    }

    /// <summary>A ← s·A in place; s = 1 leaves every bit.</summary>
    internal void Scale(double s) => Elementwise.Map(new ScaledFormula(s), Entries, Entries);

    /// <summary>The transpose, (columns × rows).</summary>
    public unsafe Matrix Transpose()
    {
        var result = new Matrix(ColumnCount, RowCount);
        fixed (double* from = Entries, to = result.Entries)
            Transposition.Copy(new View(from, RowCount, ColumnCount, ColumnCount).Transposed, new View(to, ColumnCount, RowCount, RowCount));
        return result;
    }

    private static Matrix Each<F>(F f, Matrix a) where F : struct, IFormula
    {
        var result = new Matrix(a.RowCount, a.ColumnCount);
        Elementwise.Map(f, a.Entries, result.Entries);
        return result;
    }

    private static Matrix Combine<F>(string operation, F f, Matrix a, Matrix b) where F : struct, IFormula2
    {
        ShapeException.ThrowUnlessSame(operation, a.Shape, b.Shape);
        var result = new Matrix(a.RowCount, a.ColumnCount);
        Elementwise.Map(f, a.Entries, b.Entries, result.Entries);
        return result;
    }
}
