using System.Text.Json.Nodes;

namespace Workbook.Ipynb;

internal static class TextLines
{
    // What Python's str.splitlines, and so Jupyter, takes for the end of a line.
    private const string Ends = "\n\r\v\f\u001c\u001d\u001e\u0085\u2028\u2029";

    /// <summary>
    /// The text with a line feed where it has the line ends of Windows or of old Macs. The other ends, such as U+2028, stay: to a program they are
    /// characters like any other.
    /// </summary>
    public static string WithPlainEnds(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');

    /// <summary>The text's lines, each with its own end, as Jupyter stores them.</summary>
    public static JsonArray Split(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny(Ends);
            var next = end < 0 ? text.Length : start + end + 1;
            if (end >= 0 && text[next - 1] == '\r' && next < text.Length && text[next] == '\n')
                next++;
            lines.Add(JsonValue.Create(text[start..next]));
            start = next;
        }
        return lines;
    }
}
