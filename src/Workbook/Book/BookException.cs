namespace Workbook.Book;

/// <summary>A book that can't be built as asked; the message says what to do.</summary>
public sealed class BookException(string message, Exception? inner = null) : Exception(message, inner);
