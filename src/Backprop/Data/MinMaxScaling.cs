namespace Backprop;

/// <summary>
/// Brings each feature to [0, 1]: x → (x − minimum)/(maximum − minimum), column by column. A column that is constant becomes 0.
/// Taken from the training samples, the same scaling is then applied to the others, which may leave [0, 1].
/// </summary>
/// <param name="Minimum">Smallest value of each feature (1 × in).</param>
/// <param name="Maximum">Largest value of each feature (1 × in).</param>
public sealed record MinMaxScaling(Matrix Minimum, Matrix Maximum)
{
    /// <summary>The scaling that brings the columns of X (batch × in) to [0, 1].</summary>
    /// <exception cref="ArgumentException">X has no rows, or an entry isn't finite.</exception>
    public static MinMaxScaling Of(Matrix x)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.RowCount == 0) throw new ArgumentException($"X is {x.Shape}: without a sample there is no minimum or maximum.", nameof(x));
        var (minimum, maximum) = (x.Row(0).Copy(), x.Row(0).Copy());
        for (var i = 0; i < x.RowCount; i++)
            for (var j = 0; j < x.ColumnCount; j++)
            {
                var value = x[i, j];
                if (!double.IsFinite(value)) throw new ArgumentException(FormattableString.Invariant($"X[{i}, {j}] is {value}; only finite numbers can be scaled."), nameof(x));
                minimum.Entries[j] = Math.Min(minimum.Entries[j], value);
                maximum.Entries[j] = Math.Max(maximum.Entries[j], value);
            }
        return new(minimum, maximum);
    }

    /// <summary>X (batch × in) scaled.</summary>
    /// <exception cref="ShapeException">X has another number of features.</exception>
    public Matrix Apply(Matrix x)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.ColumnCount != Minimum.ColumnCount)
            throw new ShapeException("Scaling", new("X", x.Shape), new("Minimum", Minimum.Shape), $"each feature has its own minimum, and {x.ColumnCount} columns of X are not {Minimum.ColumnCount}");
        return Matrix.Create(x.RowCount, x.ColumnCount, (i, j) => Scale(x[i, j], Minimum[0, j], Maximum[0, j]));
    }

    /// <summary>The batch with X scaled.</summary>
    /// <exception cref="ShapeException">X has another number of features.</exception>
    public Batch Apply(Batch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return new(Apply(batch.X), batch.Y, batch.Names);
    }

    private static double Scale(double x, double minimum, double maximum) => !(maximum > minimum) ? 0
        : double.IsFinite(maximum - minimum) ? (x - minimum) / (maximum - minimum)
        : (x / 2 - minimum / 2) / (maximum / 2 - minimum / 2);
}
