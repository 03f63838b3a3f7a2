using AngleSharp.Dom;

namespace Workbook.Book.Sanitising;

/// <summary>
/// Takes from a piece of HTML everything that could run, fetch, cover the page or pose as part of it, and keeps what is content:
/// text, tables, pictures with their data, formulas in MathML, drawings in SVG.
/// </summary>
internal static class HtmlSanitizer
{
    private const int Rounds = 4;

    /// <summary>
    /// Safe HTML. <paramref name="idPrefix"/> goes before every id and every reference to one, so that two pieces on one page can't
    /// name each other's elements; empty keeps ids as they are.
    /// </summary>
    /// <param name="html">What a notebook holds.</param>
    /// <param name="picture">Turns the address of a picture beside the notebook into its data, or into null to leave it out.</param>
    /// <exception cref="MarkupDepthException">Its elements stand too deep in each other.</exception>
    public static string Sanitize(string html, string idPrefix, Func<string, string?>? picture = null, CancellationToken cancel = default)
    {
        var current = new CleanCopy(idPrefix, picture, cancel).Of(Markup.ParseBody(html, cancel)).InnerHtml;
        for (var round = 0; round < Rounds; round++)
        {
            var again = Again(current, cancel);
            if (again == current)
                return current;
            current = again;
        }
        return Markup.Escape(html);
    }

    /// <summary>A safe copy of HTML that is parsed already. Null where it would change when read again; then it must not be used.</summary>
    /// <param name="copies">Filled with the copies of the elements that are its keys.</param>
    public static IElement? Copy(IElement body, string idPrefix, Dictionary<IElement, IElement?> copies, CancellationToken cancel = default)
    {
        var copy = new CleanCopy(idPrefix, null, cancel) { Copies = copies }.Of(body);
        var clean = copy.InnerHtml;
        return Again(clean, cancel) == clean ? copy : null;
    }

    /// <summary>Parsing what was written must give what was meant: markup that changes when read again is how filters are passed.</summary>
    private static string Again(string clean, CancellationToken cancel) => new CleanCopy("", null, cancel).Of(Markup.ParseBody(clean, cancel)).InnerHtml;
}
