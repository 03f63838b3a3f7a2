namespace Benchmarks;

/// <summary>One entry of a table: words, or a number; neither where nothing was measured.</summary>
internal readonly record struct Cell(string? Text, double? Number)
{
    public static implicit operator Cell(string text) => new(text, null);

    public static implicit operator Cell(double number) => new(null, double.IsFinite(number) ? number : null);

    public static implicit operator Cell(double? number) => new(null, number);
}
