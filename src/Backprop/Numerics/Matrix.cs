using System.Runtime.InteropServices;

namespace Backprop;

/// <summary>
/// A matrix of doubles, row-major. Values never change behind a reader's back: operators make new matrices, and only the
/// overloads with an <c>into</c> argument write into an existing one. Rows taken with <see cref="Rows(Range)"/> are views.
/// Any number of threads may read a matrix at once; while one writes into it, nobody else may use it or its views.
/// </summary>
[TypeFormatterSource]
public sealed partial class Matrix : IEquatable<Matrix>, IDisplayable
{
    private readonly double[] storage;
    private readonly int offset;

    private Matrix(double[] storage, int offset, int rows, int columns) =>
        (this.storage, this.offset, RowCount, ColumnCount) = (storage, offset, rows, columns);

    internal Matrix(int rows, int columns) : this(Allocate(rows, columns), 0, rows, columns) { }

    /// <summary>Number of rows; in a batch, the samples.</summary>
    public int RowCount { get; }

    /// <summary>Number of columns; in a batch, the features.</summary>
    public int ColumnCount { get; }

    /// <summary>Rows × columns.</summary>
    public MatrixShape Shape => new(RowCount, ColumnCount);

    /// <summary>The entry in <paramref name="row"/> and <paramref name="column"/>, both counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index lies outside the matrix.</exception>
    public double this[int row, int column]
    {
        get
        {
            if ((uint)row >= (uint)RowCount || (uint)column >= (uint)ColumnCount)
                throw new ArgumentOutOfRangeException(null, $"[{row}, {column}] lies outside a {Shape} matrix; rows go from 0 to {RowCount - 1}, columns from 0 to {ColumnCount - 1}.");
            return storage[offset + row * ColumnCount + column];
        }
    }

    /// <summary>The entries in row-major order.</summary>
    internal Span<double> Entries => storage.AsSpan(offset, RowCount * ColumnCount);

    /// <summary>The entries of one row.</summary>
    internal Span<double> RowEntries(int row) => storage.AsSpan(offset + row * ColumnCount, ColumnCount);

    /// <summary>The entries in row-major order, as a new array.</summary>
    public double[] ToArray() => Entries.ToArray();

    /// <summary>A matrix of its own with the same entries.</summary>
    public Matrix Copy()
    {
        var copy = new Matrix(RowCount, ColumnCount);
        Entries.CopyTo(copy.Entries);
        return copy;
    }

    /// <summary>A copy in which one entry is <paramref name="value"/>.</summary>
    public Matrix With(int row, int column, double value)
    {
        _ = this[row, column];
        var copy = Copy();
        copy.RowEntries(row)[column] = value;
        return copy;
    }

    /// <summary>Whether both have the same shape and equal entries (0 equals −0, NaN equals NaN).</summary>
    public bool Equals(Matrix? other)
    {
        if (other is null || other.Shape != Shape) return false;
        for (var i = 0; i < Entries.Length; i++)
            if (!Entries[i].Equals(other.Entries[i])) return false;
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Matrix);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Shape);
        foreach (var entry in Entries) hash.Add(entry);
        return hash.ToHashCode();
    }

    /// <summary>Equality of values, as <see cref="Equals(Matrix)"/>.</summary>
    public static bool operator ==(Matrix? a, Matrix? b) => a is null ? b is null : a.Equals(b);

    /// <summary>Inequality of values.</summary>
    public static bool operator !=(Matrix? a, Matrix? b) => !(a == b);

    /// <summary>Whether both have the same shape and the same 64 bits in every entry.</summary>
    public bool SameBits(Matrix other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Shape == Shape && MemoryMarshal.AsBytes(Entries).SequenceEqual(MemoryMarshal.AsBytes(other.Entries));
    }

    private static double[] Allocate(int rows, int columns)
    {
        if (rows < 0 || columns < 0) throw new ArgumentOutOfRangeException(nameof(rows), $"A matrix can't be ({rows} × {columns}); both must be 0 or more.");
        var shape = new MatrixShape(rows, columns);
        var count = shape.Count;
        try
        {
            return new double[count];
        }
        catch (OutOfMemoryException noRoom)
        {
            throw shape.TooLarge(noRoom);
        }
    }
}
