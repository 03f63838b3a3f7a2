using System.Collections.Frozen;

namespace Workbook.Book.Sanitising;

/// <summary>The elements and attributes that may reach a page. Everything else is taken away.</summary>
internal static class AllowedMarkup
{
    public static readonly FrozenSet<string> Html = Words("""
        a abbr aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure
        h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup
        table tbody td tfoot th thead time tr u ul var wbr
        """);

    public static readonly FrozenSet<string> MathMl = Words("""
        math annotation menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt
        mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics
        """);

    public static readonly FrozenSet<string> Svg = Words("""
        svg circle clipPath defs desc ellipse g line linearGradient marker path pattern polygon polyline radialGradient rect stop
        text title tspan use
        """);

    /// <summary>Elements whose content goes with them: it is no text meant for readers.</summary>
    public static readonly FrozenSet<string> DroppedWhole = Words("""
        annotation-xml applet audio base button canvas embed foreignobject frame frameset head iframe link maction math-input
        meta mglyph malignmark noembed noframes noscript object param picture plaintext portal script select set source style
        template textarea title track video xmp animate animatemotion animatetransform handler listener image feimage filter mask
        """);

    private static readonly FrozenSet<string> Everywhere = Words(
        "class id title lang dir style role aria-label aria-labelledby aria-describedby aria-hidden aria-level data-axis data-shape data-term");

    public static readonly FrozenSet<string> Roles = Words("img math note group presentation none table row cell rowgroup columnheader rowheader list listitem");

    private static readonly FrozenDictionary<string, FrozenSet<string>> HtmlAttributes = new Dictionary<string, FrozenSet<string>>
    {
        ["a"] = Words("href"),
        ["p"] = Words("data-exercise data-sealed"),
        ["img"] = Words("src alt width height"),
        ["td"] = Words("colspan rowspan headers align"),
        ["th"] = Words("colspan rowspan headers scope align abbr"),
        ["col"] = Words("span"),
        ["colgroup"] = Words("span"),
        ["ol"] = Words("start type reversed"),
        ["li"] = Words("value"),
        ["details"] = Words("open"),
        ["time"] = Words("datetime"),
        ["input"] = Words("type checked disabled"),
        ["section"] = Words("data-model"),
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> MathMlAttributes = Words("""
        accent accentunder alttext columnalign columnlines columnspacing columnspan depth dir display displaystyle fence form height
        linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation rowalign rowlines
        rowspacing rowspan rspace scriptlevel separator stretchy symmetric voffset width encoding intent arg
        """);

    private static readonly FrozenSet<string> SvgAttributes = Words("""
        x y x1 y1 x2 y2 cx cy r rx ry d dx dy points width height viewBox transform fill fill-opacity fill-rule stroke stroke-width
        stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity opacity font-family font-size font-weight font-style
        text-anchor dominant-baseline gradientUnits gradientTransform offset stop-color stop-opacity clip-path clip-rule
        clipPathUnits markerWidth markerHeight refX refY orient marker-start marker-mid marker-end markerUnits patternUnits
        patternTransform preserveAspectRatio vector-effect paint-order rotate textLength lengthAdjust href focusable
        """);

    public static bool Attribute(string space, string element, string attribute) =>
        Everywhere.Contains(attribute) || space switch
        {
            NamespaceNames.Html => HtmlAttributes.TryGetValue(element, out var own) && own.Contains(attribute),
            NamespaceNames.MathMl => MathMlAttributes.Contains(attribute),
            NamespaceNames.Svg => SvgAttributes.Contains(attribute),
            _ => false,
        };

    public static bool Element(string space, string element) => space switch
    {
        NamespaceNames.Html => Html.Contains(element),
        NamespaceNames.MathMl => MathMl.Contains(element),
        NamespaceNames.Svg => Svg.Contains(element),
        _ => false,
    };

    private static FrozenSet<string> Words(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
