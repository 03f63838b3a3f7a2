using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Workbook.Book.Code;
using Workbook.Book.Outputs;
using Workbook.Book.Prose;
using Workbook.Book.Sanitising;

namespace Workbook.Book.Pages;

/// <summary>Works title, anchors, links, code colours and tables into an article.</summary>
internal sealed partial class DraftWriter(IReadOnlyList<BookPage> pages, Action<string> report, CancellationToken cancel = default)
{
    private readonly HashSet<string> _names = pages.Select(page => page.Name).ToHashSet(StringComparer.Ordinal);

    public Draft Write(BookPage page)
    {
        var writer = new ArticleWriter(page, report, cancel);
        var article = Markup.ParseBody(writer.ToHtml(), cancel);
        var title = WithoutNumber(TakeTitle(article) ?? page.Name, page.Name);
        DropOwnNavigation(article);
        var draft = new Draft(page)
        {
            Title = title,
            Article = article,
            Promise = Promise(article),
            Figures = writer.Figures,
        };
        foreach (var block in article.QuerySelectorAll("pre > code[class^=language-]"))
            Colour(block);
        foreach (var box in article.QuerySelectorAll("li > input[type=checkbox], li > p > input[type=checkbox]"))
            box.OuterHtml = box.HasAttribute("checked") ? "<span class=\"task\">☑</span>" : "<span class=\"task\">☐</span>";
        foreach (var table in article.QuerySelectorAll(".prose table, .out table").Where(table => table.Closest("table table, .bp-matrix") is null))
            Wrap(table, "scroll");
        foreach (var picture in article.QuerySelectorAll(".figure figure > img"))
            Wrap(picture, "stage");
        foreach (var drawing in article.QuerySelectorAll(".out > figure > img"))
            Wrap(drawing, "scroll drawing");
        foreach (var corner in article.QuerySelectorAll("th").Where(heading => heading.TextContent.Trim().Length == 0 && heading.ChildElementCount == 0).ToArray())
            corner.OuterHtml = "<td></td>";
        foreach (var table in article.QuerySelectorAll("table"))
        {
            cancel.ThrowIfCancellationRequested();
            AlignNumbers(table);
        }
        Box(article);
        Anchors.Set(article);
        cancel.ThrowIfCancellationRequested();
        return draft;
    }

    /// <summary>The first heading becomes the page's own; one that stays would be a second title.</summary>
    private static string? TakeTitle(IElement article)
    {
        if (article.QuerySelector(".prose h1") is not { } heading)
            return null;
        var title = heading.TextContent.Trim();
        heading.Remove();
        return title;
    }

    /// <summary>"5 · Sum or mean" in the file 05-…: the page shows the number by itself.</summary>
    private static string WithoutNumber(string title, string name) =>
        LeadingNumber().Match(title) is { Success: true } match && match.Groups[1].Value.TrimStart('0') == name.Split('-')[0].TrimStart('0') ? title[match.Length..] : title;

    /// <summary>The first paragraph becomes the lead, without the word that announces it elsewhere.</summary>
    private static string Promise(IElement article)
    {
        if (article.QuerySelector(".cell.prose:first-child > p:first-child") is not { } lead)
            return "";
        lead.ClassList.Add("lede");
        if (lead.FirstChild is IElement { LocalName: "strong", TextContent: "Promise." or "Promise:" or "Promise" } label)
            label.Remove();
        return lead.TextContent.Trim();
    }

    /// <summary>A notebook links to its neighbours for viewers without a book; here the page does that.</summary>
    private static void DropOwnNavigation(IElement article)
    {
        foreach (var paragraph in article.QuerySelectorAll(".prose > p"))
        {
            var links = paragraph.QuerySelectorAll("a[href]");
            var others = paragraph.TextContent.Length - links.Sum(link => link.TextContent.Length);
            if (links.Length > 0 && others <= 24 && links.All(link => Workbook.Ipynb.NotebookFile.IsNotebook(link.GetAttribute("href")!)))
                paragraph.Remove();
        }
        foreach (var cell in article.QuerySelectorAll(".cell.prose"))
        {
            if (cell.ChildElementCount > 0 && cell.Children.All(child => child.LocalName == "hr"))
                cell.Remove();
        }
    }

    private static void Colour(IElement block)
    {
        var language = block.ClassName!["language-".Length..].Split(' ')[0];
        if (language == "mermaid")
        {
            block.ParentElement!.OuterHtml = new Diagram(block.TextContent).ToHtml();
            return;
        }
        block.InnerHtml = Highlighter.ToHtml(block.TextContent.TrimEnd('\n'), language);
        block.ClassName = "hl";
        block.ParentElement!.ClassList.Add("scroll");
    }

    /// <summary>A thousand numbers carry one style, for which a short class stands here; the heading of a column of numbers stands over them.</summary>
    private static void AlignNumbers(IElement table)
    {
        foreach (var cell in table.QuerySelectorAll("td[style='text-align:right'], td[style='text-align: right;'], th[style='text-align: right;']"))
        {
            cell.RemoveAttribute("style");
            cell.ClassList.Add("r");
        }
        var rows = table.QuerySelectorAll("tbody tr").Select(row => row.Children.ToList()).ToList();
        // Found from above: `tr:only-child > *` counts the rows anew for every cell of the table.
        foreach (var (column, heading) in table.QuerySelectorAll("thead").Where(head => head.ChildElementCount == 1).SelectMany(head => head.FirstElementChild!.Children).Index())
        {
            if (rows.Count > 0 && rows.All(row => row.Count > column && row[column].ClassList.Contains("r")))
                heading.ClassList.Add("r");
        }
    }

    private static void Wrap(IElement element, string className)
    {
        var wrapper = element.Owner!.CreateElement("div");
        wrapper.ClassName = className;
        element.Parent!.InsertBefore(wrapper, element);
        wrapper.AppendChild(element);
    }

    /// <summary>Leads the links of every page to where they belong in the book; all anchors must be set.</summary>
    public void Link(IReadOnlyList<Draft> book)
    {
        var ids = book.ToDictionary(draft => draft.Name, draft => (IReadOnlySet<string>)draft.Article.QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var draft in book)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var link in draft.Article.QuerySelectorAll("a[href]"))
                Lead(link, draft.Source, ids);
        }
    }

    private void Lead(IElement link, BookPage page, Dictionary<string, IReadOnlySet<string>> ids)
    {
        var href = link.GetAttribute("href")!;
        if (href.StartsWith($"#{Anchors.Prefix}", StringComparison.Ordinal))
            link.SetAttribute("href", $"#{Anchors.Find(href[(Anchors.Prefix.Length + 1)..], ids[page.Name])}");
        else if (href.StartsWith('#'))
            return;
        else if (LinkFilter.LeadsOutside(href))
            link.SetAttribute("rel", "noopener noreferrer");
        else if (NotebookOf(href) is { } name)
            link.SetAttribute("href", $"{Uri.EscapeDataString(name)}.html{(href.IndexOf('#') is >= 0 and var at ? $"#{Anchors.Find(href[(at + 1)..], ids[name])}" : "")}");
        else
            Unlink(link, href, page);
    }

    /// <summary>What asks for a size of its own gets a box that scrolls, so that the page keeps its width.</summary>
    private static void Box(IElement article)
    {
        var boxes = article.QuerySelectorAll(".prose [style], .prose svg, .prose [width]").Select(Outermost).OfType<IElement>().ToHashSet();
        foreach (var box in boxes)
            Wrap(box, "scroll");
    }

    private static IElement? Outermost(IElement sized)
    {
        var box = sized;
        while (box.ParentElement is { } parent && !parent.ClassList.Contains("prose") && parent.LocalName != "details")
            box = parent;
        return box.ParentElement is null || box.LocalName is "summary" or "details" or "form" or "h1" or "h2" or "h3" or "h4" || box.ClassList.Contains("scroll") || box.ClassList.Contains("lede") ? null : box;
    }

    private string? NotebookOf(string href)
    {
        var path = href.Split('#', '?')[0];
        var name = Path.GetFileNameWithoutExtension(path);
        return Workbook.Ipynb.NotebookFile.IsNotebook(path) && !path.Contains(':') && _names.Contains(name) ? name : null;
    }

    /// <summary>A file outside the book can't be reached from a page that is read elsewhere: its name stays, as text.</summary>
    private static void Unlink(IElement link, string href, BookPage page)
    {
        var text = link.Owner!.CreateElement("span");
        text.ClassName = "file";
        text.SetAttribute("title", string.Create(CultureInfo.InvariantCulture, $"{href}, beside {page.Name}"));
        text.Append([.. link.ChildNodes]);
        link.Replace(text);
    }

    [GeneratedRegex(@"^(\d+)\s*[·.:–—-]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumber();
}
