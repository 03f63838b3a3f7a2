using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Workbook.Book.Sanitising;

/// <summary>How large content may ask to be: more than any screen, and not the millions that take a page away from its reader.</summary>
internal static partial class LengthLimit
{
    public const double Pixels = 4000;

    /// <summary>What a unit is at most worth, in pixels; a number alone is a factor or a pixel.</summary>
    private static readonly FrozenDictionary<string, double> Units = new Dictionary<string, double>
    {
        [""] = 1, ["px"] = 1, ["pt"] = 4.0 / 3, ["pc"] = 16, ["in"] = 96, ["cm"] = 37.8, ["mm"] = 3.78, ["q"] = 1, ["mu"] = 1, ["em"] = 16, ["rem"] = 16, ["lh"] = 24, ["ic"] = 16,
        ["ex"] = 8, ["ch"] = 8, ["vw"] = 40, ["vh"] = 40, ["vmin"] = 40, ["vmax"] = 40, ["dvw"] = 40, ["dvh"] = 40, ["fr"] = 1, ["%"] = 4,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> MathMl = new[] { "width", "height", "depth", "lspace", "rspace", "voffset", "mathsize", "minsize", "maxsize", "rowspacing", "columnspacing", "linethickness" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether every length in this is one a page can bear.</summary>
    public static bool Allows(string value) => Number().Matches(value).All(match =>
        Units.TryGetValue(match.Groups["unit"].Value, out var pixels) && double.TryParse(match.Groups["number"].Value, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) * pixels <= Pixels);

    public static bool Allows(string space, IAttr attribute) => space switch
    {
        NamespaceNames.MathMl => !MathMl.Contains(attribute.Name) || Allows(attribute.Value),
        _ => attribute.Name is not ("width" or "height") || Allows(attribute.Value),
    };

    /// <summary>A number that stands by itself: not the digits of a colour or of a name.</summary>
    [GeneratedRegex(@"(?<![\w#.-])(?<number>[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?<unit>%|[a-zA-Z]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
