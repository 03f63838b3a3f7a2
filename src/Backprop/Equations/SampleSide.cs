namespace Backprop;

/// <summary>Where the samples of an expression stand, read off its axes.</summary>
internal static class SampleSide
{
    /// <summary>Whether a sample is a column: the batch runs along the columns, or the expression is a single column of units.</summary>
    public static bool IsColumns(AxisShape shape) =>
        shape.Columns.Role == AxisRole.Batch
        || (shape.Columns.Role == AxisRole.One && shape.Rows.Role is not (AxisRole.Batch or AxisRole.One));

    /// <summary>Whether it belongs to one sample by itself: a row or a column of units, and no batch.</summary>
    public static bool IsOneSample(AxisShape shape) =>
        (shape.Rows.Role == AxisRole.One && shape.Columns.Role != AxisRole.Batch) || (shape.Columns.Role == AxisRole.One && shape.Rows.Role != AxisRole.Batch);

    /// <summary>The axis of the samples and the axis of the units.</summary>
    public static (Axis Samples, Axis Units) Of(AxisShape shape) => IsColumns(shape) ? (shape.Columns, shape.Rows) : (shape.Rows, shape.Columns);
}
