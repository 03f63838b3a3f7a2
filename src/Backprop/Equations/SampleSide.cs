namespace Backprop;

/// <summary>Where the samples of an expression stand, read off its axes.</summary>
internal static class SampleSide
{
    /// <summary>Whether a sample is a column: the batch runs along the columns, or the expression is a single column of units.</summary>
    public static bool IsColumns(AxisShape shape) =>
        shape.Columns.Role == AxisRole.Batch
        || (shape.Columns.Role == AxisRole.One && shape.Rows.Role is not (AxisRole.Batch or AxisRole.One));

    /// <summary>The axis of the samples and the axis of the units.</summary>
    public static (Axis Samples, Axis Units) Of(AxisShape shape) => IsColumns(shape) ? (shape.Columns, shape.Rows) : (shape.Rows, shape.Columns);
}
