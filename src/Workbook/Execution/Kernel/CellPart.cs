namespace Workbook.Execution.Kernel;

/// <summary>A piece of a cell that is carried out by itself, in order.</summary>
internal abstract record CellPart(int Line)
{
    /// <summary>Source in a language. Lines before it are blank, so that its line numbers are the cell's.</summary>
    internal sealed record Code(string Language, string Source, int Line) : CellPart(Line);

    /// <summary><c>#!import "file"</c></summary>
    internal sealed record Import(string File, int Line) : CellPart(Line);

    /// <summary><c>#r "nuget: Id, Version"</c></summary>
    internal sealed record Package(string Id, string? Version, int Line) : CellPart(Line);

    /// <summary><c>#i "nuget: address"</c>: a further source of packages.</summary>
    internal sealed record PackageSource(string Address, int Line) : CellPart(Line);

    /// <summary><c>#!time</c></summary>
    internal sealed record Time(int Line) : CellPart(Line);
}
