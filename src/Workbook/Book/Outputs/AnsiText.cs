using System.Text.RegularExpressions;

namespace Workbook.Book.Outputs;

internal static partial class AnsiText
{
    /// <summary>The text without terminal control sequences and the control characters a page can't show.</summary>
    public static string Strip(string text) => Controls().Replace(Sequences().Replace(text, ""), "");

    [GeneratedRegex(@"\x1B(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1B]*(?:\x07|\x1B\\)?|[@-_])", RegexOptions.CultureInvariant)]
    private static partial Regex Sequences();

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]", RegexOptions.CultureInvariant)]
    private static partial Regex Controls();
}
