using System.Globalization;

namespace Workbook.Tests.Book.Sanitising;

/// <summary>Hostile HTML by chance: pieces of tags, attributes, addresses and entities of all three namespaces, put together in any order and then damaged.</summary>
internal static class HostileFragments
{
    private const string Run = "parent.ran=ran=1";

    private static readonly string[] Tags = """
        a abbr annotation-xml applet area audio b base body br button canvas circle clipPath col colgroup dd desc details dialog div dl dt em embed fieldset figure font foreignObject form frame frameset g
        h1 head hr html i iframe image img input isindex keygen label li link listing maction malignmark map marquee math menu meta mglyph mi mn mo ms mstyle mtext nobr noembed noframes noscript object ol
        optgroup option p param path picture plaintext portal pre q rb rp rt rtc ruby s script section select semantics set slot small source span stop strike strong style sub summary svg table tbody td template
        textarea tfoot th thead title tr track tspan tt u ul use var video wbr x-y xmp animate animateTransform feImage filter linearGradient marker mask pattern text
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static readonly string[] Names = """
        href src xlink:href action formaction data poster background cite longdesc srcset srcdoc style class id name for usemap ping target rel is slot part popover popovertarget autofocus tabindex
        onclick onerror onload onfocus onbegin ontoggle onstart onanimationend http-equiv content type value values to from by attributeName fill stroke filter mask clip-path marker-start
        role aria-labelledby data-mathml data-exercise data-sealed data-axis width height definitionURL encoding actiontype xmlns xmlns:xlink xml:base contenteditable dir lang title
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static readonly string[] Values =
    [
        $"javascript:{Run}", $"JaVaScRiPt:{Run}", $"java\tscript:{Run}", $"java&#10;script:{Run}", $"&#1;javascript:{Run}", $"javascript&colon;{Run}", $" \u00a0javascript:{Run}", $"data:text/html,<script>{Run}</script>",
        "data:image/svg+xml,<svg onload='parent.ran=1'>", "data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9InBhcmVudC5yYW49MSIvPg==", "https://evil.invalid/x", "//evil.invalid/x", "\\\\evil.invalid\\x", "http:evil.invalid", "blob:x", "file:///etc/passwd", "vbscript:x", "#a", "a",
        "url(https://evil.invalid/x)", "fill:url(//evil.invalid/x)", "background:u\\72l(https://evil.invalid)", "background:url(data:text/html,x)", "background-image:image-set('https://evil.invalid' 1x)", "position:fixed;inset:0", "color:red;}*{x:y", "width:expression(ran=1)",
        Run, "0;url=https://evil.invalid", "refresh", "text/html", "application/vnd.plotly.v1+json", "bp-plot", "bp-formula", "bp-steps", $"<math><mtext><img src=x onerror={Run}></mtext></math>", $"<img src=x onerror={Run}>", "]]>", "-->", "--!>", "</style>", "</title>", "</noscript>", "</math>", "`", "", "\0",
    ];

    private static readonly string[] Texts =
    [
        "x", " ", "\n", "<!--", "-->", "--!>", "<!-->", "<![CDATA[", "]]>", "<?xml ?>", "<!doctype html>", "</", "<", ">", "\"", "'", "&lt;", "&gt;", "&amp;lt;", "&quot;", "&#x3c;script&#x3e;", "&lt;img src=x onerror=ran=1&gt;", "&NewLine;", "&Tab;", "\0", "\f", "\u2028", "\ufeff", "\ud800",
        $"<script>{Run}</script>", $"<style><img src=x onerror={Run}></style>", $"<svg><style><img src=x onerror={Run}>", $"<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror={Run}&gt;\">",
        $"<noscript><p title=\"</noscript><img src=x onerror={Run}>\">", $"<form><math><mtext></form><form><mglyph><style></math><img src onerror={Run}>", $"<svg></p><style><a id=\"</style><img src=1 onerror={Run}>\">", $"<template><img src=x onerror={Run}></template>", "<table><a><tr><td>", "<select><option><svg>", "<frameset><frame>",
    ];

    /// <summary>The pieces of one fragment.</summary>
    public static IReadOnlyList<string> Next(Random random)
    {
        var pieces = new List<string>();
        for (var i = random.Next(1, 14); i > 0; i--)
            pieces.Add(random.Next(10) switch { < 6 => Opening(random), < 8 => $"</{Of(Tags, random)}>", _ => Of(Texts, random) });
        if (random.Next(3) == 0)
            Damage(pieces, random);
        return pieces;
    }

    private static string Opening(Random random)
    {
        var tag = Of(Tags, random);
        for (var i = random.Next(4); i > 0; i--)
        {
            var quote = Of(["\"", "'", ""], random);
            tag += $"{Of([" ", "/", "\n", "\f"], random)}{Of(Names, random)}={quote}{Of(Values, random)}{quote}";
        }
        return $"<{tag}{Of(["", "/"], random)}>";
    }

    private static void Damage(List<string> pieces, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(pieces.Count);
            var piece = pieces[at];
            var i = random.Next(piece.Length + 1);
            pieces[at] = random.Next(5) switch
            {
                0 => piece[..i],
                1 => piece[i..],
                2 => piece.Insert(i, Of(Texts, random)),
                3 => piece.ToUpperInvariant(),
                _ => i < piece.Length ? $"{piece[..i]}{string.Create(CultureInfo.InvariantCulture, $"&#{(int)piece[i]};")}{piece[(i + 1)..]}" : piece + piece,
            };
        }
    }

    private static string Of(string[] all, Random random) => all[random.Next(all.Length)];
}
