using System.Globalization;
using System.Text;

namespace Workbook.Book.Pages;

/// <summary>The book's first page: what it is, the map of the series, and how to read the colours.</summary>
internal static class IndexPage
{
    /// <summary>The answer to the book's question in one line: a row of ones, and the dimension it sums away.</summary>
    private const string Emblem = """
        <div class="emblem math-block"><math display="block" aria-label="d b equals the transposed vector of ones times d Z: 1 by n, equals, 1 by m, times, m by n"><mrow>
        <munder><mrow><mi>d</mi><mi>b</mi></mrow><mrow class="dimensions"><mo>(</mo><mn>1</mn><mo>×</mo><mi class="axis-out">n</mi><mtext class="axis-out">▲</mtext><mo>)</mo></mrow></munder>
        <mo>=</mo>
        <munder><msup><mn>𝟏</mn><mo>⊤</mo></msup><mrow class="dimensions"><mo>(</mo><mn>1</mn><mo>×</mo><mi class="axis-batch">m</mi><mtext class="axis-batch">●</mtext><mo>)</mo></mrow></munder>
        <mo>·</mo>
        <munder><mrow><mi>d</mi><mi>Z</mi></mrow><mrow class="dimensions"><mo>(</mo><mi class="axis-batch">m</mi><mtext class="axis-batch">●</mtext><mo>×</mo><mi class="axis-out">n</mi><mtext class="axis-out">▲</mtext><mo>)</mo></mrow></munder>
        </mrow></math></div>
        <p class="answer">The gradient of a bias is the sum of its neuron’s own deltas over the batch. Whether a 1/m stands in front is decided by the loss.</p>
        """;

    public static string Body(IReadOnlyList<Draft> book, BookOptions options)
    {
        var html = new StringBuilder("<main id=\"wb-main\" tabindex=\"-1\"><header class=\"hero\">");
        html.Append($"<h1>{Markup.Escape(options.Title)}</h1><p class=\"lede\">{Markup.Escape(options.Subtitle)}</p>");
        html.Append(Emblem);
        html.Append($"<p class=\"begin\"><a class=\"button\" href=\"{book[0].Address}\">Begin with “{Markup.Escape(book[0].Title)}”</a></p>");
        foreach (var cell in book.SelectMany(page => page.Article.QuerySelectorAll(".cell.on-index")))
            html.Append($"<div class=\"ways-in\">{cell.InnerHtml}</div>");
        html.Append("</header>");
        html.Append("<nav class=\"map\" aria-labelledby=\"wb-map\"><h2 id=\"wb-map\">The series</h2><div class=\"progress needs-script\"></div><ol>");
        foreach (var page in book)
            html.Append(Entry(page));
        html.Append("</ol></nav>");
        html.Append("""
            <section class="key" aria-labelledby="wb-key"><h2 id="wb-key">How to read the colours</h2>
            <p>Every dimension keeps one colour and one mark, in formulas, tables and figures alike, so that you see which one a sum takes away.</p>
            <ul>
            <li class="axis-batch"><span class="mark" aria-hidden="true">●</span> batch: the samples</li>
            <li class="axis-in"><span class="mark" aria-hidden="true">■</span> inputs</li>
            <li class="axis-hidden"><span class="mark" aria-hidden="true">◆</span> hidden units</li>
            <li class="axis-out"><span class="mark" aria-hidden="true">▲</span> outputs</li>
            </ul></section></main>
            """);
        return html.ToString();
    }

    private static string Entry(Draft page)
    {
        var parts = string.Join(" · ", ((string[])[Count(page.Predictions, "prediction"), Count(page.Pictures, "figure"), Count(page.Exercises, "exercise")]).Where(part => part.Length > 0));
        return $"<li data-visit=\"{Markup.Escape(page.Name)}\" data-exercises=\"{string.Join(' ', page.ExerciseIds)}\" data-predictions=\"{string.Join(' ', page.PredictionIds)}\"><a href=\"{page.Address}\"><span class=\"map-number\">{page.Number}</span><span class=\"map-text\"><span class=\"map-title\">{Markup.Escape(page.Title)}</span>"
            + $"<span class=\"map-promise\">{Markup.Escape(page.Promise)}</span>{(parts.Length > 0 ? $"<span class=\"map-parts\">{parts}</span>" : "")}</span></a></li>";
    }

    private static string Count(int n, string what) => n == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{n} {what}{(n == 1 ? "" : "s")}");
}
