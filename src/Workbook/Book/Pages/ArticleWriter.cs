using System.Text;
using Workbook.Book.Outputs;
using Workbook.Book.Prose;
using Workbook.Ipynb;
using Workbook.Witnesses;

namespace Workbook.Book.Pages;

/// <summary>A notebook's cells as the HTML of an article, before formulas, anchors and links are worked in.</summary>
internal sealed class ArticleWriter(BookPage page, Action<string> report, CancellationToken cancel)
{
    private readonly PagePictures _pictures = new(page.Path, report);
    private readonly OutputRenderer _outputs = new(line => report($"{Path.GetFileName(page.Path)}, {line}"), cancel);
    private readonly ILookup<string, Witness> _witnesses =
        page.Witnesses((file, problem) => report($"{Path.GetFileName(page.Path)}: {Path.GetFileName(file)} is left out; {problem}.")).ToLookup(witness => witness.CellId, StringComparer.Ordinal);
    private readonly StringBuilder _html = new();

    public IReadOnlyList<System.Text.Json.Nodes.JsonNode> Figures => _outputs.Figures;

    public string ToHtml()
    {
        var cells = page.Notebook.Cells;
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].HasTag(CellTags.Prediction) && cells[i].Kind == CellKind.Markdown)
                i = Prediction(i);
            else
                _html.Append(ToHtml(cells[i]));
        }
        return _html.ToString();
    }

    /// <summary>Writes the prediction at <paramref name="start"/> with what it seals; returns the last cell written.</summary>
    private int Prediction(int start)
    {
        var cells = page.Notebook.Cells;
        var end = Enumerable.Range(start + 1, cells.Count - start - 1)
            .TakeWhile(i => !cells[i].HasTag(CellTags.Prediction))
            .FirstOrDefault(i => cells[i].Kind == CellKind.Markdown && cells[i].HasTag(CellTags.Reveal), -1);
        var id = cells[start].Id;
        var answer = end < 0 ? "" : PredictionForm.AnswerOf(Prose(cells[end]));
        if (PredictionForm.ToHtml(Prose(cells[start]), page.Name, id, answer) is not { } form)
        {
            report($"{Path.GetFileName(page.Path)}, cell {id}: a prediction needs a list of at least two answers; it is shown as text.");
            _html.Append(ToHtml(cells[start]));
            return start;
        }
        _html.Append($"<div class=\"cell prose\" id=\"cell-{id}\">{form}</div>");
        if (end < 0)
            return start;
        // A reveal at the end of a notebook answers after a whole derivation, which is no secret.
        var sealedFrom = cells[(start + 1)..end].Any(BeginsSection) ? end : start + 1;
        for (var i = start + 1; i < sealedFrom; i++)
            _html.Append(ToHtml(cells[i]));
        _html.Append($"<div class=\"sealed\" data-sealed-by=\"{id}\"><div class=\"seal needs-script\"><p>This part answers <a href=\"#cell-{id}\">your prediction</a>. "
            + "Commit to an answer first.</p><button type=\"button\" class=\"quiet unseal\">Show it now</button></div><div class=\"sealed-content\">");
        for (var i = sealedFrom; i <= end; i++)
            _html.Append(ToHtml(cells[i]));
        _html.Append("</div></div>");
        return end;
    }

    private static bool BeginsSection(Cell cell) =>
        cell.Kind == CellKind.Markdown && cell.Source.Split('\n').Any(line => line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("## ", StringComparison.Ordinal));

    private string ToHtml(Cell cell) => cell.Kind switch
    {
        CellKind.Markdown => $"<div class=\"cell prose{Role(cell)}\" id=\"cell-{cell.Id}\">{Prose(cell)}</div>",
        CellKind.Code => Code(cell, CellLanguage.Of(cell, page.Notebook)),
        _ => "",
    };

    private string Code(Cell cell, CellLanguage language) => CodeCell.ToHtml(cell, language, In(cell, () => cell.Outputs.Count == 0 && language is { Name: "mermaid", Code: var diagram } && !string.IsNullOrWhiteSpace(diagram)
        ? $"<div class=\"out\">{new Diagram(diagram).ToHtml()}</div>"
        : _outputs.ToHtml(cell.Id, cell.Outputs, language.Name)), [.. _witnesses[cell.Id]]);

    private string Prose(Cell cell) => In(cell, () => MarkdownRenderer.ToHtml(cell.Source, Anchors.Prefix, _pictures.For(cell), cancel));

    /// <summary>Names the place of Markdown that can't be read.</summary>
    private string In(Cell cell, Func<string> html)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            return html();
        }
        catch (Exception e) when (e is MarkdownDepthException or MarkupDepthException)
        {
            throw new BookException($"{page.Path}, cell {cell.Id}: {e.Message}", e);
        }
    }

    private static string Role(Cell cell) => cell switch
    {
        _ when cell.HasTag(CellTags.Exercise) => " exercise",
        _ when cell.HasTag(CellTags.Reveal) => " reveal",
        _ when cell.HasTag(CellTags.Index) => " on-index",
        _ => "",
    };
}
