using System.Globalization;

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
    /// <exception cref="InsufficientMemoryException">There are more than fit into one array, so there is no such matrix.</exception>
    public int Count => (long)Rows * Columns is var count && count <= Array.MaxLength ? (int)count : throw TooLarge();

    /// <summary>The shape as <c>(rows × columns)</c>.</summary>
    public override string ToString() => $"({Rows} × {Columns})";

    /// <summary>That there is no room for such a matrix.</summary>
    internal InsufficientMemoryException TooLarge(OutOfMemoryException? inner = null)
    {
        var bytes = (Int128)Rows * Columns * sizeof(double);
        return new(string.Create(CultureInfo.InvariantCulture,
            $"A {this} matrix has {Rows} rows of {Columns} doubles, {bytes} bytes ({(double)bytes / (1L << 30):G3} GiB), and there is no room for it{(inner is null ? $": at most {Array.MaxLength} entries fit into one matrix" : "")}. Work on fewer rows at a time."), inner);
    }

    string IDisplayable.ToHtml() => HtmlText.Escape(ToString());
}
