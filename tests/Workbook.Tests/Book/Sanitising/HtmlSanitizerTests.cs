using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Workbook.Book.Prose;
using Workbook.Book.Sanitising;

namespace Workbook.Tests.Book.Sanitising;

public sealed class HtmlSanitizerTests
{
    [Theory]
    [MemberData(nameof(HostileOutputs.HtmlCases), MemberType = typeof(HostileOutputs))]
    public void Hostile_html_is_left_with_nothing_that_runs_fetches_or_covers(string html) =>
        AssertHarmless(HtmlSanitizer.Sanitize(html, "o-"));

    [Theory]
    [MemberData(nameof(HostileOutputs.MarkdownCases), MemberType = typeof(HostileOutputs))]
    public void Hostile_markdown_is_left_with_nothing_that_runs_fetches_or_covers(string markdown) =>
        AssertHarmless(MarkdownRenderer.ToHtml(markdown, "o-"));

    [Fact]
    public void Hostile_pieces_in_any_two_combine_to_nothing()
    {
        foreach (var first in HostileOutputs.Html)
        {
            foreach (var second in HostileOutputs.Html)
                AssertHarmless(HtmlSanitizer.Sanitize(first + second, "o-"));
        }
    }

    [Theory]
    [InlineData("<table class=\"bp-matrix\"><thead><tr><th scope=\"col\">b³</th></tr></thead><tbody><tr><td style=\"text-align:right\">−0.5</td></tr></tbody></table>")]
    [InlineData("<figure><img alt=\"Loss falls\" src=\"data:image/svg+xml;base64,AAAA\" width=\"640\" height=\"400\"><figcaption>Loss</figcaption></figure>")]
    [InlineData("<details open=\"\"><summary>Numbers</summary><p>1</p></details>")]
    [InlineData("<math display=\"block\"><munder><mi>W</mi><mrow><mo>(</mo><mn>3</mn><mo>)</mo></mrow></munder></math>")]
    [InlineData("<svg viewBox=\"0 0 10 10\" role=\"img\" aria-label=\"A dot\"><circle cx=\"5\" cy=\"5\" r=\"2\" fill=\"#123456\"></circle></svg>")]
    [InlineData("<p>a <strong>b</strong> <code>c</code> <a href=\"https://example.org/\">d</a></p>")]
    [InlineData("<span data-term=\"σ′(Z¹)\">σ′(Z¹)</span>")]
    [InlineData("<section class=\"bp-model\" data-model=\"{&quot;x&quot;:[[1,-2.5E-07]],&quot;c&quot;:1,&quot;reduction&quot;:&quot;sum&quot;}\">x</section>")]
    public void Content_passes_unchanged(string html) => Assert.Equal(html, HtmlSanitizer.Sanitize(html, ""));

    [Theory]
    [InlineData("<span data-term=\"<img>\">x</span>")]
    [InlineData("<span data-term=\"a b\">x</span>")]
    [InlineData("<span data-term=\"dZ³dZ³dZ³dZ³dZ³dZ³\">x</span>")]
    [InlineData("<span data-model=\"{}\">x</span>")]
    [InlineData("<span data-figure=\"0\" data-live data-sealed-by=\"a\">x</span>")]
    public void What_scripts_of_the_page_would_read_is_taken_away_where_it_is_no_name_and_no_model(string html) =>
        Assert.Equal("<span>x</span>", HtmlSanitizer.Sanitize(html, ""));

    [Theory]
    [InlineData("{\"x\":\"<img src=x>\"}")]
    [InlineData("{\"__proto__\":1}")]
    [InlineData("alert(1)")]
    [InlineData("{\"x\":1}\n")]
    public void A_model_is_numbers_and_plain_words(string json) =>
        Assert.Equal("<section>x</section>", HtmlSanitizer.Sanitize($"<section data-model='{json}'>x</section>", ""));

    [Fact]
    public void Ids_and_all_that_refers_to_them_get_the_prefix() => Assert.Equal(
        "<h2 id=\"c1-a\">x</h2><a href=\"#c1-a\">y</a><p aria-describedby=\"c1-a c1-b\">z</p><svg><rect fill=\"url(#c1-g)\"></rect><use href=\"#c1-a\"></use></svg>",
        HtmlSanitizer.Sanitize("<h2 id=a>x</h2><a href=#a>y</a><p aria-describedby='a b'>z</p><svg><rect fill='url(#g)'/><use href='#a'/></svg>", "c1-"));

    [Fact]
    public void Classes_of_the_pages_own_controls_are_taken_away() =>
        Assert.Equal("<p class=\"bp-ledger\">x</p>", HtmlSanitizer.Sanitize("<p class='topbar bp-ledger search'>x</p>", ""));

    [Fact]
    public void A_picture_that_may_not_load_leaves_its_description() =>
        Assert.Equal("<p>the loss curve</p>", HtmlSanitizer.Sanitize("<p><img src='https://evil.example/x.png' alt='the loss curve'></p>", ""));

    internal static void AssertHarmless(string html)
    {
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument($"<!doctype html><body>{html}");
        var inert = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument($"<!doctype html><body>{html}");
        foreach (var element in document.All.Concat(inert.All))
        {
            var name = element.LocalName.ToLowerInvariant();
            Assert.DoesNotContain(name, (string[])["script", "style", "iframe", "object", "embed", "link", "base", "form", "button", "template", "video", "audio",
                "foreignobject", "animate", "set", "image", "dialog", "textarea", "select", "portal", "annotation-xml", "maction", "noscript", "map", "area"]);
            Assert.True(name is not "meta" and not "title" || element.ParentElement?.LocalName == "head", html);
            foreach (var attribute in element.Attributes)
                AssertHarmless(element, attribute, html);
        }
    }

    private static void AssertHarmless(IElement element, IAttr attribute, string html)
    {
        var value = Regex.Replace(attribute.Value, "[\\p{Cc}\\s]", "").ToLowerInvariant();
        Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), html);
        Assert.DoesNotContain(attribute.Name, (string[])["srcset", "srcdoc", "action", "formaction", "ping", "background", "xlink:href", "autofocus", "popover", "popovertarget", "is", "usemap", "tabindex"]);
        if (attribute.Name is "href")
            Assert.False(Regex.IsMatch(value, "^(?!https?:|mailto:)[a-z][a-z0-9+.-]*:"), html);
        if (attribute.Name is "href" && element.NamespaceUri != "http://www.w3.org/1999/xhtml")
            Assert.StartsWith("#", value, StringComparison.Ordinal);
        if (attribute.Name is "src")
            Assert.Matches("^data:image/", value);
        if (attribute.Name is "style" || element.NamespaceUri == "http://www.w3.org/2000/svg")
            Assert.DoesNotMatch(@"url\((?!#)|expression|position|inset|z-index|@import|image-set|[\\{}]|margin[^;]*:-", value);
        if (attribute.Name is "id")
            Assert.StartsWith("o-", value, StringComparison.Ordinal);
        if (attribute.Name is "role")
            Assert.NotEqual("dialog", value);
    }
}
