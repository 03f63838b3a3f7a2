using System.Text;

namespace Backprop;

/// <summary>Text made safe for HTML and XML, in content and in quoted attributes alike.</summary>
internal static class HtmlText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
            _ = text[i] switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                // Control characters are not allowed in XML at all, nor is half of a pair that stands alone.
                < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF' => escaped.Append('\uFFFD'),
                var c when char.IsSurrogate(c) && !IsHalfOfPair(text, i) => escaped.Append('\uFFFD'),
                var c => escaped.Append(c),
            };
        return escaped.ToString();
    }

    private static bool IsHalfOfPair(string text, int i) => char.IsHighSurrogate(text[i])
        ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        : i > 0 && char.IsHighSurrogate(text[i - 1]);
}
