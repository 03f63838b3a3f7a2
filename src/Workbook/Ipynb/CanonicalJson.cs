using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workbook.Ipynb;

/// <summary>
/// JSON with sorted members, an indent of one, and every character but controls, <c>"</c> and <c>\</c> written as itself:
/// Python's <c>json.dumps(sort_keys=True, indent=1, ensure_ascii=False)</c>, which is how Jupyter saves.
/// </summary>
internal static class CanonicalJson
{
    // Code points, not UTF-16 units: the order of UTF-8 bytes.
    private static readonly Comparer<string> ByCodePoint =
        Comparer<string>.Create((a, b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)));

    public static string ToText(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(node, 0, text);
        return text.ToString();
    }

    private static void Write(JsonNode? node, int depth, StringBuilder text)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                WriteEntries('{', '}', members.OrderBy(member => member.Key, ByCodePoint), depth, text, member =>
                {
                    WriteString(member.Key, text);
                    text.Append(": ");
                    Write(member.Value, depth + 1, text);
                });
                break;
            case JsonArray items:
                WriteEntries('[', ']', items, depth, text, item => Write(item, depth + 1, text));
                break;
            default:
                if (node.GetValueKind() == JsonValueKind.String)
                    WriteString(node.GetValue<string>(), text);
                else
                    text.Append(node.ToJsonString());
                break;
        }
    }

    private static void WriteEntries<T>(char open, char close, IEnumerable<T> entries, int depth, StringBuilder text, Action<T> write)
    {
        text.Append(open);
        var any = false;
        foreach (var entry in entries)
        {
            text.Append(any ? ",\n" : "\n").Append(' ', depth + 1);
            write(entry);
            any = true;
        }
        if (any)
            text.Append('\n').Append(' ', depth);
        text.Append(close);
    }

    private static void WriteString(string value, StringBuilder text)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => Escape(c, text),
                _ when char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]) => text.Append(c).Append(value[++i]),
                _ when char.IsSurrogate(c) => Escape('\uFFFD', text),
                _ => text.Append(c),
            };
        }
        text.Append('"');
    }

    private static StringBuilder Escape(char c, StringBuilder text) => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
}
