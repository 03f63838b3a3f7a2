namespace Backprop;

/// <summary>A column of a CSV file, by its name in the header or by its index from 0; <c>^1</c> is the last one.</summary>
public readonly struct CsvColumn
{
    private readonly string? name;
    private readonly Index? index;

    private CsvColumn(string? name, Index? index) => (this.name, this.index) = (name, index);

    /// <summary>The column with this name in the header.</summary>
    public static implicit operator CsvColumn(string name) => new(name, null);

    /// <summary>The column with this index, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public static implicit operator CsvColumn(int index) => index >= 0
        ? new(null, index)
        : throw new ArgumentOutOfRangeException(nameof(index), $"Columns are counted from 0, so there is no column {index}; counted from the end it is ^{-(long)index}.");

    /// <summary>The column with this index, which may count from the end.</summary>
    public static implicit operator CsvColumn(Index index) => new(null, index);

    /// <summary>The name or the index, as it was given; the last column where nothing was.</summary>
    public override string ToString() => name ?? (index ?? ^1).ToString();

    internal bool IsNamed => name is not null;

    /// <summary>The index of the column in a file whose first record is <paramref name="first"/>.</summary>
    internal int Find(string file, CsvRecord first, bool hasHeader)
    {
        var columns = first.Fields.Count;
        if (name is not null) return hasHeader ? FindName(name, file, first) : throw new DataFileException(
            file, $"line {first.Line}", $"a header with a column “{name}”", "no header", "Choose the column by its index, from 0, or say that the file has a header.");
        var offset = (index ?? ^1).GetOffset(columns);
        return (uint)offset < (uint)columns ? offset : throw new DataFileException(
            file, $"line {first.Line}", $"a column {this}", columns == 1 ? "one column, 0" : $"{columns} columns, 0 to {columns - 1}");
    }

    private static int FindName(string name, string file, CsvRecord header)
    {
        string[] names = [.. header.Fields.Select(field => field.Trim())];
        var among = string.Join(", ", names);
        return names.Count(other => other == name) switch
        {
            1 => Array.IndexOf(names, name),
            0 => throw new DataFileException(file, $"line {header.Line}", $"a column “{name}”", among,
                names.All(other => CsvFile.IsNumber(other, out _)) ? "If this line is a sample and no header, choose the column by its index, from 0." : null),
            var many => throw new DataFileException(file, $"line {header.Line}", $"one column “{name}”", $"{many} in {among}", "Choose the column by its index, from 0."),
        };
    }
}
