using AngleSharp.Html.Parser;
using Workbook.Book.Code;

namespace Workbook.Tests.Book.Code;

public sealed class HighlighterTests
{
    [Theory]
    [InlineData("var x = 1;", "<i class=\"k\">var</i>", "<i class=\"n\">1</i>")]
    [InlineData("Network.Create([4, 3]) // two", "<i class=\"t\">Network</i>.<i class=\"m\">Create</i>", "<i class=\"c\">// two</i>")]
    [InlineData("W3.Rows", "W3.Rows", "")]
    [InlineData("List<Matrix> all = new();", "<i class=\"t\">Matrix</i>", "<i class=\"k\">new</i>")]
    [InlineData("#r \"a.dll\"\nusing Backprop;", "<i class=\"d\">#r &quot;a.dll&quot;", "<i class=\"k\">using</i>")]
    [InlineData("$\"loss {x:F4}\"", "<i class=\"s\">$&quot;loss </i>", "x")]
    [InlineData("\"\"\"\nraw <b>\n\"\"\"", "<i class=\"s\">&quot;&quot;&quot;\nraw &lt;b&gt;", "")]
    [InlineData("record Point(double X);", "<i class=\"t\">Point</i>", "<i class=\"k\">record</i>")]
    public void Csharp_tokens_are_told_apart(string code, string first, string second)
    {
        var html = Highlighter.ToHtml(code, "csharp");
        Assert.Contains(first, html, StringComparison.Ordinal);
        Assert.Contains(second, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csharp")]
    [InlineData("fsharp")]
    [InlineData("python")]
    [InlineData("javascript")]
    [InlineData("html")]
    [InlineData("json")]
    [InlineData("bash")]
    [InlineData("no-such-language")]
    public void Colours_change_no_character(string language)
    {
        string[] codes =
        [
            "", "\n\n", "var x = 1; // <script>alert(1)</script>", "#!time\n#r \"nuget: A, 1.0\"\n\nclass A { string B => $\"{1}\"; }", "if (a < b && c > d) { /* open",
            "\"unclosed", "'''", "let f x = (* c *) \"s\" + 1.5e-3", "# comment\ndef f(x): return 'a' # b", "const a = `t${1}`; // c", "<!-- c --><a href=\"x\">y</a>", "{\"a\": [1, true, null]}",
            "δ = dZ³ * 2; 😀", "\u0001\t\r\nx",
        ];
        foreach (var code in codes)
        {
            var html = Highlighter.ToHtml(code, language);
            Assert.Equal(code.Replace("\r\n", "\n").Replace('\r', '\n'), new HtmlParser().ParseDocument($"<body><i></i>{html}").Body!.TextContent);
            Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("python", "def f(): # c", "<i class=\"k\">def</i>", "<i class=\"c\"># c</i>")]
    [InlineData("fsharp", "let x = 1 // c", "<i class=\"k\">let</i>", "<i class=\"n\">1</i>")]
    public void Other_languages_are_coloured_by_their_words(string language, string code, string first, string second)
    {
        var html = Highlighter.ToHtml(code, language);
        Assert.Contains(first, html, StringComparison.Ordinal);
        Assert.Contains(second, html, StringComparison.Ordinal);
    }
}
