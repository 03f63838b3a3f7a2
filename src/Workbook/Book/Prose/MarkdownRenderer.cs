using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Workbook.Book.Sanitising;

namespace Workbook.Book.Prose;

/// <summary>
/// The Markdown that GitHub and Jupyter agree on, as safe HTML. A formula becomes an element of class <c>math</c> that holds its TeX;
/// <see cref="FormulaRenderer"/> replaces it later, with all others at once.
/// </summary>
internal static class MarkdownRenderer
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseTaskLists()
        .UseAutoLinks()
        .UseFootnotes()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseMathematics()
        .Build();

    /// <param name="markdown">A cell's text.</param>
    /// <param name="idPrefix">Goes before ids that the text itself sets.</param>
    /// <param name="picture">Turns a picture's address into its data.</param>
    /// <exception cref="MarkdownDepthException">The text is nested too deeply.</exception>
    public static string ToHtml(string markdown, string idPrefix, Func<string, string?>? picture = null, CancellationToken cancel = default)
    {
        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlMathInlineRenderer>(new InlineFormula());
        renderer.ObjectRenderers.Replace<HtmlMathBlockRenderer>(new DisplayFormula());
        try
        {
            renderer.Render(Markdig.Markdown.Parse(markdown, Pipeline));
        }
        catch (ArgumentException e) when (e.GetType() == typeof(ArgumentException))
        {
            // Markdig has no exception of its own for this, and throws this one for nothing else.
            throw new MarkdownDepthException(e);
        }
        return HtmlSanitizer.Sanitize(html.ToString(), idPrefix, picture, cancel);
    }

    private sealed class InlineFormula : HtmlObjectRenderer<MathInline>
    {
        protected override void Write(HtmlRenderer renderer, MathInline formula)
        {
            renderer.Write(formula.DelimiterCount > 1 ? "<span class=\"math math-block\">" : "<span class=\"math\">");
            renderer.WriteEscape(formula.Content.AsSpan());
            renderer.Write("</span>");
        }
    }

    private sealed class DisplayFormula : HtmlObjectRenderer<MathBlock>
    {
        protected override void Write(HtmlRenderer renderer, MathBlock formula)
        {
            renderer.Write("<div class=\"math math-block\">");
            renderer.WriteLeafRawLines(formula, writeEndOfLines: true, escape: true);
            renderer.WriteLine("</div>");
        }
    }
}
