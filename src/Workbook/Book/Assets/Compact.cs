using System.Text.RegularExpressions;

namespace Workbook.Book.Assets;

/// <summary>Takes from styles and scripts what only their authors read.</summary>
internal static partial class Compact
{
    public static string Styles(string css) => Punctuation().Replace(Spaces().Replace(StyleComments().Replace(css, ""), " "), "$1").Trim();

    /// <summary>Comments that fill a line, and indentation; the scripts hold no text of several lines.</summary>
    public static string Script(string script) => Indentation().Replace(LineComments().Replace(script, ""), "\n").Trim();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex StyleComments();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    // Around + and - and before ( a space has a meaning, and so has one before a colon.
    [GeneratedRegex(@" ?([{};,>]) ?", RegexOptions.CultureInvariant)]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"^\s*//[^\n]*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex LineComments();

    [GeneratedRegex(@"\n\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Indentation();
}
