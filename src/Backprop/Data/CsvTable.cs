using System.Globalization;

namespace Backprop;

/// <summary>The records of a CSV file with one column set apart, all equally long.</summary>
internal sealed class CsvTable
{
    private readonly string file;
    private readonly string[]? header;

    private CsvTable(string file, string[]? header, List<CsvRecord> records, int columns, int target) =>
        (this.file, this.header, Records, TargetColumn, FeatureColumns) = (file, header, records, target, [.. Enumerable.Range(0, columns).Where(j => j != target)]);

    public List<CsvRecord> Records { get; }

    public int TargetColumn { get; }

    public int[] FeatureColumns { get; }

    public string[] FeatureNames => [.. FeatureColumns.Select((column, j) => header?[column] ?? "x" + Subscript(j + 1))];

    public string TargetName => header?[TargetColumn] ?? "y";

    public static CsvTable Read(TextReader text, string file, CsvColumn chosen, char separator, CsvHeader header)
    {
        if (separator is '"' or '\r' or '\n') throw new ArgumentException("A separator can't be a quote or a line end.", nameof(separator));
        var records = new CsvReader(text, file, separator).Records().ToList();
        if (records.Count == 0) throw new DataFileException(file, "", "samples", "an empty file");
        var (first, columns) = (records[0], records[0].Fields.Count);
        var hasHeader = header == CsvHeader.Present || (header == CsvHeader.Detect && chosen.IsNamed);
        var target = chosen.Find(file, first, hasHeader);
        if (columns < 2)
            throw new DataFileException(file, $"line {first.Line}", $"at least two columns separated by “{separator}”", "one", "If another character separates the columns, name it as separator.");
        if (header == CsvHeader.Detect && !chosen.IsNamed) hasHeader = LooksLikeHeader(file, first, target);
        foreach (var record in records)
            if (record.Fields.Count != columns)
                throw new DataFileException(file, $"line {record.Line}", $"{columns} columns as in line {first.Line}", $"{record.Fields.Count}");
        if (hasHeader) records.RemoveAt(0);
        if (records.Count == 0) throw new DataFileException(file, "", "samples", "a header alone", "If the first line is a sample, say that the header is absent.");
        return new(file, hasHeader ? [.. first.Fields.Select(name => name.Trim())] : null, records, columns, target);
    }

    public string Target(int row) => Records[row].Fields[TargetColumn];

    public Matrix Features() => Matrix.Create(Records.Count, FeatureColumns.Length, (i, j) => Number(i, FeatureColumns[j]));

    public double Number(int row, int column)
    {
        var field = Records[row].Fields[column];
        if (CsvFile.IsNumber(field, out var value)) return value;
        if (string.IsNullOrWhiteSpace(field)) throw Error(row, column, "a number", "nothing", "Fill the value in or take the line out.");
        throw Error(row, column, double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "a finite number" : "a number", $"“{field}”",
            field.Contains(',') && CsvFile.IsNumber(field.Replace(',', '.'), out _) ? "Numbers are written with a point, not a comma." : null);
    }

    public DataFileException Error(int row, int column, string expected, string found, string? remedy = null) =>
        new(file, $"line {Records[row].Line}, column {column + 1}{(header is null ? "" : $" ({header[column]})")}", expected, found, remedy);

    private static bool LooksLikeHeader(string file, CsvRecord first, int target)
    {
        var columns = Enumerable.Range(0, first.Fields.Count).Where(j => j != target).ToArray();
        var numbers = columns.Count(j => CsvFile.IsNumber(first.Fields[j], out _));
        if (numbers > 0 && numbers < columns.Length)
        {
            var odd = columns.First(j => !CsvFile.IsNumber(first.Fields[j], out _));
            throw new DataFileException(file, $"line {first.Line}, column {odd + 1}", "a header without numbers, or a sample of numbers alone",
                $"“{first.Fields[odd]}” among {numbers} {(numbers == 1 ? "number" : "numbers")}", "Mend the field, or say whether the header is present or absent.");
        }
        return numbers == 0;
    }

    private static string Subscript(int n) => string.Concat(n.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('₀' + (digit - '0'))));
}
