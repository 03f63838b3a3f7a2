namespace Workbook.Book;

/// <summary>HTML whose elements stand too deep in each other; who knows the cell says which.</summary>
internal sealed class MarkupDepthException() : Exception($"its elements are nested more than {MarkupDepth.Most} deep. Nest them less.");
