using System.Collections.Frozen;
using Workbook.Book.Code.Languages;

namespace Workbook.Book.Code;

/// <summary>Code as HTML with a class on every token: <c>k</c> keyword, <c>s</c> string, <c>n</c> number, <c>c</c> comment, <c>t</c> type or variable, <c>m</c> method, <c>d</c> directive.</summary>
internal static class Highlighter
{
    /// <summary>Every language the book knows: its spellings, what a reader calls it, and its tokens.</summary>
    private static readonly (string Spellings, string Name, Lexicon? Tokens)[] Languages =
    [
        ("csharp c# cs", "C#", null),
        ("fsharp f# fs", "F#", FSharp.Tokens),
        ("pwsh powershell ps1", "PowerShell", PowerShell.Tokens),
        ("javascript js", "JavaScript", JavaScript.Tokens),
        ("html xml", "HTML", null),
        ("css", "CSS", Css.Tokens),
        ("python py python3", "Python", Python.Tokens),
        ("mermaid", "Mermaid", Mermaid.Tokens),
        ("json", "JSON", Json.Tokens),
        ("bash sh console shell", "Shell", Shell.Tokens),
        ("sql", "SQL", null),
        ("kql", "KQL", null),
        ("http", "HTTP", null),
        ("value", "Value", null),
        ("markdown md", "Markdown", null),
        ("r ir", "R", null),
        ("julia", "Julia", null),
    ];

    private static readonly FrozenDictionary<string, (string Name, Lexicon? Tokens)> BySpelling = Languages
        .SelectMany(language => language.Spellings.Split(' ').Select(spelling => (spelling, language)))
        .ToFrozenDictionary(entry => entry.spelling, entry => (entry.language.Name, entry.language.Tokens), StringComparer.OrdinalIgnoreCase);

    public static string ToHtml(string code, string language)
    {
        var (name, tokens) = BySpelling.GetValueOrDefault(language);
        if (name == "C#")
            return CSharpHighlighter.ToHtml(code);
        var html = new TokenWriter();
        if (name == "HTML")
            Html.Write(code, html);
        else if (tokens is not null)
            tokens.Write(code, html);
        else
            Plain.Write(code, html);
        return html.ToString();
    }

    public static bool Knows(string language) => BySpelling.ContainsKey(language);

    /// <summary>What a reader calls the language.</summary>
    public static string NameOf(string language) => BySpelling.TryGetValue(language, out var known) ? known.Name : language;

    private static readonly Lexicon Plain = new();
}
