using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Workbook.Book;
using Workbook.Ipynb;

namespace Workbook.Tests.Book.Pages;

public sealed class BookBuilderTests : IDisposable
{
    private static readonly BookOptions Still = new() { UseNode = false };

    private readonly TemporaryFolder _folder = new();

    private string Out => Path.Combine(_folder.Path, "book");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_notebook_becomes_a_page_in_the_given_order()
    {
        var book = BookBuilder.Build(SampleNotebooks.All, Out, Still);

        Assert.Equal(5, book.Pages);
        Assert.Equal(["01-first.html", "02-second.html", "03-plain.html", "04-figures.html", "05-moving.html"], Page("index").QuerySelectorAll(".map a").Select(link => link.GetAttribute("href")));
        Assert.Equal("The second page", Page("02-second").QuerySelector("h1")!.TextContent);
        Assert.Equal("01-first.html", Page("02-second").QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("03-plain.html", Page("02-second").QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal(IpynbWriter.ToText(SampleNotebooks.All[0].Notebook), File.ReadAllText(Path.Combine(Out, "notebooks", "01-first.ipynb")));
    }

    [Fact]
    public void A_cell_tagged_index_stands_on_the_first_page_too_and_leads_into_the_book()
    {
        var here = Notebook.Create(Cell.Markdown("title", "# 1 · Here"), Cell.Markdown("ways", "- In a hurry? [Read 2](02-there.ipynb#end).", "index"));
        BookBuilder.Build([new("/x/01-here.ipynb", here), new("/x/02-there.ipynb", Notebook.Create(Cell.Markdown("title", "# 2 · There\n\n## End")))], Out, Still);

        Assert.Equal("02-there.html#to-end", Page("index").QuerySelector(".hero .ways-in a")!.GetAttribute("href"));
        Assert.Equal("In a hurry? Read 2.", Page("01-here").QuerySelector("#cell-ways")!.TextContent.Trim());
    }

    [Fact]
    public void Without_node_formulas_are_tex_figures_are_still_and_one_line_says_so()
    {
        var said = new List<string>();
        BookBuilder.Build(SampleNotebooks.All, Out, Still with { Report = said.Add });

        Assert.Single(said);
        Assert.Contains("formulas and diagrams are shown as text", said[0], StringComparison.Ordinal);
        var page = Page("01-first");
        Assert.Contains("\\delta^3", page.QuerySelectorAll(".math code.tex").Select(tex => tex.TextContent));
        Assert.True(File.Exists(Path.Combine(Out, page.QuerySelector(".figure img")!.GetAttribute("src")!)));
        Assert.False(File.Exists(Path.Combine(Out, "figures", "01-first-figure-0.js")));
        Assert.True(page.Body!.HasAttribute("data-still"));
    }

    [Fact]
    public void Links_between_notebooks_lead_to_pages_and_files_outside_the_book_are_named_only()
    {
        BookBuilder.Build(SampleNotebooks.All, Out, Still);

        var first = Page("01-first");
        var hrefs = first.QuerySelectorAll("#cell-figure-why a:not(.anchor)").Select(link => link.GetAttribute("href")).ToList();
        Assert.Equal(["02-second.html#to-sliders", "#to-symbols-with-b3"], hrefs);
        Assert.NotNull(first.GetElementById("to-symbols-with-b3"));
        var second = Page("02-second");
        Assert.Equal("a file", second.QuerySelector(".file")!.TextContent);
        Assert.Equal("noopener noreferrer", second.QuerySelector("a[href^='https:']")!.GetAttribute("rel"));
    }

    [Fact]
    public void Every_internal_link_has_its_target()
    {
        BookBuilder.Build(SampleNotebooks.All, Out, Still);
        foreach (var name in (string[])["index", "01-first", "02-second", "03-plain", "04-figures", "05-moving"])
        {
            foreach (var href in Page(name).QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(href => !href.Contains(':')))
            {
                var (file, anchor) = href.Split('#') is [var f, var a] ? (f, a) : (href, "");
                if (file.Length > 0)
                    Assert.True(File.Exists(Path.Combine(Out, file)), $"{name}: {href}");
                if (anchor.Length > 0)
                    Assert.True(Page(file.Length > 0 ? Path.GetFileNameWithoutExtension(file) : name).GetElementById(anchor) is not null, $"{name}: {href}");
            }
        }
    }

    [Theory]
    [InlineData("[a](#b-c)\n\n## B c", "to-b-c")]
    [InlineData("[a](#B-c)\n\n## B c", "to-b-c")]
    [InlineData("[a](#Here)\n\n<span id=\"Here\">x</span>", "to-Here")]
    [InlineData("[a](#x.1)\n\n<span id=\"x.1\">x</span>\n\n## X 1", "to-x.1")]
    [InlineData("[a](#cell-other)", "cell-other")]
    [InlineData("[a](01-a.ipynb#cell-id=other)", "cell-other")]
    [InlineData("[a](#cell-id=other)", "cell-other")]
    [InlineData("[a](#%c3%bc)\n\n## Ü", "to-ü")]
    [InlineData("[a](#100%25)\n\n<span id=\"100%\">x</span>", "to-100%")]
    [InlineData("[a](01-a.ipynb#B-c)\n\n## B c", "to-b-c")]
    public void A_link_within_a_notebook_finds_the_anchor_it_means(string markdown, string id)
    {
        BookBuilder.Build([new("/x/01-a.ipynb", Notebook.Create(Cell.Markdown("t", "# A\n\nThe lead."), Cell.Markdown("m", markdown), Cell.Markdown("other", "x")))], Out, Still);
        var href = Page("01-a").QuerySelector("#cell-m a:not(.anchor)")!.GetAttribute("href")!;
        Assert.Equal(id, Uri.UnescapeDataString(href.Split('#')[1]));
        Assert.NotNull(Page("01-a").GetElementById(id));
    }

    [Fact]
    public void Footnotes_of_two_cells_are_two()
    {
        BookBuilder.Build([new("/x/01-a.ipynb", Notebook.Create(Cell.Markdown("t", "# A\n\nThe lead."), Cell.Markdown("m", "a[^1]\n\n[^1]: first"), Cell.Markdown("n", "b[^1]\n\n[^1]: second")))], Out, Still);
        foreach (var (cell, note) in (ReadOnlySpan<(string, string)>)[("m", "first"), ("n", "second")])
            Assert.Contains(note, Page("01-a").GetElementById(Page("01-a").QuerySelector($"#cell-{cell} a.footnote-ref")!.GetAttribute("href")![1..])!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_are_unique_on_every_page()
    {
        BookBuilder.Build(SampleNotebooks.All, Out, Still);
        foreach (var name in (string[])["index", "01-first", "02-second", "03-plain", "04-figures", "05-moving"])
        {
            var ids = Page(name).QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
        }
    }

    [Fact]
    public void The_old_book_stays_when_a_build_is_interrupted()
    {
        BookBuilder.Build(SampleNotebooks.All, Out, Still);
        var before = File.ReadAllText(Path.Combine(Out, "index.html"));
        using var stop = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => BookBuilder.Build([SampleNotebooks.All[0], new BookPage("/x/99-new.ipynb", SampleNotebooks.All[1].Notebook)], Out, Still with { Report = _ => stop.Cancel() }, stop.Token));

        Assert.Equal(before, File.ReadAllText(Path.Combine(Out, "index.html")));
        Assert.True(File.Exists(Path.Combine(Out, "02-second.html")));
        Assert.Equal([Out], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Building_again_leaves_nothing_of_the_book_before()
    {
        BookBuilder.Build(SampleNotebooks.All, Out, Still);
        BookBuilder.Build([SampleNotebooks.All[2]], Out, Still);
        Assert.False(File.Exists(Path.Combine(Out, "01-first.html")));
        Assert.Equal([Out], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_folder_that_holds_something_else_is_not_replaced()
    {
        _folder.Write("book/thesis.txt", "years of work");
        var error = Assert.Throws<BookException>(() => BookBuilder.Build(SampleNotebooks.All, Out, Still));
        Assert.Contains("no book of this program", error.Message, StringComparison.Ordinal);
        Assert.Equal("years of work", File.ReadAllText(Path.Combine(Out, "thesis.txt")));
    }

    [Fact]
    public void Two_notebooks_of_one_name_are_refused() =>
        Assert.Contains("would be the same page", Assert.Throws<BookException>(() => BookBuilder.Build([new("/a/x.ipynb", new()), new("/b/X.ipynb", new())], Out, Still)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(">", 200)]
    [InlineData("[", 200)]
    [InlineData("[", 20_000)]
    [InlineData("*a **b ", 10_000)]
    public void Markdown_nested_too_deeply_is_refused_with_the_cell_that_holds_it(string opening, int times)
    {
        var deep = string.Concat(Enumerable.Repeat(opening, times)) + "x";
        var code = Cell.Code("code", "1");
        code.Outputs.Add(new DisplayOutput(new MimeBundle("text/markdown", deep)));
        Assert.StartsWith("/a/x.ipynb, cell prose: its quotes, lists", Refusal(Cell.Markdown("prose", deep)), StringComparison.Ordinal);
        Assert.StartsWith("/a/x.ipynb, cell ask: its quotes, lists", Refusal(Cell.Markdown("ask", deep, "prediction")), StringComparison.Ordinal);
        Assert.StartsWith("/a/x.ipynb, cell code: its quotes, lists", Refusal(code), StringComparison.Ordinal);

        string Refusal(Cell cell) => Assert.Throws<BookException>(() => BookBuilder.Build([new("/a/x.ipynb", Notebook.Create(Cell.Markdown("title", "# X"), cell))], Out, Still)).Message;
    }

    [Fact]
    public void A_book_of_nothing_is_refused() => Assert.Throws<BookException>(() => BookBuilder.Build([], Out, Still));

    [Fact]
    public void A_single_file_names_no_other_file()
    {
        var path = Path.Combine(_folder.Path, "one.html");
        BookBuilder.BuildSingleFile(SampleNotebooks.All, "01", path, Still);

        var page = new HtmlParser().ParseDocument(File.ReadAllText(path));
        Assert.All(page.QuerySelectorAll("[src]"), element => Assert.StartsWith("data:", element.GetAttribute("src"), StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("link[rel=stylesheet], script[src]"));
        Assert.DoesNotContain("'unsafe-inline'", Policy(page).Split(';').First(part => part.Contains("script-src", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("There is more than one", Assert.Throws<BookException>(() => BookBuilder.BuildSingleFile(SampleNotebooks.All, "0", path, Still)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_of_every_page_allows_nothing_from_outside()
    {
        BookBuilder.Build(SampleNotebooks.All, Out, Still);
        foreach (var file in Directory.GetFiles(Out, "*.html"))
        {
            var sources = Policy(new HtmlParser().ParseDocument(File.ReadAllText(file))).Split(';', StringSplitOptions.TrimEntries)
                .SelectMany(directive => directive.Split(' ').Skip(1)).Distinct().Order(StringComparer.Ordinal);
            Assert.Equal(["'none'", "'self'", "'unsafe-inline'", "blob:", "data:"], sources);
        }
    }

    [Fact]
    public void A_picture_beside_the_notebook_travels_with_the_page_and_one_outside_its_folder_does_not()
    {
        _folder.Write("secret.png", "secret");
        File.WriteAllBytes(_folder.Write("notebooks/dot.png", ""), Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        var said = new List<string>();
        var page = new BookPage(Path.Combine(_folder.Path, "notebooks", "01-a.ipynb"), Notebook.Create(Cell.Markdown("m", "# A\n\n![dot](dot.png) ![secret](../secret.png) ![web](https://evil.example/x.png)")));

        BookBuilder.Build([page], Out, Still with { Report = said.Add });

        var pictures = Page("01-a").QuerySelectorAll("img");
        Assert.Equal(["dot"], pictures.Select(picture => picture.GetAttribute("alt")));
        Assert.Equal(File.ReadAllBytes(Path.Combine(_folder.Path, "notebooks", "dot.png")), File.ReadAllBytes(Path.Combine(Out, pictures[0].GetAttribute("src")!)));
        Assert.Equal(2, said.Count(line => line.Contains("is left out", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_page_without_its_figures_data_is_below_100_kB_and_what_all_share_below_150()
    {
        BookBuilder.Build(SampleNotebooks.All, Out, Still);
        Assert.InRange(((string[])["book.css", "book.js", "early.js"]).Sum(file => new FileInfo(Path.Combine(Out, "assets", file)).Length), 1, 150_000);
        Assert.All(Directory.GetFiles(Out, "*.html"), file => Assert.InRange(new FileInfo(file).Length, 1, 100_000));
    }

    private IDocument Page(string name) => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(Out, $"{name}.html")));

    private static string Policy(IDocument page) => page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
}
