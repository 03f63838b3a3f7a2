using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Workbook.Book;

internal static class Markup
{
    public static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    /// <summary>A piece of HTML as the content of an otherwise empty body.</summary>
    public static IElement ParseBody(string html)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false });
        var document = parser.ParseDocument("<!doctype html><title></title><body>");
        var body = document.Body!;
        body.Append([.. parser.ParseFragment(html, body)]);
        return body;
    }
}
