namespace Workbook.Execution.Display;

/// <summary>Something a cell has shown, which a later line may show anew in the same place.</summary>
public sealed class DisplayedValue
{
    private readonly string[] _mimeTypes;

    internal DisplayedValue(int id, string[] mimeTypes) => (Id, _mimeTypes) = (id, mimeTypes);

    internal int Id { get; }

    /// <summary>Replaces what was shown.</summary>
    public void Update(object? value) => Kernel.CellOutputs.Current.Update(Id, ValueBundle.Of(value, _mimeTypes));
}
