namespace Backprop;

/// <summary>Room for the matrices of a pass: they never move, rows begin on cache lines, and there is room for a whole block of rows below the last.</summary>
internal sealed unsafe class Workspace
{
    private readonly List<AlignedMemory> kept = [];

    /// <summary>Rows × columns zeros.</summary>
    public View Matrix(int rows, int columns) => Matrix(rows, columns, AlignedMemory.Stride(columns));

    /// <summary>The same with rows that are that far apart.</summary>
    public View Matrix(int rows, int columns, nint stride)
    {
        var memory = new AlignedMemory(AlignedMemory.Padded(rows) * stride);
        kept.Add(memory);
        return new(memory.Data, rows, columns, stride);
    }
}
