namespace Backprop;

/// <summary>Rows × columns as named axes, written <c>(m × n₂)</c>.</summary>
/// <param name="Rows">What the rows are.</param>
/// <param name="Columns">What the columns are.</param>
public readonly record struct AxisShape(Axis Rows, Axis Columns)
{
    /// <summary>The shape of a number.</summary>
    public static AxisShape Scalar { get; } = new(Axis.One, Axis.One);

    /// <summary>The shape of the transpose.</summary>
    public AxisShape Transposed => new(Columns, Rows);

    /// <summary>The same shape in numbers, <c>(5 × 4)</c>.</summary>
    public MatrixShape Sizes => new(Rows.Size, Columns.Size);

    /// <summary>Whether it is a single number.</summary>
    public bool IsScalar => this == Scalar;

    /// <summary>The shape in symbols.</summary>
    public override string ToString() => $"({Rows.Symbol} × {Columns.Symbol})";

    /// <summary>The shape in symbols and in numbers: <c>(m × n₂) = (5 × 4)</c>.</summary>
    public string InSymbolsAndNumbers => this == Scalar ? "(1 × 1)" : $"{this} = {Sizes}";
}
