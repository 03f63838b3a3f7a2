namespace Backprop;

/// <summary>One record of a CSV file: its fields, unquoted, and the line it begins on, from 1.</summary>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Fields);
