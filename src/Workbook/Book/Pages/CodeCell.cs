using Workbook.Book.Code;
using Workbook.Ipynb;

namespace Workbook.Book.Pages;

/// <summary>A code cell: code and output in one frame, so that the eye pairs them.</summary>
internal static class CodeCell
{
    private const string Scaffolding = "// figure";

    public static string ToHtml(Cell cell, string language, string outputs)
    {
        var source = cell.Source.Trim('\n');
        var code = source.Length == 0 ? "" : Code(cell, language, source);
        if (code.Length == 0 && outputs.Length == 0)
            return "";
        var result = outputs.Length == 0 ? "" : $"<div class=\"outs\">{outputs}</div>";
        // What a figure shows comes before the lines that draw it.
        var content = IsScaffolding(source) ? result + code : code + result;
        return $"<div class=\"cell code-cell{(cell.HasTag(CellTags.Exercise) ? " your-turn" : "")}\" id=\"cell-{cell.Id}\">{content}</div>";
    }

    private static bool IsScaffolding(string source) => source.StartsWith(Scaffolding, StringComparison.Ordinal);

    private static string Code(Cell cell, string language, string source)
    {
        var name = Highlighter.NameOf(language) + (cell.HasTag(CellTags.Exercise) ? " · your turn: change it and run it" : "");
        var bar = $"<div class=\"code-bar\"><span class=\"code-lang\">{Markup.Escape(name)}</span>"
            + $"<a class=\"cell-link\" href=\"#cell-{cell.Id}\" aria-label=\"Link to cell {cell.Id}\">#{cell.Id}</a>"
            + "<button class=\"copy\" type=\"button\">Copy</button></div>";
        var code = $"<div class=\"code\">{bar}<pre class=\"scroll\"><code class=\"hl\">{Highlighter.ToHtml(source, language)}</code></pre></div>";
        return IsScaffolding(source)
            ? $"<details class=\"code-fold\"><summary>The code of this figure</summary>{code}</details>"
            : code;
    }
}
