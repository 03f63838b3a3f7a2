using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Workbook.Book.Sanitising;

/// <summary>
/// A drawing that becomes a file of its own. In an <c>img</c> nothing in it could run, but a reader may open the file itself, so what
/// could run or fetch is taken out; its own style sheet stays.
/// </summary>
internal static class SvgFile
{
    private const string XLink = "http://www.w3.org/1999/xlink";

    /// <summary>Deeper than any drawing is nested, and far from the end of the stack.</summary>
    private const int MaxDepth = 256;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreProcessingInstructions = true, IgnoreComments = true };

    /// <summary>The cleaned drawing, or null where it is no SVG or one that is nested without sense.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> svg)
    {
        XDocument document;
        try
        {
            var content = svg.ToArray();
            if (IsTooDeep(content))
                return null;
            using var reader = XmlReader.Create(new MemoryStream(content), Settings);
            document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
        if (document.Root is not { } root || root.Name != XName.Get("svg", NamespaceNames.Svg))
            return null;
        Clean(root);
        return new UTF8Encoding(false).GetBytes(root.ToString(SaveOptions.DisableFormatting));
    }

    private static bool IsTooDeep(byte[] svg)
    {
        using var reader = XmlReader.Create(new MemoryStream(svg), Settings);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
                return true;
        }
        return false;
    }

    private static void Clean(XElement element)
    {
        foreach (var attribute in element.Attributes().ToList())
        {
            if (!IsHarmless(attribute))
                attribute.Remove();
        }
        foreach (var child in element.Elements().ToList())
        {
            var isStyle = child.Name == XName.Get("style", NamespaceNames.Svg) && IsHarmlessCss(child.Value);
            if (child.Name.NamespaceName != NamespaceNames.Svg || !(isStyle || AllowedMarkup.Svg.Contains(child.Name.LocalName)))
                child.Remove();
            else
                Clean(child);
        }
    }

    private static bool IsHarmless(XAttribute attribute)
    {
        if (attribute.IsNamespaceDeclaration)
            return true;
        var name = attribute.Name.LocalName;
        if (attribute.Name.NamespaceName is not ("" or XLink or "http://www.w3.org/XML/1998/namespace"))
            return false;
        if (name == "href")
            return attribute.Value.StartsWith('#');
        if (name == "style")
            return IsHarmlessCss(attribute.Value);
        return AllowedMarkup.Attribute(NamespaceNames.Svg, "", name)
            && (!attribute.Value.Contains("url", StringComparison.OrdinalIgnoreCase) || attribute.Value.Trim().StartsWith("url(#", StringComparison.Ordinal));
    }

    private static bool IsHarmlessCss(string css) =>
        !css.Contains('\\') && !css.Contains("@import", StringComparison.OrdinalIgnoreCase) && !css.Contains("expression", StringComparison.OrdinalIgnoreCase)
        && !css.Replace("url(#", "", StringComparison.Ordinal).Contains("url", StringComparison.OrdinalIgnoreCase)
        && !css.Contains("image", StringComparison.OrdinalIgnoreCase);
}
