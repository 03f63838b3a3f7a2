using System.Text.RegularExpressions;

namespace Workbook.Book.Code.Languages;

/// <summary>HTML, with the scripts and styles in it coloured as what they are.</summary>
internal static partial class Html
{
    private static readonly Lexicon InTag = new(
        ('k', @"(?<=\A</?)[^\s/>]+"),
        ('s', @"""[^""]*""|'[^']*'|(?<==[ \t]*)[^\s""'>=]+"),
        ('t', @"[^\s""'<>/=]+"));

    public static void Write(string code, TokenWriter html)
    {
        var at = 0;
        while (at < code.Length && Markup().Match(code, at) is { Success: true } match)
        {
            html.Write(code[at..match.Index], null);
            at = match.Index + match.Length;
            if (match.Groups["tag"].Success)
                InTag.Write(match.Value, html);
            else
                html.Write(match.Value, match.Value[0] == '&' ? 'n' : match.Value[0] == '#' ? 'd' : 'c');
            if (match.Groups["raw"] is not { Success: true, Value: var name })
                continue;
            var end = code.IndexOf($"</{name}", at, StringComparison.OrdinalIgnoreCase) is >= 0 and var found ? found : code.Length;
            (name.Equals("style", StringComparison.OrdinalIgnoreCase) ? Css.Tokens : JavaScript.Tokens).Write(code[at..end], html);
            at = end;
        }
        html.Write(code[at..], null);
    }

    [GeneratedRegex("""^\#(?:![\w-]|[ri][ \t]*")[^\n]*|<!--.*?(?:-->|\z)|<![^>]*>|&\#?\w+;|(?<tag><(?:(?<raw>script|style)\b|/?[a-z])(?:"[^"]*"|'[^']*'|[^"'>])*>?)""",
        RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
