using AngleSharp.Html.Parser;
using Workbook.Book;
using Workbook.Book.Code;
using Workbook.Book.Prose;
using Workbook.Book.Sanitising;
using Workbook.Ipynb;

namespace Workbook.Tests.Book.Pages;

/// <summary>However deep or long content is, a page of it is built, at a cost that grows with its length, or left out with a word.</summary>
public sealed class DepthTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _said = [];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("<div>", "")]
    [InlineData("<div>", "</div>")]
    [InlineData("<b>", "")]
    [InlineData("<x-y>", "")]
    [InlineData("<math><mrow>", "")]
    [InlineData("<svg>", "")]
    [InlineData("<ul><li>", "")]
    [InlineData("<table><tr><td>", "")]
    [InlineData("<template>", "")]
    public void An_output_nested_too_deeply_is_left_out_and_that_is_said_on_the_page_and_to_the_author(string open, string close)
    {
        var page = Built(Times(30_000, open) + "x" + Times(30_000, close));
        Assert.Contains("An output is left out here: its elements are nested more than 256 deep. Nest them less.", page, StringComparison.Ordinal);
        Assert.Contains("01-a.ipynb, cell o: an output is left out; its elements are nested more than 256 deep. Nest them less.", _said);
    }

    [Theory]
    [InlineData("<div>", "</div>", 200)]
    [InlineData("<p>", "", 20_000)]
    [InlineData("<li>", "", 20_000)]
    [InlineData("<br>", "", 20_000)]
    public void What_a_reader_could_follow_is_shown(string open, string close, int times)
    {
        Assert.DoesNotContain("left out", Built(Times(times, open) + "the end" + Times(times, close)), StringComparison.Ordinal);
        Assert.DoesNotContain(_said, line => line.Contains("left out", StringComparison.Ordinal));
    }

    [Fact]
    public void Prose_nested_too_deeply_is_refused_with_its_cell() =>
        Assert.StartsWith($"{Path.Combine(_folder.Path, "01-a.ipynb")}, cell m: its elements are nested more than 256 deep",
            Assert.Throws<BookException>(() => Build(Cell.Markdown("m", Times(300, "<div>") + "x"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>x</p>")]
    [InlineData("<x-y>x</x-y>")]
    [InlineData("<!--x--><script>x</script><iframe></iframe>")]
    [InlineData("<tr><td>1<td>2")]
    [InlineData("<table class=bp-formula data-mathml='<math><mi>x</mi></math>'></table>")]
    public void Twice_as_much_to_sanitise_is_twice_the_work(string piece)
    {
        Assert.Equal(2 * Steps(20_000), Steps(40_000), 2.0 * 10);

        double Steps(int times)
        {
            var copy = new CleanCopy("o-", null, default);
            var body = Markup.ParseBody(piece.StartsWith("<tr", StringComparison.Ordinal) ? $"<table><tbody>{Times(times, piece)}" : Times(times, piece));
            copy.Of(body);
            return copy.Steps;
        }
    }

    [Fact]
    public void Ctrl_C_is_obeyed_within_a_page()
    {
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Build(line =>
        {
            _said.Add(line);
            if (line.Contains("cell m:", StringComparison.Ordinal))
                stop.Cancel();
        }, stop.Token, Cell.Markdown("m", "![1](no-1.png) ![2](no-2.png)"), Cell.Markdown("n", "![3](no-3.png)")));
        Assert.Single(_said, line => line.Contains("left out", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Parsing_and_sanitising_stop_when_they_are_told_to()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => Markup.ParseBody("<p>x", stop.Token));
        Assert.Throws<OperationCanceledException>(() => new CleanCopy("", null, stop.Token).Of(Markup.ParseBody("<p>x")));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("List<")]
    [InlineData("!")]
    [InlineData("- ")]
    [InlineData("x => ")]
    [InlineData("a ? ")]
    [InlineData("a ? b : ")]
    [InlineData("a + ")]
    [InlineData("if (x) ")]
    [InlineData("x is not ")]
    [InlineData("(int)")]
    [InlineData("f(")]
    [InlineData("a.b")]
    [InlineData("$\"{")]
    [InlineData("int?")]
    [InlineData("await ")]
    [InlineData("else if (x) ; ")]
    [InlineData("#if x\n")]
    public void Code_of_any_depth_keeps_its_text(string piece)
    {
        foreach (var times in (int[])[99, 499, 20_000])
            KeepsItsText("x = " + Times(times, piece));
    }

    private static void KeepsItsText(string code)
    {
        Assert.Equal(code, new HtmlParser().ParseDocument($"<pre><code>{Highlighter.ToHtml(code, "csharp")}</code></pre>").QuerySelector("code")!.TextContent);
    }

    [Fact]
    public void Equal_headings_cost_no_more_the_more_there_are()
    {
        var slugs = new Slugs();
        for (var i = 1; i < 100_000; i++)
            slugs.Next("x");
        Assert.Equal("x-100000", slugs.Next("x"));
    }

    private string Built(string html)
    {
        var cell = Cell.Code("o", "1");
        cell.Outputs.Add(new DisplayOutput(new MimeBundle("text/html", html)));
        Build(cell);
        return File.ReadAllText(Path.Combine(_folder.Path, "book", "01-a.html"));
    }

    private void Build(params Cell[] cells) => Build(_said.Add, default, cells);

    private void Build(Action<string> report, CancellationToken cancel, params Cell[] cells) => BookBuilder.Build(
        [new BookPage(Path.Combine(_folder.Path, "01-a.ipynb"), Notebook.Create([Cell.Markdown("t", "# A\n\nThe lead."), .. cells]))], Path.Combine(_folder.Path, "book"), new BookOptions { UseNode = false, Report = report }, cancel);

    private static string Times(int times, string text) => string.Concat(Enumerable.Repeat(text, times));
}
