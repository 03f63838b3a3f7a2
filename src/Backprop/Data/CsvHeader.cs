namespace Backprop;

/// <summary>Whether the first line of a CSV file names the columns.</summary>
public enum CsvHeader
{
    /// <summary>It does if it has no number where the other lines have their features, and doesn't if all of those are numbers; a mixture is an error.</summary>
    Detect,

    /// <summary>The first line names the columns.</summary>
    Present,

    /// <summary>The first line is the first sample.</summary>
    Absent,
}
