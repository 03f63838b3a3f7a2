using System.Text.RegularExpressions;

namespace Workbook.Book.Code;

/// <summary>Colours languages whose compiler is not at hand, by their words alone: comments, strings, numbers, keywords.</summary>
internal static class LexicalHighlighter
{
    private const string FSharp = """
        abstract and as assert async await base begin class default do done downto elif else end exception extern false finally for fun function
        if in inherit inline interface internal lazy let match member module mutable namespace new null of open or override private
        public rec return seq static struct task then to true try type upcast use val void when while with yield
        """;

    private const string Python = """
        and as assert async await break class continue def del elif else except False finally for from global if import in is
        lambda None nonlocal not or pass raise return True try while with yield
        """;

    private const string JavaScript = """
        async await break case catch class const continue default delete do else export extends false finally for function if import
        in instanceof let new null of return static super switch this throw true try typeof undefined var void while yield
        """;

    private const string Shell = "case do done elif else esac export fi for function if in local return set then unset while";

    private static readonly Dictionary<string, Regex> Languages = new(StringComparer.Ordinal)
    {
        ["fsharp"] = Tokens(@"//[^\n]*|\(\*.*?\*\)", @"""""""(?:.*?)""""""|@?""(?:\\.|[^""\\])*""", FSharp),
        ["python"] = Tokens(@"\#[^\n]*", @"""""""(?:.*?)""""""|'(?:\\.|[^'\\\n])*'|""(?:\\.|[^""\\\n])*""", Python),
        ["javascript"] = Tokens(@"//[^\n]*|/\*.*?\*/", @"`(?:\\.|[^`\\])*`|'(?:\\.|[^'\\\n])*'|""(?:\\.|[^""\\\n])*""", JavaScript),
        ["json"] = Tokens("(?!)", @"""(?:\\.|[^""\\])*""", "true false null"),
        ["shell"] = Tokens(@"(?<![^\s])\#[^\n]*", @"'[^']*'|""(?:\\.|[^""\\])*""", Shell),
        ["html"] = Tokens("<!--.*?-->", @"(?<==)""[^""]*""", ""),
    };

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["f#"] = "fsharp", ["fs"] = "fsharp", ["py"] = "python", ["js"] = "javascript",
        ["sh"] = "shell", ["bash"] = "shell", ["console"] = "shell", ["pwsh"] = "shell", ["powershell"] = "shell", ["xml"] = "html",
    };

    public static string ToHtml(string code, string language)
    {
        if (!Languages.TryGetValue(Aliases.GetValueOrDefault(language, language), out var tokens))
            return Markup.Escape(code);
        var html = new TokenWriter();
        var at = 0;
        foreach (Match match in tokens.Matches(code))
        {
            html.Write(code[at..match.Index], null);
            html.Write(match.Value, match.Groups["c"].Success ? 'c' : match.Groups["s"].Success ? 's' : match.Groups["n"].Success ? 'n' : 'k');
            at = match.Index + match.Length;
        }
        html.Write(code[at..], null);
        return html.ToString();
    }

    private static Regex Tokens(string comment, string text, string keywords) => new(
        $@"(?<c>{comment})|(?<s>{text})|(?<n>(?<![\w.])\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?\b)"
            + (keywords.Length > 0 ? $@"|(?<k>\b(?:{string.Join('|', keywords.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))})\b)" : ""),
        RegexOptions.Singleline | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(5));
}
