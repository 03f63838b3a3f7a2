using System.Globalization;

namespace Backprop;

/// <summary>
/// Reads samples from a text file with one sample per line, as RFC 4180 describes it. Numbers are written with a point and are finite;
/// a missing one is an error, not a zero. Files are UTF-8, or UTF-16 with its byte order mark.
/// </summary>
public static class CsvFile
{
    /// <summary>A column with more different values than this, all numbers, is a measurement and no class.</summary>
    private const int MostNumberedClasses = 1000;

    /// <summary>Samples with a class each.</summary>
    /// <param name="path">The file.</param>
    /// <param name="label">The column with the class, by name or by index from 0; the last one unless told.</param>
    /// <param name="classes">The classes in the order of the columns of Y, or null for the order in which they first appear.</param>
    /// <param name="separator">What stands between two fields.</param>
    /// <param name="header">Whether the first line names the columns.</param>
    /// <returns>X (samples × other columns), Y (samples × classes) one-hot, named by header (x₁, x₂, … without one) and by class.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DataFileException">The file isn't of that form; the message says where, what was expected and what was found.</exception>
    /// <exception cref="ArgumentException">A class is given twice.</exception>
    public static Batch Read(string path, CsvColumn label = default, IReadOnlyList<string>? classes = null, char separator = ',', CsvHeader header = CsvHeader.Detect)
    {
        using var text = new StreamReader(DataFileException.Open(path), CsvReader.Utf8);
        return Read(text, path, label, classes, separator, header);
    }

    /// <summary>Samples whose target is a number.</summary>
    /// <param name="path">The file.</param>
    /// <param name="target">The column with the target, by name or by index from 0; the last one unless told.</param>
    /// <param name="separator">What stands between two fields.</param>
    /// <param name="header">Whether the first line names the columns.</param>
    /// <returns>X (samples × other columns), Y (samples × 1), named by header (x₁, x₂, … and y without one).</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DataFileException">The file isn't of that form; the message says where, what was expected and what was found.</exception>
    public static Batch ReadNumbers(string path, CsvColumn target = default, char separator = ',', CsvHeader header = CsvHeader.Detect)
    {
        using var text = new StreamReader(DataFileException.Open(path), CsvReader.Utf8);
        return ReadNumbers(text, path, target, separator, header);
    }

    /// <summary>Samples with a class each, from text.</summary>
    /// <inheritdoc cref="Read(string, CsvColumn, IReadOnlyList{string}?, char, CsvHeader)"/>
    /// <param name="text">The text.</param>
    /// <param name="name">What to call the text in errors.</param>
    /// <param name="label"/><param name="classes"/><param name="separator"/><param name="header"/>
    public static Batch Read(TextReader text, string name, CsvColumn label = default, IReadOnlyList<string>? classes = null, char separator = ',', CsvHeader header = CsvHeader.Detect)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (classes?.GroupBy(given => given).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"The class {twice.Key} is given {twice.Count()} times; each class has one column of Y.", nameof(classes));
        var table = CsvTable.Read(text, name, label, separator, header);
        var (order, labels) = (new List<string>(classes ?? []), new int[table.Records.Count]);
        var columns = order.Select((known, column) => (known, column)).ToDictionary(pair => pair.known, pair => pair.column);
        for (var i = 0; i < labels.Length; i++)
        {
            var found = table.Target(i).Trim();
            if (found.Length == 0) throw table.Error(i, table.TargetColumn, "a class", "nothing");
            if (columns.TryGetValue(found, out labels[i])) continue;
            if (classes is not null) throw table.Error(i, table.TargetColumn, $"one of the classes {string.Join(", ", classes)}", $"“{found}”");
            columns[found] = labels[i] = order.Count;
            order.Add(found);
            if (order.Count > MostNumberedClasses && order.All(name => IsNumber(name, out _)))
                throw table.Error(i, table.TargetColumn, "a class", $"the {order.Count}th different number", "Read a target that is a number with CsvFile.ReadNumbers; if the numbers do stand for classes, name them all in classes.");
        }
        return new(table.Features(), OneHot.Of(labels, order.Count), new(table.FeatureNames, order));
    }

    /// <summary>Samples whose target is a number, from text.</summary>
    /// <inheritdoc cref="ReadNumbers(string, CsvColumn, char, CsvHeader)"/>
    /// <param name="text">The text.</param>
    /// <param name="name">What to call the text in errors.</param>
    /// <param name="target"/><param name="separator"/><param name="header"/>
    public static Batch ReadNumbers(TextReader text, string name, CsvColumn target = default, char separator = ',', CsvHeader header = CsvHeader.Detect)
    {
        ArgumentNullException.ThrowIfNull(text);
        var table = CsvTable.Read(text, name, target, separator, header);
        return new(table.Features(), Matrix.Create(table.Records.Count, 1, (i, _) => table.Number(i, table.TargetColumn)), new(table.FeatureNames, [table.TargetName]));
    }

    internal static bool IsNumber(string field, out double value) =>
        double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
