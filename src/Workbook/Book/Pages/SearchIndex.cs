using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Workbook.Book.Pages;

/// <summary>
/// All text of the book by section, as a script that sets one variable: pages opened from disk may load a script where they may not fetch.
/// <c>[[address, page title, [[anchor, heading, text], …]], …]</c>
/// </summary>
internal static partial class SearchIndex
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string ToScript(IEnumerable<Draft> book) =>
        $"window.workbookIndex = {new JsonArray([.. book.Select(Page)]).ToJsonString(Compact)};\n";

    private static JsonArray Page(Draft page) => [page.Address, page.Title, new JsonArray([.. Sections(page)])];

    private static IEnumerable<JsonNode> Sections(Draft page)
    {
        var (anchor, heading, text) = ("", page.Title, new StringBuilder());
        foreach (var block in page.Article.QuerySelectorAll("h2, h3, h4, p, li, pre, td, th, figcaption, summary, img, .math-block"))
        {
            if (block.LocalName is "h2" or "h3" or "h4" && block.Id is { } id)
            {
                yield return Section(anchor, heading, text);
                (anchor, heading) = (id, Heading(block));
                text.Clear();
            }
            else if (block.ParentElement?.Closest("p, li, pre, td, th, figcaption") is null)
            {
                text.Append(block.LocalName == "img" ? block.GetAttribute("alt") : block.TextContent).Append(' ');
            }
        }
        yield return Section(anchor, heading, text);
    }

    private static string Heading(IElement heading) => string.Concat(heading.ChildNodes.Where(node => node is not IElement { ClassName: "anchor" }).Select(node => node.TextContent)).Trim();

    private static JsonArray Section(string anchor, string heading, StringBuilder text) => [anchor, heading, Space().Replace(text.ToString(), " ").Trim()];

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
