namespace Workbook.Book.Code;

/// <summary>Code as HTML with a class on every token: <c>k</c> keyword, <c>s</c> string, <c>n</c> number, <c>c</c> comment, <c>t</c> type, <c>m</c> method, <c>d</c> directive.</summary>
internal static class Highlighter
{
    public static string ToHtml(string code, string language) => language.ToLowerInvariant() switch
    {
        "csharp" or "c#" or "cs" => CSharpHighlighter.ToHtml(code),
        var other => LexicalHighlighter.ToHtml(code, other),
    };

    /// <summary>What a reader calls the language.</summary>
    public static string NameOf(string language) => language.ToLowerInvariant() switch
    {
        "csharp" or "c#" or "cs" => "C#",
        "fsharp" or "f#" or "fs" => "F#",
        "pwsh" or "powershell" => "PowerShell",
        "javascript" or "js" => "JavaScript",
        "html" => "HTML",
        "python" or "py" => "Python",
        "mermaid" => "Mermaid",
        "sql" => "SQL",
        "kql" => "KQL",
        "http" => "HTTP",
        "bash" or "sh" or "console" or "shell" => "Shell",
        _ => language,
    };
}
