using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Workbook.Book.Pages;

/// <summary>A notebook's page: contents at the side, the article, and the way on.</summary>
internal static class ArticlePage
{
    /// <summary>A page with more exercises than this is a page of exercises, and says how many are answered.</summary>
    private const int MostBesideText = 6;

    public static string Body(Draft page, IReadOnlyList<Draft> book, bool alone)
    {
        var at = book.ToList().IndexOf(page);
        var contents = Contents(page);
        var article = (IElement)page.Article.Clone(deep: true);
        var lead = article.QuerySelector("p.lede");
        lead?.Remove();
        var html = new StringBuilder("<div class=\"page\">");
        if (contents.Length > 0)
            html.Append($"<nav class=\"toc\" aria-label=\"On this page\"><p class=\"toc-title\">On this page</p>{contents}</nav>");
        html.Append("<main id=\"wb-main\" tabindex=\"-1\"><header class=\"title\">");
        html.Append($"<p class=\"overline\">{Overline(page, at)}</p><h1>{Markup.Escape(page.Title)}</h1>{lead?.OuterHtml}</header>");
        if (contents.Length > 0)
            html.Append($"<details class=\"toc-small\"><summary>On this page</summary>{contents}</details>");
        if (page.ExerciseIds.Count > MostBesideText)
            html.Append("<div class=\"progress needs-script\"></div>");
        html.Append($"<article>{article.InnerHtml}</article>");
        if (!alone)
            html.Append(Ways(book, at)).Append($"<p class=\"download\"><a href=\"notebooks/{Uri.EscapeDataString(page.Name)}.ipynb\" download>Download this notebook</a> to run it and change it.</p>");
        return html.Append("</main></div>").ToString();
    }

    private static string Overline(Draft page, int at) =>
        string.Create(CultureInfo.InvariantCulture, $"Notebook {(page.Number.Length > 0 ? page.Number : at + 1)}");

    private static string Contents(Draft page)
    {
        var headings = page.Contents();
        if (headings.Count < 2)
            return "";
        var html = new StringBuilder("<ol>");
        var open = false;
        var first = true;
        foreach (var heading in headings)
        {
            var link = $"<a href=\"#{heading.Id}\">{heading.Html}</a>";
            if (heading.Level == 3 && !first)
            {
                html.Append(open ? "" : "<ol>").Append($"<li>{link}</li>");
                open = true;
                continue;
            }
            html.Append(open ? "</ol>" : "").Append(first ? "" : "</li>").Append($"<li>{link}");
            (open, first) = (false, false);
        }
        return html.Append(open ? "</ol>" : "").Append("</li></ol>").ToString();
    }

    private static string Ways(IReadOnlyList<Draft> book, int at)
    {
        string Way(int to, string rel, string label) => to < 0 || to >= book.Count
            ? "<span></span>"
            : $"<a class=\"{rel}\" rel=\"{rel}\" href=\"{book[to].Address}\"><span class=\"way-label\">{label}</span><span class=\"way-title\">{Markup.Escape(book[to].Title)}</span></a>";
        return $"<nav class=\"ways\" aria-label=\"Previous and next\">{Way(at - 1, "prev", "← Previous")}{Way(at + 1, "next", "Next →")}</nav>";
    }
}
