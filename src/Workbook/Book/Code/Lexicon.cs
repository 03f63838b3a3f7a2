using System.Text.RegularExpressions;

namespace Workbook.Book.Code;

/// <summary>
/// A language by its tokens alone: patterns, the first that fits wins, each with the class of <see cref="Highlighter"/> or a space for what is to stay plain.
/// Lines that speak to the kernel (<c>#!time</c>, <c>#r "…"</c>) are known in every language.
/// </summary>
internal sealed class Lexicon
{
    private const string Magic = @"^[ \t]*\#(?:![\w-]|[ri][ \t]*""|load[ \t]+"")[^\n]*";

    private readonly Regex _tokens;
    private readonly char[] _classes;

    public Lexicon(bool ignoreCase, params (char Class, string Pattern)[] tokens)
    {
        (char Class, string Pattern)[] all = [('d', Magic), .. tokens];
        _classes = [.. all.Select(token => token.Class)];
        _tokens = new Regex(
            string.Join('|', all.Select((token, i) => $"(?<_{i}>{token.Pattern})")),
            RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None),
            TimeSpan.FromSeconds(5));
    }

    public Lexicon(params (char Class, string Pattern)[] tokens) : this(false, tokens)
    {
    }

    public static string Words(string words) => $@"(?<![\w$.-])(?:{string.Join('|', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))})(?![\w-])";

    /// <summary>1, 1_000, 0x1F, 1.5e-3, with the suffixes of most languages; of 1..5 the 1 and the 5.</summary>
    public const string Numbers = @"(?<![\w.])(?:0[xX][\da-fA-F_]+|0[bB][01_]+|\d[\d_]*(?:\.(?!\.)\d*)?(?:[eE][+-]?\d+)?)[a-zA-Z]{0,2}(?!\w)|(?<=\.\.)\d+";

    public void Write(string code, TokenWriter html)
    {
        var at = 0;
        try
        {
            foreach (Match match in _tokens.Matches(code))
            {
                html.Write(code[at..match.Index], null);
                var kind = _classes[Enumerable.Range(0, _classes.Length).First(i => match.Groups[$"_{i}"].Success)];
                html.Write(match.Value, kind == ' ' ? null : kind);
                at = match.Index + match.Length;
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // What takes so long to colour stays plain from there on.
        }
        html.Write(code[at..], null);
    }
}
