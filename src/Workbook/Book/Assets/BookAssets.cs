using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Workbook.Book.Pages;
using Workbook.Notices;

namespace Workbook.Book.Assets;

/// <summary>Styles, scripts, fonts, plotly.js and Mermaid: as files beside the pages, or inside one page.</summary>
internal sealed partial class BookAssets(NpmFolder? npm)
{
    private static readonly NpmFile Plotly = new("plotly.js-cartesian-dist-min", "plotly-cartesian.min.js");
    private static readonly NpmFile Mermaid = new("@mermaid-js/tiny", "dist/mermaid.tiny.js");

    /// <summary>Part of the book's own style sheet.</summary>
    private static readonly NpmFile FormulaStyles = new("temml", "dist/Temml-STIX2.css");

    private static readonly NpmFile[] Fonts =
    [
        .. Family("@fontsource-variable/source-serif-4", "source-serif-4", "wght", ["latin", "latin-ext", "greek"], ["normal", "italic"]),
        .. Family("@fontsource-variable/source-sans-3", "source-sans-3", "wght", ["latin", "latin-ext", "greek"], ["normal"]),
        .. Family("@fontsource-variable/source-code-pro", "source-code-pro", "wght", ["latin", "latin-ext", "greek"], ["normal"]),
        .. Family("@fontsource/stix-two-math", "stix-two-math", "400", ["latin"], ["normal"]),
    ];

    public bool Interactive => npm is not null;

    /// <param name="book">The book's folder.</param>
    /// <param name="diagrams">Whether a page has a diagram to be drawn.</param>
    public void WriteTo(string book, bool diagrams)
    {
        var folder = Path.Combine(book, "assets");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "book.css"), Styles(font => font));
        File.WriteAllText(Path.Combine(folder, "early.js"), EmbeddedWeb.Text("early.js"));
        File.WriteAllText(Path.Combine(folder, "book.js"), Script);
        if (npm is null)
            return;
        foreach (var file in Shipped(plotly: true, diagrams).Where(file => file != FormulaStyles))
            File.Copy(npm.PathOf(file), Path.Combine(folder, file.Name));
        File.WriteAllText(Path.Combine(folder, NoticesText.FileName), Notices(plotly: true, diagrams));
    }

    private static IEnumerable<NpmFile> Shipped(bool plotly, bool diagrams) =>
        [.. Fonts, FormulaStyles, .. plotly ? [Plotly] : Array.Empty<NpmFile>(), .. diagrams ? [Mermaid] : Array.Empty<NpmFile>()];

    private string Notices(bool plotly, bool diagrams) => NoticesText.Of("the book", Shipped(plotly, diagrams)
        .GroupBy(file => file.Package)
        .Select(package => NpmPackage.Read(npm!.Package(package.Key), [.. package.Select(file => file.Path)])));

    /// <summary>A page of the book: everything lies beside it.</summary>
    public PageSources Beside(bool liveReload) => new(
        $"<script src=\"assets/early.js\"></script><link rel=\"stylesheet\" href=\"assets/book.css\"><script src=\"assets/book.js\" defer></script>",
        liveReload ? $"<script src=\"{Serving.BookServer.ReloadPath}\" defer></script>" : "",
        Policy("'self'", "'self' data: blob:", "'self'", liveReload ? "'self'" : "'none'"),
        Searchable: true,
        Interactive,
        Notices: npm is null ? "" : $"<p><a href=\"assets/{NoticesText.FileName}\">Third-party notices</a></p>");

    /// <summary>A page by itself: everything is in it. Scripts are allowed by their hashes and no others.</summary>
    public PageSources Inside(IReadOnlyList<string> figureScripts, bool diagrams)
    {
        var early = EmbeddedWeb.Text("early.js");
        List<string> scripts = [];
        if (npm is not null && figureScripts.Count > 0)
            scripts.Add(File.ReadAllText(npm.PathOf(Plotly)));
        if (npm is not null && diagrams)
            scripts.Add(File.ReadAllText(npm.PathOf(Mermaid)));
        scripts.Add(Script);
        scripts.AddRange(npm is null ? [] : figureScripts);
        var tail = scripts.Select(Inline).ToList();
        var hashes = tail.Append(Inline(early)).Select(script => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'").Distinct();
        return new PageSources(
            $"<script>{Inline(early)}</script><style>{Styles(Embed)}</style>",
            string.Concat(tail.Select(script => $"<script>{script}</script>")),
            Policy(string.Join(' ', hashes), "data: blob:", "data:", "'none'"),
            Searchable: false,
            Interactive,
            Notices: npm is null ? "" : $"<details><summary>Third-party notices</summary><pre>{Markup.Escape(Notices(figureScripts.Count > 0, diagrams))}</pre></details>");
    }

    /// <summary>Each script by itself: what one finds wrong with a page doesn't keep the others from it.</summary>
    private static string Script => Compact.Script(EmbeddedWeb.Joined("scripts", script => $"try {{\n{script}}} catch (error) {{ reportError(error); }}\n"));

    private string Styles(Func<string, string> font)
    {
        var styles = EmbeddedWeb.Joined("styles");
        if (npm is null)
            return Compact.Styles(styles);
        var fonts = EmbeddedWeb.Text("fonts.css");
        foreach (var file in Fonts.Select(file => file.Name))
            fonts = fonts.Replace($"url({file})", $"url({font(file)})", StringComparison.Ordinal);
        return Compact.Styles(fonts + WithoutFontFaces(File.ReadAllText(npm.PathOf(FormulaStyles))) + styles);
    }

    /// <summary>Temml's own style sheet names a font file that its package does not hold; the book brings its own.</summary>
    private static string WithoutFontFaces(string css) => FontFace().Replace(css.ReplaceLineEndings("\n"), "");

    [GeneratedRegex(@"@font-face\s*\{[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex FontFace();

    private string Embed(string name) => $"data:font/woff2;base64,{Convert.ToBase64String(File.ReadAllBytes(npm!.PathOf(Fonts.First(font => font.Name == name))))}";

    /// <summary>Script text in a page must not end its own element.</summary>
    private static string Inline(string script) => script.Replace("\r", "").Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase).Replace("<!--", "<\\!--");

    private static string Policy(string scripts, string pictures, string fonts, string connections) =>
        $"default-src 'none'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src {pictures}; font-src {fonts}; connect-src {connections}; base-uri 'none'; form-action 'none'";

    private static IEnumerable<NpmFile> Family(string package, string name, string axis, string[] subsets, string[] styles) =>
        from style in styles from subset in subsets select new NpmFile(package, $"files/{name}-{subset}-{axis}-{style}.woff2");
}
