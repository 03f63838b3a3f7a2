namespace Workbook.Kernel;

/// <summary>A cell to run.</summary>
/// <param name="Index">The cell's place in its notebook, from 0.</param>
internal sealed record CellRequest(int Index, string Id, string Language, string Source)
{
    public OutputLimit Limit { get; init; } = OutputLimit.Usual;
}
