using AngleSharp.Dom;
using Workbook.Book.Prose;

namespace Workbook.Book.Pages;

/// <summary>
/// The anchors of a page. Every id that comes from a notebook has a prefix: an id is a name in the page's window, and a heading called
/// Module or Plotly must not be taken for what a script looks for.
/// </summary>
internal static class Anchors
{
    public const string Prefix = "to-";

    private const string CellPrefix = "cell-";

    /// <summary>How JupyterLab's addresses name a cell, so that one link serves there and here.</summary>
    private const string CellInJupyter = "cell-id=";

    /// <summary>Gives headings their anchors, footnotes those of their cell, and lets no id stand twice.</summary>
    public static void Set(IElement article)
    {
        var slugs = new Slugs();
        var headings = article.QuerySelectorAll(".prose h1, .prose h2, .prose h3, .prose h4");
        foreach (var heading in headings)
        {
            var text = heading.TextContent.Trim();
            heading.Id = Prefix + slugs.Next(text);
            var link = heading.Owner!.CreateElement("a");
            link.ClassName = "anchor";
            link.SetAttribute("href", $"#{heading.Id}");
            link.SetAttribute("aria-label", $"Link to “{text}”");
            link.TextContent = "#";
            heading.AppendChild(link);
        }
        foreach (var cell in article.QuerySelectorAll(".cell.prose"))
            NumberFootnotes(cell);
        var taken = headings.Select(heading => heading.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var element in article.QuerySelectorAll(".prose [id]").Except(headings))
        {
            if (!taken.Add(element.Id))
                element.RemoveAttribute("id");
        }
    }

    /// <summary>Where on the page a link's fragment leads. Viewers spell the anchor of one heading differently; the book's spelling serves them all.</summary>
    /// <param name="fragment">What stands after the #, as the notebook has it.</param>
    /// <param name="page">The ids of the page it leads to.</param>
    public static string Find(string fragment, IReadOnlySet<string> page)
    {
        var name = Uri.UnescapeDataString(fragment);
        if (name.StartsWith(CellInJupyter, StringComparison.Ordinal) && CellPrefix + name[CellInJupyter.Length..] is var cell && page.Contains(cell)) return cell;
        return page.Contains(Prefix + name) && !name.Any(char.IsWhiteSpace) ? Prefix + name.Replace("%", "%25")
            : name.StartsWith(CellPrefix, StringComparison.Ordinal) && page.Contains(name) ? name
            : Prefix + Slugs.Of(name);
    }

    /// <summary>Every cell begins its footnotes with 1.</summary>
    private static void NumberFootnotes(IElement cell)
    {
        var end = $"-{cell.Id}";
        foreach (var note in cell.QuerySelectorAll($"[id^='{Prefix}fn']").Where(note => IsFootnote(note.Id![Prefix.Length..])))
            note.Id += end;
        foreach (var link in cell.QuerySelectorAll($"a[href^='#{Prefix}fn']").Where(link => IsFootnote(link.GetAttribute("href")![(Prefix.Length + 1)..])))
            link.SetAttribute("href", link.GetAttribute("href") + end);
    }

    private static bool IsFootnote(string id) => id.StartsWith("fn:", StringComparison.Ordinal) || id.StartsWith("fnref:", StringComparison.Ordinal);
}
