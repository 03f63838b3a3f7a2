namespace Backprop;

/// <summary>Samples with their targets, one sample per row: what a network is trained or checked on.</summary>
[TypeFormatterSource]
public sealed record Batch : IDisplayable
{
    /// <summary>A batch of the samples in the rows of <paramref name="x"/> with the targets in the same rows of <paramref name="y"/>.</summary>
    /// <param name="x">X (batch × in).</param>
    /// <param name="y">Y (batch × out).</param>
    /// <param name="names">Names for the columns of X and Y, or null.</param>
    /// <exception cref="ShapeException">X and Y have different numbers of rows.</exception>
    /// <exception cref="ArgumentException">There are more or fewer names than columns.</exception>
    public Batch(Matrix x, Matrix y, BatchNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.RowCount != y.RowCount)
            throw new ShapeException("Batch", new("X", x.Shape), new("Y", y.Shape), $"every sample needs its target, and {x.RowCount} rows of X are not {y.RowCount} rows of Y", TransposeRemedy(x, y));
        names?.ThrowUnlessFits(x, y);
        (X, Y, Names) = (x, y, names);
    }

    /// <summary>X (batch × in): one sample per row.</summary>
    public Matrix X { get; }

    /// <summary>Y (batch × out): the target of each sample.</summary>
    public Matrix Y { get; }

    /// <summary>What the columns of X and Y are called, or null.</summary>
    public BatchNames? Names { get; }

    /// <summary>Number of samples, the m of the equations.</summary>
    public int Count => X.RowCount;

    /// <summary>Number of features of a sample.</summary>
    public int Inputs => X.ColumnCount;

    /// <summary>Number of targets of a sample.</summary>
    public int Outputs => Y.ColumnCount;

    /// <summary>A batch given with one sample per column, as the first question has it: X (in × batch), Y (out × batch).</summary>
    /// <exception cref="ShapeException">X and Y have different numbers of columns.</exception>
    public static Batch FromColumns(Matrix x, Matrix y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.ColumnCount != y.ColumnCount)
            throw new ShapeException("Batch.FromColumns", new("X", x.Shape), new("Y", y.Shape), $"every sample needs its target, and {x.ColumnCount} columns of X are not {y.ColumnCount} columns of Y");
        return new(x.Transpose(), y.Transpose());
    }

    /// <summary>Consecutive samples; nothing is copied.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range reaches outside the batch.</exception>
    public Batch Rows(Range range) => new(X.Rows(range), Y.Rows(range), Names);

    /// <summary>Consecutive parts, as workers or micro-batches get them: <c>batch.Split(4, 1)</c>. Nothing is copied.</summary>
    /// <param name="sizes">Samples of each part; together all of the batch.</param>
    /// <exception cref="ArgumentException">A part is empty, or the parts don't add up to the batch.</exception>
    public Batch[] Split(params IReadOnlyList<int> sizes)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        if (sizes.Any(size => size < 1) || sizes.Sum(size => (long)size) != Count)
            throw new ArgumentException($"Parts of {string.Join(" + ", sizes.Select(size => $"{size}"))} samples don't make up the batch of {Count}; each part needs at least one sample, and together they are all of them.", nameof(sizes));
        var (parts, first) = (new Batch[sizes.Count], 0);
        for (var k = 0; k < parts.Length; first += sizes[k++]) parts[k] = Rows(first..(first + sizes[k]));
        return parts;
    }

    /// <summary>The samples with the given row numbers, in that order, copied. A number may come more than once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is no row of the batch.</exception>
    public Batch Pick(params IReadOnlyList<int> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        for (var i = 0; i < rows.Count; i++)
            if ((uint)rows[i] >= (uint)Count)
                throw new ArgumentOutOfRangeException(nameof(rows), $"Row {rows[i]} (entry {i} of {rows.Count}) isn't in the batch; its {Count} rows go from 0 to {Count - 1}.");
        return new(X.PickRows(rows), Y.PickRows(rows), Names);
    }

    /// <summary>X and Y, as in <c>var (X, Y) = batch;</c>.</summary>
    public void Deconstruct(out Matrix x, out Matrix y) => (x, y) = (X, Y);

    /// <summary>The shapes: <c>5 samples: X (5 × 4) → Y (5 × 3)</c>.</summary>
    public override string ToString() => $"{Count} samples: X {X.Shape} → Y {Y.Shape}";

    private static string? TransposeRemedy(Matrix x, Matrix y) =>
        x.ColumnCount == y.ColumnCount ? $"If the {x.ColumnCount} samples stand in the columns, use Batch.FromColumns(X, Y)." : null;

    /// <summary>X and Y as HTML tables with their shapes.</summary>
    public string ToHtml() => NetworkHtml.Of(this);
}
