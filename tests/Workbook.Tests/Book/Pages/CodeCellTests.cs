using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Workbook.Book;
using Workbook.Book.Pages;
using Workbook.Ipynb;

namespace Workbook.Tests.Book.Pages;

public sealed class CodeCellTests
{
    [Theory]
    [InlineData("fsharp", "F#")]
    [InlineData("pwsh", "PowerShell")]
    [InlineData("html", "HTML")]
    [InlineData("javascript", "JavaScript")]
    [InlineData("value", "Value")]
    public void A_cell_in_another_language_than_the_notebook_s_says_so_and_leaves_out_the_line_that_says_it(string kernel, string name)
    {
        var cell = Shown(Cell.Code("x", $"#!{kernel}\n1", kernel));
        Assert.Equal($"Language: {name}", cell.QuerySelector(".code-lang.other")!.TextContent);
        Assert.Equal($"#!{kernel}\n", cell.QuerySelector("code > [hidden]")!.TextContent);
        // The button copies the text of the element, hidden or not.
        Assert.Equal($"#!{kernel}\n1", cell.QuerySelector("code")!.TextContent);
    }

    [Fact]
    public void A_cell_in_the_notebook_s_own_language_is_only_labelled()
    {
        var cell = Shown(Cell.Code("x", "1"));
        Assert.Equal("C#", cell.QuerySelector(".code-lang")!.TextContent);
        Assert.Null(cell.QuerySelector(".other, code > [hidden]"));
    }

    [Theory]
    [InlineData("#!value --name data\n1,2", "Value")]
    [InlineData("#!time\n1", "C#")]
    public void A_first_line_that_says_more_stays(string source, string name)
    {
        var cell = Shown(Cell.Code("x", source));
        Assert.EndsWith(name, cell.QuerySelector(".code-lang")!.TextContent, StringComparison.Ordinal);
        Assert.Null(cell.QuerySelector("code > [hidden]"));
        Assert.Equal(source, cell.QuerySelector("code")!.TextContent);
    }

    [Fact]
    public void The_first_line_is_believed_before_the_metadata() =>
        Assert.EndsWith("F#", Shown(Cell.Code("x", "#!fsharp\nlet x = 1")).QuerySelector(".code-lang")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_connected_kernel_is_called_by_its_language()
    {
        Cell[] cells = [Cell.Code("connect", "#!connect jupyter --kernel-name pythonkernel --kernel-spec python3"), Cell.Code("x", "#!pythonkernel\ndef f(): pass", "pythonkernel")];
        Assert.Equal("Language: Python", Article(cells).QuerySelector("#cell-x .code-lang")!.TextContent);
        Assert.Equal("def", Article(cells).QuerySelector("#cell-x .k")!.TextContent);
    }

    [Fact]
    public void A_kernel_of_the_notebook_s_list_is_called_by_the_language_it_gives()
    {
        var notebook = Notebook.Create(Cell.Code("x", "#!mine\n1", "mine"));
        notebook.Metadata["polyglot_notebook"]!["kernelInfo"]!["items"]!.AsArray().Add(new JsonObject { ["name"] = "mine", ["languageName"] = "python" });
        Assert.Equal(("python", true, "#!mine\n", "1"), CellLanguage.Of(notebook.Cells[0], notebook) is var (name, other, magic, code) ? (name, other, magic, code) : default);
    }

    [Fact]
    public void Of_a_JavaScript_cell_the_page_says_that_it_doesn_t_run()
    {
        var cell = Cell.Code("x", "#!javascript\nalert(1)", "javascript");
        cell.Outputs.Add(new DisplayOutput(new MimeBundle("text/html", "<script>alert(1)</script>")));
        Assert.Equal("This cell runs in VS Code or Jupyter; the book doesn’t run scripts of notebooks.", Shown(cell).QuerySelector(".outs")!.TextContent);
        cell.Outputs.Clear();
        Assert.Single(Shown(cell).QuerySelectorAll(".outs .out-note"));
    }

    [Theory]
    [InlineData("<b>bold</b><script>alert(1)</script>", true)]
    [InlineData("<b onclick=\"alert(1)\">bold</b>", true)]
    [InlineData("<script>alert(1)</script>", true)]
    [InlineData("<b>bold</b>", false)]
    public void An_html_cell_whose_scripts_are_left_out_says_so(string html, bool said)
    {
        var cell = Cell.Code("x", $"#!html\n{html}", "html");
        cell.Outputs.Add(new DisplayOutput(new MimeBundle("text/html", html)));
        var outputs = Shown(cell).QuerySelector(".outs")!;
        Assert.Equal(html.Contains("bold", StringComparison.Ordinal), outputs.QuerySelector("b") is not null);
        Assert.Equal(said ? ["The scripts of this cell run in VS Code or Jupyter; the book doesn’t run scripts of notebooks."] : [], outputs.QuerySelectorAll(".out-note").Select(note => note.TextContent));
    }

    [Fact]
    public void A_diagram_stands_before_its_text_and_is_named_by_Mermaid_s_own_lines()
    {
        const string source = "flowchart LR\n  accTitle: Way & back\n  accDescr {\n    Z comes\n    after X.\n  }\n  X --> Z";
        foreach (var output in (MimeBundle?[])[null, new MimeBundle("text/vnd.mermaid", source)])
        {
            var cell = Cell.Code("x", $"#!mermaid\n{source}", "mermaid");
            if (output is not null)
                cell.Outputs.Add(new DisplayOutput(output));
            var shown = Shown(cell);
            var figure = shown.QuerySelector(".outs:first-child figure.diagram")!;
            Assert.Equal(("Way & back", "Way & back. Z comes after X.", source), (figure.GetAttribute("aria-label"), figure.GetAttribute("data-alt"), figure.QuerySelector("pre")!.TextContent));
            Assert.Equal("Way & back", figure.QuerySelector("figcaption")!.TextContent);
            Assert.Equal("The Mermaid text of this diagram", shown.QuerySelector(".code-fold > summary")!.TextContent);
        }
    }

    [Theory]
    [InlineData("sequenceDiagram\n  A->>B: x", "Sequence diagram")]
    [InlineData("---\ntitle: T\n---\n%% c\nstateDiagram-v2\n  [*] --> A", "State diagram")]
    [InlineData("nonsense", "Diagram")]
    public void A_diagram_without_a_title_is_called_by_its_kind(string source, string kind) =>
        Assert.Equal(kind, Shown(Cell.Code("x", $"#!mermaid\n{source}", "mermaid")).QuerySelector("figure")!.GetAttribute("aria-label"));

    [Fact]
    public void A_diagram_in_prose_is_one_too() =>
        Assert.Equal("Flowchart", Article([Cell.Markdown("m", "Look:\n\n```mermaid\ngraph TD\n  A --> B\n```")]).QuerySelector(".prose figure.diagram")!.GetAttribute("aria-label"));

    private static IElement Shown(Cell cell) => Article([cell]).QuerySelector("#cell-x")!;

    private static IDocument Article(IEnumerable<Cell> cells)
    {
        var page = new BookPage(Path.Combine(Path.GetTempPath(), "01-x.ipynb"), Notebook.Create(cells));
        return new HtmlParser().ParseDocument(new DraftWriter([page], _ => { }).Write(page).Article.OuterHtml);
    }
}
