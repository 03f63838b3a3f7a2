using Workbook.Book.Code;
using Workbook.Ipynb;
using Workbook.Witnesses;

namespace Workbook.Book.Pages;

/// <summary>A code cell: code and output in one frame, so that the eye pairs them.</summary>
internal static class CodeCell
{
    private static readonly string[] Scaffolding = ["// figure", "# figure"];

    /// <param name="witnesses">The same in other libraries.</param>
    public static string ToHtml(Cell cell, CellLanguage language, string outputs, IReadOnlyList<Witness>? witnesses = null)
    {
        var code = language.Code.Trim('\n').Length == 0 ? "" : WitnessTabs.Around(Code(cell, language, outputs.Length > 0), cell, language, witnesses ?? []);
        if (code.Length == 0 && outputs.Length == 0)
            return "";
        var result = outputs.Length == 0 ? "" : $"<div class=\"outs\">{outputs}</div>";
        // What a figure shows comes before the lines that draw it.
        var content = IsScaffolding(language) ? result + code : code + result;
        return $"<div class=\"cell code-cell{(cell.HasTag(CellTags.Exercise) ? " your-turn" : "")}\" id=\"cell-{cell.Id}\">{content}</div>";
    }

    private static bool IsDiagram(CellLanguage language) => language.Name == "mermaid";

    private static bool IsScaffolding(CellLanguage language) =>
        IsDiagram(language) || Scaffolding.Any(line => language.Code.StartsWith(line, StringComparison.Ordinal));

    private static string Code(Cell cell, CellLanguage language, bool hasOutputs)
    {
        var name = Markup.Escape(Highlighter.NameOf(language.Name));
        var label = language.IsOther ? $"<span class=\"code-lang other\"><span class=\"unseen\">Language: </span>{name}</span>" : $"<span class=\"code-lang\">{name}</span>";
        var bar = $"<div class=\"code-bar\">{label}{(cell.HasTag(CellTags.Exercise) ? "<span class=\"code-role\">your turn: change it and run it</span>" : "")}"
            + $"<a class=\"cell-link\" href=\"#cell-{cell.Id}\" aria-label=\"Link to cell {cell.Id}\">#{cell.Id}</a>"
            + "<button class=\"copy\" type=\"button\">Copy</button></div>";
        // The label says what the first line does; who copies the code gets that line, too, and can run it anywhere.
        var magic = language.Magic.Length == 0 ? "" : $"<span hidden>{Markup.Escape(language.Magic)}</span>";
        var code = $"<div class=\"code\">{bar}<pre class=\"scroll\"><code class=\"hl\">{magic}{Highlighter.ToHtml(language.Code, language.Name)}</code></pre></div>";
        return IsScaffolding(language) && hasOutputs
            ? $"<details class=\"code-fold\"><summary>The {(IsDiagram(language) ? $"{name} text of this diagram" : "code of this figure")}</summary>{code}</details>"
            : code;
    }
}
