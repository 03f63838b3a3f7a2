using System.Text;
using Workbook.Book.Sanitising;

namespace Workbook.Tests.Book.Sanitising;

public sealed class SvgFileTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<g onclick=\"alert(1)\"/>")]
    [InlineData("<a xlink:href=\"javascript:alert(1)\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><text>x</text></a>")]
    [InlineData("<image href=\"https://evil.example/x.png\"/>")]
    [InlineData("<use href=\"https://evil.example/x.svg#a\"/>")]
    [InlineData("<foreignObject><iframe xmlns=\"http://www.w3.org/1999/xhtml\" src=\"javascript:alert(1)\"/></foreignObject>")]
    [InlineData("<style>@import url(https://evil.example/x.css);</style>")]
    [InlineData("<style>rect{fill:url(https://evil.example/x.svg)}</style>")]
    [InlineData("<rect fill=\"url(https://evil.example/x.svg#p)\"/>")]
    [InlineData("<animate onbegin=\"alert(1)\" attributeName=\"x\"/>")]
    [InlineData("<html:script xmlns:html=\"http://www.w3.org/1999/xhtml\">alert(1)</html:script>")]
    public void A_drawing_is_left_with_nothing_that_runs_or_fetches(string inner)
    {
        var cleaned = Encoding.UTF8.GetString(SvgFile.Clean(Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"1\"/>{inner}</svg>"))!);
        Assert.Contains("circle", cleaned, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", cleaned, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", cleaned, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_of_the_library_passes_unchanged()
    {
        var svg = Encoding.UTF8.GetBytes(SampleNotebooks.LossAt(0.02, "Sum").ToSvg());
        Assert.Equal(System.Xml.Linq.XElement.Parse(Encoding.UTF8.GetString(svg)).ToString(), System.Xml.Linq.XElement.Parse(Encoding.UTF8.GetString(SvgFile.Clean(svg)!)).ToString());
    }

    [Theory]
    [InlineData("not xml")]
    [InlineData("<html/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&x;</text></svg>")]
    public void What_is_no_plain_svg_is_refused(string text) => Assert.Null(SvgFile.Clean(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_drawing_nested_without_sense_is_none() =>
        Assert.Null(SvgFile.Clean(Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\">{string.Concat(Enumerable.Repeat("<g>", 50_000))}{string.Concat(Enumerable.Repeat("</g>", 50_000))}</svg>")));
}
