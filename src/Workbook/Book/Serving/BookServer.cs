namespace Workbook.Book.Serving;

internal sealed class BookServer
{
    public const string ReloadPath = "/-/reload.js";
}
