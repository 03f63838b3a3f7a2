using System.Globalization;

namespace Benchmarks;

/// <summary>A column of a table.</summary>
internal abstract class Column(string heading)
{
    public string Heading => heading;

    /// <summary>A cell as it is printed.</summary>
    public abstract string Write(Cell cell);

    /// <summary>A printed cell in a column of this width.</summary>
    public abstract string Align(string cell, int width);
}

/// <summary>A column of words, set flush left.</summary>
internal sealed class WordColumn(string heading) : Column(heading)
{
    public override string Write(Cell cell) => cell.Text ?? "–";

    public override string Align(string cell, int width) => cell.PadRight(width);
}

/// <summary>A column of numbers, set flush right; words may stand in for a number that wasn't measured.</summary>
internal sealed class NumberColumn(string heading, Func<double, string> format) : Column(heading)
{
    /// <summary>Three significant digits.</summary>
    public static NumberColumn Plain(string heading) => new(heading, Significant);

    public static NumberColumn Count(string heading) => new(heading, value => Fixed(value, 0));

    public static NumberColumn Percent(string heading) => new(heading, value => Fixed(value, 0) + " %");

    /// <summary>How many times as quick, or as slow.</summary>
    public static NumberColumn Ratio(string heading) => new(heading, value => Significant(value) + "×");

    public static NumberColumn Exponent(string heading) => new(heading, value => Fixed(value, 2));

    /// <summary>How far the rounds lay apart, in percent.</summary>
    public static NumberColumn Spread { get; } = new("spread", value => "±" + Fixed(value, 1) + " %");

    public override string Write(Cell cell) => cell.Text ?? (cell.Number is { } number ? format(number) : "–");

    public override string Align(string cell, int width) => cell.PadLeft(width);

    private static string Significant(double value) => Fixed(value, Math.Abs(value) switch { >= 100 => 0, >= 10 => 1, >= 1 => 2, _ => 3 });

    private static string Fixed(double value, int digits) => value.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
