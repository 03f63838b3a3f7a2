using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Workbook.Book.Assets;
using Workbook.Book.Sanitising;

namespace Workbook.Book.Prose;

/// <summary>Turns every formula of the book into MathML in one run of Node, so that no page needs a script to be read.</summary>
internal static class FormulaRenderer
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Replaces the TeX in elements of class <c>math</c>; what can't be rendered stays TeX and is reported.</summary>
    public static void Fill(IReadOnlyList<(string Page, IElement Article)> pages, NpmFolder? npm, Action<string> report, CancellationToken cancel)
    {
        var slots = pages.SelectMany(page => page.Article.QuerySelectorAll(".math").Select(element => new Slot(page.Page, element))).ToList();
        var formulas = slots.Select(slot => (slot.Tex, slot.Display)).Distinct().ToList();
        if (formulas.Count == 0)
            return;
        var rendered = npm is null ? null : Render(formulas, npm, report, cancel);
        foreach (var slot in slots)
        {
            if (rendered is null)
                ShowTex(slot);
            else if (rendered[(slot.Tex, slot.Display)] is { MathMl: { } mathMl })
                slot.Element.InnerHtml = mathMl;
            else
                ReportAndShowTex(slot, rendered[(slot.Tex, slot.Display)].Error, report);
        }
    }

    private static Dictionary<(string, bool), Formula>? Render(List<(string Tex, bool Display)> formulas, NpmFolder npm, Action<string> report, CancellationToken cancel)
    {
        var input = new JsonArray([.. formulas.Select(formula => new JsonObject { ["tex"] = formula.Tex, ["display"] = formula.Display })]);
        var result = NodeProgram.Run("node", ["render-formulas.mjs"], npm.Path, input.ToJsonString(), Limit, cancel);
        if (result.ExitCode != 0)
        {
            report($"Formulas are shown as TeX: node failed ({result.Error.Trim()}).");
            return null;
        }
        var answers = JsonSerializer.Deserialize<JsonArray>(result.Output)!;
        return formulas.Zip(answers).ToDictionary(
            pair => pair.First,
            pair => pair.Second?["mathml"]?.GetValue<string>() is { } mathMl ? Cleaned(mathMl, cancel) : new Formula(null, pair.Second?["error"]?.GetValue<string>()));
    }

    private static Formula Cleaned(string mathMl, CancellationToken cancel)
    {
        try
        {
            return new Formula(HtmlSanitizer.Sanitize(mathMl, "tex-", cancel: cancel), null);
        }
        catch (MarkupDepthException e)
        {
            return new Formula(null, e.Message);
        }
    }

    private static void ReportAndShowTex(Slot slot, string? error, Action<string> report)
    {
        report($"{slot.Page}: the formula {slot.Tex} can't be rendered ({error}); it is shown as TeX.");
        ShowTex(slot);
    }

    private static void ShowTex(Slot slot)
    {
        var code = slot.Element.Owner!.CreateElement("code");
        code.ClassName = "tex";
        code.TextContent = slot.Tex;
        slot.Element.InnerHtml = "";
        slot.Element.AppendChild(code);
    }

    private sealed record Formula(string? MathMl, string? Error);

    private sealed record Slot(string Page, IElement Element)
    {
        public string Tex { get; } = Element.TextContent.Trim();

        public bool Display => Element.ClassList.Contains("math-block");
    }
}
