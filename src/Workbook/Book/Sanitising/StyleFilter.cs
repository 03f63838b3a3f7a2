using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Workbook.Book.Sanitising;

/// <summary>
/// Keeps the declarations of a style attribute that align and colour content, and none that fetch, position, cover or run anything.
/// </summary>
internal static partial class StyleFilter
{
    private static readonly FrozenSet<string> Properties = new[]
    {
        "text-align", "vertical-align", "white-space", "width", "min-width", "max-width", "height", "max-height",
        "font-weight", "font-style", "font-size", "font-variant-numeric", "text-decoration", "font-family",
        "color", "background-color", "background", "border", "border-top", "border-bottom", "border-left", "border-right",
        "border-color", "border-collapse", "border-radius", "padding", "padding-top", "padding-bottom", "padding-left", "padding-right",
        "margin", "margin-top", "margin-bottom", "margin-left", "margin-right",
        "display", "gap", "flex-wrap", "justify-content", "align-items", "grid-template-columns", "overflow-x", "fill", "stroke",
        "stroke-width", "opacity", "text-transform", "list-style", "list-style-type", "line-height",
        "math-style", "math-depth", "math-shift", "text-underline-position",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The declarations that may stay, or an empty string.</summary>
    public static string Apply(string style)
    {
        if (style.AsSpan().ContainsAny("\\<>{}@&") || style.Contains("/*", StringComparison.Ordinal))
            return "";
        return string.Join(";", style.Split(';').Select(Declaration).OfType<string>());
    }

    private static string? Declaration(string declaration)
    {
        var colon = declaration.IndexOf(':');
        if (colon < 0)
            return null;
        var property = declaration[..colon].Trim().ToLowerInvariant();
        var value = declaration[(colon + 1)..].Trim();
        return Properties.Contains(property) && Value().IsMatch(value) && LengthLimit.Allows(value) && !Negative(property, value) ? $"{property}:{value}" : null;
    }

    // A negative margin can lay content over the rest of the page.
    private static bool Negative(string property, string value) => property.StartsWith("margin", StringComparison.Ordinal) && value.Contains('-');

    /// <summary>Words, numbers, colours, and the functions that only compute: no url(), no image(), no expression().</summary>
    [GeneratedRegex(@"^(?:[\w\s.,%#'""\-]|\b(?:rgba?|hsla?|var|repeat|minmax|min|max)\(|\))*$", RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
