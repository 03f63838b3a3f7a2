using System.Globalization;

namespace Benchmarks;

/// <summary>A column of a table: its heading and how its numbers are written.</summary>
internal sealed class Column
{
    private readonly Func<double, string>? format;

    private Column(string heading, Func<double, string>? format) => (Heading, this.format) = (heading, format);

    public string Heading { get; }

    /// <summary>Whether it holds numbers, which are set flush right.</summary>
    public bool IsNumeric => format is not null;

    public static Column Words(string heading) => new(heading, null);

    /// <summary>Numbers with three significant digits.</summary>
    public static Column Number(string heading) => new(heading, Significant);

    public static Column Count(string heading) => new(heading, value => value.ToString("N0", CultureInfo.InvariantCulture));

    public static Column Percent(string heading) => new(heading, value => value.ToString("N0", CultureInfo.InvariantCulture) + " %");

    /// <summary>How far the rounds lay apart.</summary>
    public static Column Spread { get; } = new("spread", value => "±" + value.ToString("N1", CultureInfo.InvariantCulture) + " %");

    /// <summary>How many times as quick, or as slow.</summary>
    public static Column Ratio(string heading) => new(heading, value => Significant(value) + "×");

    public static Column Exponent(string heading) => new(heading, value => value.ToString("F2", CultureInfo.InvariantCulture));

    public string Write(Cell cell) => cell.Text ?? (cell.Number is { } number && format is not null ? format(number) : "–");

    private static string Significant(double value) =>
        value.ToString(Math.Abs(value) switch { >= 100 => "N0", >= 10 => "N1", >= 1 => "N2", _ => "N3" }, CultureInfo.InvariantCulture);
}
