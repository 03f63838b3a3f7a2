using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Workbook.Book;

internal static class Markup
{
    public static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    /// <summary>A piece of HTML as the content of an element that holds nothing else.</summary>
    /// <exception cref="MarkupDepthException">Its elements stand too deep in each other.</exception>
    public static IElement ParseBody(string html, CancellationToken cancel = default)
    {
        var depth = new MarkupDepth(cancel);
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false, OnCreated = (element, _) => depth.Note(element) });
        var body = parser.ParseDocument("<!doctype html><title></title><body>").Body!;
        // Pieces are left where they were parsed: to move a hundred thousand of them one by one takes a time that grows with their square.
        return parser.ParseFragment(html, body) is { Length: > 0 } pieces ? pieces[0].ParentElement! : body;
    }
}
