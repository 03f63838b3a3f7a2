using System.Globalization;
using System.Text;
using static System.FormattableString;

namespace Workbook.Commands;

/// <summary>
/// Text of a notebook's or a cell's as a message may show it: what would steer a terminal or reorder a line stands there as its escape, such as
/// <c>\u001b</c>, and what is too long is cut. Line breaks and tabs stay.
/// </summary>
internal static class VisibleText
{
    /// <summary>Characters of one line, and of all lines of one value together.</summary>
    public const int MostOfLine = 2_000, MostOfValue = 10_000;

    /// <summary>The text with each line visible and cut.</summary>
    public static string Of(string text) =>
        NeedsNothing(text) ? text : string.Join('\n', text.Split('\n').Select(line => Escaped(Cut(line, MostOfLine))));

    /// <summary>The text in one line.</summary>
    public static string Line(string text) => Of(text.ReplaceLineEndings(" "));

    /// <summary>The beginning of a value, whatever its lines, and how much more there is.</summary>
    public static string Cut(string text, int most = MostOfValue)
    {
        if (text.Length <= most)
            return text;
        var end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text[..end] + Invariant($"… ({text.Length - end:N0} characters more)");
    }

    private static bool NeedsNothing(string text) => text.Length <= MostOfLine && !text.Any(IsHidden) && !text.Any(char.IsSurrogate);

    private static string Escaped(string line)
    {
        var visible = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (char.IsHighSurrogate(c) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1]))
                visible.Append(c).Append(line[++i]);
            else if (c == '\r' && i + 1 == line.Length)
                visible.Append(c);
            else if (IsHidden(c) || char.IsSurrogate(c))
                visible.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                visible.Append(c);
        }
        return visible.ToString();
    }

    /// <summary>Controls, separators that only some programs take for line ends, and marks that change the direction of reading.</summary>
    private static bool IsHidden(char c) => (char.IsControl(c) && c is not ('\n' or '\t')) || c is '\u2028' or '\u2029' or '\u200e' or '\u200f' or '\u061c' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
