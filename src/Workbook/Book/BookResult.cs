namespace Workbook.Book;

/// <summary>What a build left on disk.</summary>
public sealed record BookResult(string Index, int Pages, long Bytes);
