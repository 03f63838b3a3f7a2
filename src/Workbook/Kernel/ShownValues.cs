namespace Workbook.Kernel;

/// <summary>Where the values stand that a cell may show anew: <c>display(x)</c> gives a handle, and a later cell may use it.</summary>
internal sealed class ShownValues
{
    private readonly Dictionary<string, (int Cell, int Output)> _places = new(StringComparer.Ordinal);

    public void Note(string? id, int cell, int output)
    {
        if (id is not null)
            _places[id] = (cell, output);
    }

    public (int Cell, int Output)? Find(string? id) => id is not null && _places.TryGetValue(id, out var place) ? place : null;
}
