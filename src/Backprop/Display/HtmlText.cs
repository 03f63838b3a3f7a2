using System.Text;

namespace Backprop;

/// <summary>Text made safe for HTML and XML, in content and in quoted attributes alike.</summary>
internal static class HtmlText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                // Control characters are not allowed in XML at all.
                < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF' => escaped.Append('\uFFFD'),
                _ => escaped.Append(c),
            };
        return escaped.ToString();
    }
}
