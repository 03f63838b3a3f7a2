namespace Workbook.Book.Prose;

/// <summary>Markdown whose quotes, lists or brackets stand so deep in each other that it can't be read; who knows the cell says which.</summary>
internal sealed class MarkdownDepthException(Exception inner)
    : Exception("its quotes, lists, emphasis or brackets are nested more than a hundred deep. Nest them less, or escape those that are meant as text.", inner);
