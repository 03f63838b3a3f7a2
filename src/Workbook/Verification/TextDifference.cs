using System.Text;
using System.Text.RegularExpressions;
using static System.FormattableString;

namespace Workbook.Verification;

/// <summary>The first lines in which two texts differ.</summary>
internal static partial class TextDifference
{
    private const int MaxShown = 110;
    private const int MaxLines = 3;

    public static Difference? Of(string what, string stored, string fresh)
    {
        if (stored == fresh)
            return null;
        var (before, after) = (Readable(stored).Split('\n'), Readable(fresh).Split('\n'));
        // One drawing, spelt as base64 in two ways.
        if (before.AsSpan().SequenceEqual(after))
            (before, after) = (stored.Split('\n'), fresh.Split('\n'));
        var first = Enumerable.Range(0, Math.Max(before.Length, after.Length))
            .First(i => before.ElementAtOrDefault(i) != after.ElementAtOrDefault(i));
        var lines = new List<string>();
        for (int i = first, pairs = 0; i < Math.Max(before.Length, after.Length) && pairs < MaxLines; i++)
        {
            var (a, b) = (before.ElementAtOrDefault(i), after.ElementAtOrDefault(i));
            if (a == b)
                break;
            var from = Start(a ?? "", b ?? "");
            if (a is not null)
                lines.Add("- " + Cut(a, from));
            if (b is not null)
                lines.Add("+ " + Cut(b, from));
            pairs++;
        }
        var where = before.Length + after.Length > 2 ? Invariant($" differs at line {first + 1}:") : " differs:";
        return new Difference(what + where, lines);
    }

    /// <summary>A line short enough for a terminal, beginning a little before the place of interest.</summary>
    public static string Cut(string line, int from = 0)
    {
        line = line.ReplaceLineEndings(" ⏎ ");
        from = Math.Min(from, line.Length);
        var end = Math.Min(line.Length, from + MaxShown);
        return (from > 0 ? "…" : "") + line[from..end] + (end < line.Length ? "…" : "");
    }

    private static int Start(string a, string b)
    {
        var same = a.AsSpan().CommonPrefixLength(b);
        return same > MaxShown / 2 ? same - MaxShown / 4 : 0;
    }

    // A drawing inside a data address says nothing as base64; its SVG does.
    private static string Readable(string text) => DrawingAddress().Replace(text, match =>
    {
        try
        {
            return "\n" + Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups[1].Value)).Replace("><", ">\n<") + "\n";
        }
        catch (FormatException)
        {
            return match.Value;
        }
    });

    [GeneratedRegex("data:image/svg\\+xml;base64,([A-Za-z0-9+/=]+)")]
    private static partial Regex DrawingAddress();
}
