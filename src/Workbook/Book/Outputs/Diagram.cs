using System.Globalization;
using System.Text.RegularExpressions;
using Workbook.Book.Code;
using Workbook.Ipynb;
using Workbook.Kernel;

namespace Workbook.Book.Outputs;

/// <summary>
/// A diagram of Mermaid's by its text. The text stands in a page, labelled, until the page's own Mermaid draws it; without scripts or without Node it stays.
/// What a reader hears and sees of it as its title is Mermaid's own <c>accTitle:</c>, and <c>accDescr:</c> describes the picture.
/// </summary>
internal sealed partial record Diagram(string Source)
{
    private const int Smallest = 140;
    private const int Largest = 640;

    /// <summary>The diagram a stored output holds, also as the kernel itself shows it; else null.</summary>
    public static Diagram? Read(MimeBundle data) => (MermaidOutput.Stored(data) ?? data).Text(MermaidOutput.Mime) is { } source ? new(source) : null;

    private string Title => AccessibleTitle().Match(Source).Groups["text"].Value.Trim();

    private string Description => Spaces().Replace(AccessibleDescription().Match(Source) is { Success: true } match ? match.Groups["text"].Value : "", " ").Trim();

    private string Kind => Statements().Match(Source).Groups["kind"].Value switch
    {
        "graph" or "flowchart" => "Flowchart",
        "sequenceDiagram" => "Sequence diagram",
        "classDiagram" => "Class diagram",
        "stateDiagram" => "State diagram",
        "erDiagram" => "Entity relationship diagram",
        "gantt" => "Gantt chart",
        "pie" => "Pie chart",
        _ => "Diagram",
    };

    public string ToHtml()
    {
        var name = Title.Length > 0 ? Title : Kind;
        var spoken = string.Join(". ", ((string[])[name.TrimEnd('.'), Description]).Where(part => part.Length > 0));
        var caption = Title.Length > 0 ? $"<figcaption>{Markup.Escape(Title)}</figcaption>" : $"<figcaption class=\"diagram-kind\">{Kind}, as text</figcaption>";
        return $"<figure class=\"diagram\" aria-label=\"{Markup.Escape(name)}\" data-alt=\"{Markup.Escape(spoken)}\" style=\"{string.Create(CultureInfo.InvariantCulture, $"--room:{Room}px")}\">"
            + $"<div class=\"diagram-stage scroll\"><pre class=\"diagram-text\"><code class=\"hl\">{Highlighter.ToHtml(Source.Trim('\n'), "mermaid")}</code></pre></div>{caption}</figure>";
    }

    /// <summary>About as high as the drawing will be, in pixels: room that is kept for it, so that little moves when it comes.</summary>
    private int Room
    {
        get
        {
            var arrows = Source.Split('\n').Count(line => line.Contains("--", StringComparison.Ordinal) || line.Contains("->", StringComparison.Ordinal) || line.Contains("-.", StringComparison.Ordinal));
            var (ends, each) = Kind == "Sequence diagram" ? (190, 48) : Sideways().IsMatch(Source) ? (80, 20) : (120, 70);
            return Math.Clamp(ends + each * arrows, Smallest, Largest);
        }
    }

    [GeneratedRegex(@"^\s*accTitle[ \t]*:(?<text>[^\n]*)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex AccessibleTitle();

    [GeneratedRegex(@"^\s*accDescr[ \t]*(?::(?<text>[^\n]*)|\{(?<text>[^}]*)\})", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex AccessibleDescription();

    [GeneratedRegex(@"\A(?:\s*---[ \t]*\n.*?\n---[ \t]*\n)?(?:\s|%%[^\n]*)*(?<kind>[A-Za-z]+)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Statements();

    [GeneratedRegex(@"^\s*(?:flowchart|graph)[ \t]+(?:LR|RL)\b", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Sideways();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
