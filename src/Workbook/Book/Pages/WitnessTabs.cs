using Workbook.Book.Code;
using Workbook.Ipynb;
using Workbook.Witnesses;

namespace Workbook.Book.Pages;

/// <summary>A cell's code with the same in other libraries behind it. A script makes tabs of them; without one each unfolds by itself.</summary>
internal static class WitnessTabs
{
    public static string Around(string code, Cell cell, CellLanguage language, IReadOnlyList<Witness> witnesses) => witnesses.Count == 0 ? code
        : $"<div class=\"witnessed\" data-own=\"{Markup.Escape(Highlighter.NameOf(language.Name))}\">{code}{string.Concat(witnesses.Select(witness => ToHtml(witness, cell)))}</div>";

    private static string ToHtml(Witness witness, Cell cell)
    {
        var name = Markup.Escape(witness.Library.Name);
        return $"<details class=\"witness\" data-name=\"{name}\"><summary>The same in {name}</summary><div class=\"code\">"
            + $"<div class=\"code-bar\"><span class=\"code-lang\">{name}</span>"
            + $"<a class=\"cell-link\" href=\"#cell-{cell.Id}\" aria-label=\"Link to cell {cell.Id}, here in {name}\">#{cell.Id}</a><button class=\"copy\" type=\"button\">Copy</button></div>"
            + $"<pre class=\"scroll\"><code class=\"hl\">{Highlighter.ToHtml(witness.Source.TrimEnd('\n'), "python")}</code></pre>"
            + $"<p class=\"witness-note\">This runs by itself. The lines marked <code># C#:</code> were compared with the cell’s own values and agree{(witness.Claims.Any(claim => claim.Within is not null) ? ", to the ± where one stands, else" : "")} to twelve digits.</p></div></details>";
    }
}
