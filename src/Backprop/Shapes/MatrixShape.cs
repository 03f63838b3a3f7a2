namespace Backprop;

/// <summary>Rows × columns of a matrix, written <c>(5 × 3)</c> everywhere in the workbook.</summary>
/// <param name="Rows">Number of rows; in a batch, the samples.</param>
/// <param name="Columns">Number of columns; in a batch, the features.</param>
[TypeFormatterSource]
public readonly record struct MatrixShape(int Rows, int Columns) : IDisplayable
{
    /// <summary>The shape of the transpose.</summary>
    public MatrixShape Transposed => new(Columns, Rows);

    /// <summary>Number of entries.</summary>
    public int Count => Rows * Columns;

    /// <summary>The shape as <c>(rows × columns)</c>.</summary>
    public override string ToString() => $"({Rows} × {Columns})";

    string IDisplayable.ToHtml() => HtmlText.Escape(ToString());
}
