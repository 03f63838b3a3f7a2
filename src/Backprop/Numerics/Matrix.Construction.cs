namespace Backprop;

public sealed partial class Matrix
{
    /// <summary>A matrix of zeros.</summary>
    public static Matrix Zeros(int rows, int columns) => new(rows, columns);

    /// <summary>A matrix of ones; <c>Ones(m, 1)</c> is the vector that carries a bias to every sample.</summary>
    public static Matrix Ones(int rows, int columns) => Filled(rows, columns, 1);

    /// <summary>A matrix whose entries are all <paramref name="value"/>.</summary>
    public static Matrix Filled(int rows, int columns, double value)
    {
        var result = new Matrix(rows, columns);
        result.Entries.Fill(value);
        return result;
    }

    /// <summary>The (n × n) identity.</summary>
    public static Matrix Identity(int n) => Create(n, n, (i, j) => i == j ? 1 : 0);

    /// <summary>The matrix whose entry (i, j) is <paramref name="entry"/>(i, j).</summary>
    public static Matrix Create(int rows, int columns, Func<int, int, double> entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var result = new Matrix(rows, columns);
        for (var i = 0; columns > 0 && i < rows; i++)
            for (var j = 0; j < columns; j++)
                result.RowEntries(i)[j] = entry(i, j);
        return result;
    }

    /// <summary>The matrix whose entry number k, counted row by row from 0, is <paramref name="entry"/>(k).</summary>
    public static Matrix FromFormula(int rows, int columns, Func<int, double> entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Create(rows, columns, (i, j) => entry(i * columns + j));
    }

    /// <summary>A matrix from its rows, which must all have the same length.</summary>
    /// <exception cref="ArgumentException">A row is longer or shorter than row 0.</exception>
    public static Matrix FromRows(params IReadOnlyList<double>[] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (Array.IndexOf(rows, null) is var missing and >= 0) throw new ArgumentException($"Row {missing} of {rows.Length} is null.", nameof(rows));
        var columns = rows.Length == 0 ? 0 : rows[0].Count;
        for (var i = 1; i < rows.Length; i++)
            if (rows[i].Count != columns)
                throw new ArgumentException($"Row {i} has {rows[i].Count} entries but row 0 has {columns}; the rows of a matrix are equally long.");
        return Create(rows.Length, columns, (i, j) => rows[i][j]);
    }

    /// <summary>A matrix with the entries of a C# array.</summary>
    public static Matrix FromArray(double[,] entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return Create(entries.GetLength(0), entries.GetLength(1), (i, j) => entries[i, j]);
    }

    /// <summary>A matrix of the given shape from its entries, row by row.</summary>
    /// <exception cref="ArgumentException">The number of entries isn't rows · columns.</exception>
    public static Matrix FromEntries(int rows, int columns, IReadOnlyList<double> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count != (long)rows * columns)
            throw new ArgumentException($"A ({rows} × {columns}) matrix has {(long)rows * columns} entries, but {entries.Count} were given.");
        return FromFormula(rows, columns, k => entries[k]);
    }

    /// <summary>A (1 × n) matrix.</summary>
    public static Matrix RowVector(params IReadOnlyList<double> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return FromEntries(1, entries.Count, entries);
    }

    /// <summary>An (n × 1) matrix.</summary>
    public static Matrix ColumnVector(params IReadOnlyList<double> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return FromEntries(entries.Count, 1, entries);
    }

    /// <summary>A matrix with the entries of a C# array, so that a naive loop's result can be compared with the library's.</summary>
    public static implicit operator Matrix(double[,] entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return FromArray(entries);
    }
}
