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
    [InlineData("pwsh")]
    [InlineData("mermaid")]
    [InlineData("css")]
    [InlineData("value")]
    [InlineData("html")]
    [InlineData("json")]
    [InlineData("bash")]
    [InlineData("no-such-language")]
    public void Colours_change_no_character(string language)
    {
        string[] codes =
        [
            "", "\n\n", "var x = 1; // <script>alert(1)</script>", "#!time\n#r \"nuget: A, 1.0\"\n\nclass A { string B => $\"{1}\"; }", "if (a < b && c > d) { /* open",
            "\"unclosed", "'''", "let f x = (* c *) \"s\" + 1.5e-3", "(* open (* deeper *)", "(*) x (**) 'a '\\n' @\"\\\" \"\"\"", "$x = @\"\n`\"a\n\"@ <# open", "<script>let a = '</b>' // c\n</script><style>a{b:c}<p onclick='x", "flowchart LR\n%%{init: {}}%%\nA -.->|b| C",
            "# comment\ndef f(x): return 'a' # b", "const a = `t${1}`; // c", "<!-- c --><a href=\"x\">y</a>", "{\"a\": [1, true, null]}",
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
    [InlineData("fsharp", "let x = 1 // c", "k:let", "n:1", "c:// c")]
    [InlineData("fsharp", "(* a (* nested *) comment *) x", "c:(* a (* nested *) comment *)")]
    [InlineData("fsharp", "(*) 1, 2", "n:1", "n:2")]
    [InlineData("fsharp", "(* open (* twice *)", "c:(* open (* twice *)")]
    [InlineData("fsharp", "\"\"\"a \"quoted\" // text\"\"\" + @\"C:\\\" + \"\\\"\"", "s:\"\"\"a \"quoted\" // text\"\"\"", "s:@\"C:\\\"", "s:\"\\\"\"")]
    [InlineData("fsharp", "let f (x: 'a, y: 'b list) = 'c', '\\n', x'", "k:let", "t:'a", "t:'b", "s:'c'", "s:'\\n'")]
    [InlineData("fsharp", "let! ``let it`` = List.map [1..5]", "k:let!", "t:List", "n:1", "n:5")]
    [InlineData("pwsh", "foreach ($x in $env:PATH) { $x }  # c", "k:foreach", "t:$x", "k:in", "t:$env:PATH", "t:$x", "c:# c")]
    [InlineData("pwsh", "\"a `\" $b\" + 'it''s' + `\"", "s:\"a `\" $b\"", "s:'it''s'")]
    [InlineData("pwsh", "$t = @\"\n# no \"comment\"\n\"@\n1", "t:$t", "s:@\"\n# no \"comment\"\n\"@", "n:1")]
    [InlineData("pwsh", "<# a\nb #> Get-Item x | Where-Object { $_ -GT 2kb }", "c:<# a\nb #>", "m:Get-Item", "m:Where-Object", "t:$_", "k:-GT", "n:2kb")]
    [InlineData("html", "<!-- c --><td class=\"x\">5 &lt; 6</td>", "c:<!-- c -->", "k:td", "t:class", "s:\"x\"", "n:&lt;", "k:td")]
    [InlineData("html", "<script>const a = '</b>';</script><style>p { color: red }</style>", "k:script", "k:const", "s:'</b>'", "k:script", "k:style", "t:color", "k:style")]
    [InlineData("javascript", "const a = /x[/]y/g, b = c / d / e; // f", "k:const", "s:/x[/]y/g", "c:// f")]
    [InlineData("javascript", "`a ${f(`b`)} c` + 'd'", "s:`a ${f(`b`)} c`", "s:'d'")]
    [InlineData("python", "@cached\ndef f(): # c", "m:@cached", "k:def", "m:f", "c:# c")]
    [InlineData("python", "x = f\"\"\"a 'b'\nc\"\"\" + r'\\d' + 1e-8", "s:f\"\"\"a 'b'\nc\"\"\"", "s:r'\\d'", "n:1e-8")]
    [InlineData("mermaid", "flowchart LR %% c\n  A[\"x\"] -->|sum| B", "k:flowchart LR", "c:%% c", "s:\"x\"", "m:-->", "s:|sum|")]
    [InlineData("mermaid", "sequenceDiagram\n  accTitle: An end\n  A->>B: hi", "k:sequenceDiagram", "k:accTitle", "s: An end", "m:->>")]
    public void Tokens_of_a_language_are_told_apart(string language, string code, params string[] expected) =>
        Assert.Equal(expected, Tokens(language, code));

    [Theory]
    [InlineData("csharp")]
    [InlineData("fsharp")]
    [InlineData("pwsh")]
    [InlineData("html")]
    [InlineData("javascript")]
    [InlineData("python")]
    [InlineData("mermaid")]
    [InlineData("value")]
    public void What_is_said_to_the_kernel_is_a_directive_in_every_language(string language)
    {
        var tokens = Tokens(language, "#!time\n#r \"nuget: A, 1.0\"\n").ToList();
        Assert.All(tokens, token => Assert.StartsWith("d:", token, StringComparison.Ordinal));
        Assert.Equal("#!time#r \"nuget: A, 1.0\"", string.Concat(tokens.Select(token => token[2..])).Replace("\n", ""));
    }

    private static IEnumerable<string> Tokens(string language, string code) =>
        new HtmlParser().ParseDocument($"<body>{Highlighter.ToHtml(code, language)}").QuerySelectorAll("i").Select(token => $"{token.ClassName}:{token.TextContent}");

    /// <summary>The compiler's parser would end the program at the end of its stack.</summary>
    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("\na<", "")]
    [InlineData("!", "")]
    public void Code_nested_deeper_than_the_parser_can_follow_is_shown_without_colours(string open, string close)
    {
        var code = string.Concat(Enumerable.Repeat(open, 20_000)) + "1" + string.Concat(Enumerable.Repeat(close, 20_000));
        Assert.Equal(code, System.Net.WebUtility.HtmlDecode(Highlighter.ToHtml(code, "csharp")));
    }
}
