namespace Workbook.Execution.Display;

/// <summary>What is to be shown of a value, before it is HTML or text: lazy sequences are read once, and both forms say the same.</summary>
internal abstract record Shown
{
    /// <summary>A number, a string, a type's own text.</summary>
    internal sealed record Text(string Value) : Shown;

    /// <summary>What the type's own formatters wrote.</summary>
    internal sealed record Formatted(string? Html, string? Plain) : Shown;

    /// <summary>A sequence; <paramref name="More"/> says what was cut.</summary>
    internal sealed record Sequence(IReadOnlyList<Shown> Items, string? More) : Shown;

    internal sealed record Dictionary(IReadOnlyList<(Shown Key, Shown Value)> Entries, string? More) : Shown;

    internal sealed record Members(string? TypeName, IReadOnlyList<(string Name, Shown Value)> Values, string? More) : Shown;

    internal sealed record Tuple(IReadOnlyList<Shown> Items) : Shown;

    /// <summary>A two-dimensional array.</summary>
    internal sealed record Grid(IReadOnlyList<IReadOnlyList<Shown>> Rows, string? MoreRows, string? MoreColumns) : Shown;
}
