using System.Text;

namespace Workbook.Book.Pages;

/// <summary>The frame around every page: head, top bar, and where styles and scripts come from.</summary>
internal sealed class PageTemplate(BookOptions options)
{
    private const string Icon = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%23a12a4b'/%3E%3Cpath d='M21 8l-8 16M11 11l-5 5 5 5' fill='none' stroke='%23fff' stroke-width='3' stroke-linecap='round' stroke-linejoin='round'/%3E%3C/svg%3E";

    public string ToHtml(PageParts page, PageSources sources)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
        html.Append($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Markup.Escape(sources.Policy)}\">");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">");
        html.Append($"<title>{Markup.Escape(page.Title)}</title>");
        if (page.Description.Length > 0)
            html.Append($"<meta name=\"description\" content=\"{Markup.Escape(page.Description)}\">");
        html.Append($"<link rel=\"icon\" href=\"{Icon}\">{sources.Head}</head>\n");
        html.Append($"<body class=\"{page.Kind}\" data-page=\"{Markup.Escape(page.Name)}\"{(sources.Interactive ? "" : " data-still")}><a class=\"skip-link\" href=\"#wb-main\">Skip to the text</a>");
        html.Append(TopBar(sources));
        html.Append(page.Body);
        html.Append($"<footer class=\"site-foot\"><p>{Markup.Escape(options.Title)}. Every number on these pages was computed by the code beside it.</p>{sources.Notices}</footer>");
        html.Append(sources.Tail).Append("</body></html>\n");
        return html.ToString();
    }

    private string TopBar(PageSources sources)
    {
        var home = sources.Searchable ? $"<a class=\"home\" href=\"index.html\">{Markup.Escape(options.Title)}</a>" : $"<span class=\"home\">{Markup.Escape(options.Title)}</span>";
        var search = sources.Searchable
            ? "<button class=\"tool open-search needs-script\" type=\"button\" aria-label=\"Search\" aria-keyshortcuts=\"/\"><svg aria-hidden=\"true\" viewBox=\"0 0 16 16\"><circle cx=\"7\" cy=\"7\" r=\"4.5\"/><path d=\"M10.5 10.5 14 14\"/></svg><span>Search</span></button>"
            : "";
        return $"<header class=\"topbar\">{home}<div class=\"tools\">{search}"
            + "<button class=\"tool theme needs-script\" type=\"button\"><svg aria-hidden=\"true\" viewBox=\"0 0 16 16\"><circle cx=\"8\" cy=\"8\" r=\"6\"/><path class=\"half\" d=\"M8 2a6 6 0 0 1 0 12z\"/></svg><span class=\"theme-name\">Theme</span></button></div></header>";
    }
}

/// <summary>What differs from page to page.</summary>
internal sealed record PageParts(string Name, string Kind, string Title, string Description, string Body);

/// <summary>Where a page finds styles and scripts: beside it, or in itself.</summary>
/// <param name="Head">Elements for the head.</param>
/// <param name="Tail">Elements at the end of the body.</param>
/// <param name="Policy">The content security policy that allows just these.</param>
/// <param name="Searchable">Whether the rest of the book is there.</param>
/// <param name="Interactive">Whether plotly.js is there to draw figures.</param>
/// <param name="Notices">For the foot of the page: whose work is in the book beside our own; empty where nobody's is.</param>
internal sealed record PageSources(string Head, string Tail, string Policy, bool Searchable, bool Interactive, string Notices);
