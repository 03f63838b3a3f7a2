using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Workbook.Book.Pages;

namespace Workbook.Book.Assets;

/// <summary>Styles, scripts, fonts, plotly.js and Mermaid: as files beside the pages, or inside one page.</summary>
internal sealed partial class BookAssets(NpmFolder? npm)
{
    private const string Plotly = "plotly-cartesian.min.js";
    private const string MermaidPackage = "@mermaid-js/tiny";
    private const string Mermaid = "mermaid.tiny.js";

    private static readonly (string Package, string File)[] Fonts =
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
        foreach (var (package, file) in Fonts)
            File.Copy(npm.Package(package, "files", file), Path.Combine(folder, file));
        foreach (var package in Fonts.Select(font => font.Package).Distinct().Concat(["plotly.js-cartesian-dist-min", "temml"]))
            File.Copy(npm.Package(package, "LICENSE"), Path.Combine(folder, $"LICENSE-{package.Split('/')[^1]}.txt"));
        File.Copy(npm.Package("plotly.js-cartesian-dist-min", Plotly), Path.Combine(folder, Plotly));
        if (!diagrams)
            return;
        File.Copy(npm.Package(MermaidPackage, "LICENSE"), Path.Combine(folder, "LICENSE-mermaid.txt"));
        File.Copy(npm.Package(MermaidPackage, "dist", Mermaid), Path.Combine(folder, Mermaid));
    }

    /// <summary>A page of the book: everything lies beside it.</summary>
    public PageSources Beside(bool liveReload) => new(
        $"<script src=\"assets/early.js\"></script><link rel=\"stylesheet\" href=\"assets/book.css\"><script src=\"assets/book.js\" defer></script>",
        liveReload ? $"<script src=\"{Serving.BookServer.ReloadPath}\" defer></script>" : "",
        Policy("'self'", "'self' data: blob:", "'self'", liveReload ? "'self'" : "'none'"),
        Searchable: true,
        Interactive);

    /// <summary>A page by itself: everything is in it. Scripts are allowed by their hashes and no others.</summary>
    public PageSources Inside(IReadOnlyList<string> figureScripts, bool diagrams)
    {
        var early = EmbeddedWeb.Text("early.js");
        List<string> scripts = [];
        if (npm is not null && figureScripts.Count > 0)
            scripts.Add(File.ReadAllText(npm.Package("plotly.js-cartesian-dist-min", Plotly)));
        if (npm is not null && diagrams)
            scripts.Add(File.ReadAllText(npm.Package(MermaidPackage, "dist", Mermaid)));
        scripts.Add(Script);
        scripts.AddRange(npm is null ? [] : figureScripts);
        var tail = scripts.Select(Inline).ToList();
        var hashes = tail.Append(Inline(early)).Select(script => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'").Distinct();
        return new PageSources(
            $"<script>{Inline(early)}</script><style>{Styles(Embed)}</style>",
            string.Concat(tail.Select(script => $"<script>{script}</script>")),
            Policy(string.Join(' ', hashes), "data: blob:", "data:", "'none'"),
            Searchable: false,
            Interactive);
    }

    /// <summary>Each script by itself: what one finds wrong with a page doesn't keep the others from it.</summary>
    private static string Script => Compact.Script(EmbeddedWeb.Joined("scripts", script => $"try {{\n{script}}} catch (error) {{ reportError(error); }}\n"));

    private string Styles(Func<string, string> font)
    {
        var styles = EmbeddedWeb.Joined("styles");
        if (npm is null)
            return Compact.Styles(styles);
        var fonts = EmbeddedWeb.Text("fonts.css");
        foreach (var (_, file) in Fonts)
            fonts = fonts.Replace($"url({file})", $"url({font(file)})", StringComparison.Ordinal);
        return Compact.Styles(fonts + WithoutFontFaces(File.ReadAllText(npm.Package("temml", "dist", "Temml-STIX2.css"))) + styles);
    }

    /// <summary>Temml's own style sheet names a font file that its package does not hold; the book brings its own.</summary>
    private static string WithoutFontFaces(string css) => FontFace().Replace(css.ReplaceLineEndings("\n"), "");

    [GeneratedRegex(@"@font-face\s*\{[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex FontFace();

    private string Embed(string file)
    {
        var package = Fonts.First(font => font.File == file).Package;
        return $"data:font/woff2;base64,{Convert.ToBase64String(File.ReadAllBytes(npm!.Package(package, "files", file)))}";
    }

    /// <summary>Script text in a page must not end its own element.</summary>
    private static string Inline(string script) => script.Replace("\r", "").Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase).Replace("<!--", "<\\!--");

    private static string Policy(string scripts, string pictures, string fonts, string connections) =>
        $"default-src 'none'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src {pictures}; font-src {fonts}; connect-src {connections}; base-uri 'none'; form-action 'none'";

    private static IEnumerable<(string, string)> Family(string package, string name, string axis, string[] subsets, string[] styles) =>
        from style in styles from subset in subsets select (package, $"{name}-{subset}-{axis}-{style}.woff2");
}
