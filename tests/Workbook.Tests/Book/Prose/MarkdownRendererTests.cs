using Workbook.Book.Prose;

namespace Workbook.Tests.Book.Prose;

public sealed class MarkdownRendererTests
{
    [Fact]
    public void Formulas_keep_their_tex_whatever_it_holds() => Assert.Equal(
        "<p>a <span class=\"math\">a_1*b_2*c &lt; d</span> b</p>\n<div class=\"math math-block\">x\n\\tag{1}\n</div>\n",
        MarkdownRenderer.ToHtml("a $a_1*b_2*c < d$ b\n\n$$\nx\n\\tag{1}\n$$\n", ""));

    [Fact]
    public void Two_dollars_on_one_line_make_a_displayed_formula() =>
        Assert.Equal("<p><span class=\"math math-block\">z = w x</span></p>\n", MarkdownRenderer.ToHtml("$$z = w x$$", ""));

    [Fact]
    public void A_price_is_no_formula() => Assert.Equal("<p>$5 and $10</p>\n", MarkdownRenderer.ToHtml("$5 and $10", ""));

    [Theory]
    [InlineData("The factor is a rate", "the-factor-is-a-rate")]
    [InlineData("dZ³ = A² · W³?", "dz³-a²-w³")]
    [InlineData("???", "section")]
    public void An_anchor_is_made_of_the_headings_words(string heading, string slug) => Assert.Equal(slug, Slugs.Of(heading));

    [Fact]
    public void No_anchor_is_given_out_twice()
    {
        var slugs = new Slugs();
        Assert.Equal(["next", "next-2", "next-3", "next-2-2"], [slugs.Next("Next"), slugs.Next("Next"), slugs.Next("Next"), slugs.Next("Next 2")]);
    }

    [Theory]
    [InlineData("$$x$$", "x")]
    [InlineData("\\[x\\]", "x")]
    [InlineData("$x$", "x")]
    [InlineData("\\begin{aligned}x\\end{aligned}", "\\begin{aligned}x\\end{aligned}")]
    public void An_outputs_formula_loses_its_delimiters(string tex, string inner) => Assert.Equal(inner, TexText.Undelimited(tex));
}
