using System.Globalization;
using Workbook.Book.Sanitising;
using Workbook.Tests.Book.Sanitising;

namespace Workbook.Tests.Book.Browser;

/// <summary>Hostile HTML by chance, sanitised and then judged by the browser that would show it: as a page without scripts reads it, as one with scripts does, and once more after it was written out again.</summary>
public sealed class SanitizerFuzzTests(BookInBrowser book)
{
    private const int Batch = 500;
    private const string Prefix = "o-";

    /// <summary>Says for each of some pieces of HTML what is wrong with it, or nothing.</summary>
    private const string Judge = """
        pieces => {
          const gone = new Set("script style iframe frame frameset object embed applet link meta base form button select textarea template video audio source track picture portal dialog noscript map area foreignobject animate animatetransform set image feimage filter mask annotation-xml maction title head body html".split(" "));
          const wrong = element => {
            const name = element.localName.toLowerCase();
            const html = element.namespaceURI === "http://www.w3.org/1999/xhtml";
            if (gone.has(name) && !(name === "title" && element.namespaceURI === "http://www.w3.org/2000/svg")) return `<${name}>`;
            for (const { name, value } of element.attributes) {
              if (/^on/i.test(name)) return name;
              if (["srcset", "srcdoc", "action", "formaction", "ping", "background", "poster", "autofocus", "popover", "is", "name", "usemap", "http-equiv", "xlink:href", "tabindex", "target"].includes(name)) return name;
              if (name === "href" && !html && !value.startsWith("#")) return `${name}=${value}`;
              if (name === "href" && !["https:", "http:", "mailto:", "page:"].includes(new URL(value, "page://book/").protocol)) return `${name}=${value}`;
              if (name === "src" && !/^data:image\/(png|jpeg|gif|webp|avif|svg\+xml)[;,]/.test(value)) return `${name}=${value}`;
              if (name === "id" && !value.startsWith("o-")) return `${name}=${value}`;
              if (name === "style" && /url\s*\(|expression\s*\(|@import|image-set\s*\(/i.test(value)) return `${name}=${value}`;
              if (element.namespaceURI === "http://www.w3.org/2000/svg" && /url\s*\((?!#)/i.test(value) && !["class", "id", "href", "lang", "title"].includes(name) && !/^(aria|data)-/.test(name)) return `${name}=${value}`;
            }
            const style = element.style;
            if (style && (["fixed", "absolute", "sticky"].includes(style.position) || /url\(/.test(style.backgroundImage))) return `style=${style.cssText}`;
          };
          const all = root => [...root.querySelectorAll("*")].flatMap(element => element.content ? [element, ...all(element.content)] : [element]);
          const live = document.querySelector("main");
          return pieces.map(piece => {
            const still = new DOMParser().parseFromString(`<!doctype html><body><main>${piece}</main>`, "text/html").querySelector("main");
            live.innerHTML = piece;
            const twice = document.createElement("main");
            twice.innerHTML = live.innerHTML;
            const found = [still, live, twice].flatMap(all).map(wrong).find(Boolean) ?? (still.nextSibling || window.ran ? "more than the piece" : "");
            window.ran = 0;
            return found;
          });
        }
        """;

    [Fact]
    public async Task Nothing_sanitised_holds_what_runs_or_fetches()
    {
        var isLong = Environment.GetEnvironmentVariable("BACKPROP_LONG_TESTS") == "1";
        var seed = isLong ? Environment.TickCount : 20261129;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}."));
        await using var page = await EmptyPageAsync();
        var random = new Random(seed);
        for (var left = isLong ? 100_000 : 2_000; left > 0; left -= Batch)
        {
            var fragments = Enumerable.Range(0, Batch).Select(_ => HostileFragments.Next(random)).ToList();
            var verdicts = await JudgeAsync(page, fragments.Select(pieces => Sanitised(string.Concat(pieces))));
            if (Array.FindIndex(verdicts, verdict => verdict.Length > 0) is >= 0 and var at)
                await FailAsync(page, seed, fragments[at]);
            Assert.DoesNotContain(page.Requests, address => !address.StartsWith("data:", StringComparison.Ordinal) && !address.StartsWith("file:", StringComparison.Ordinal));
            Assert.DoesNotContain(page.Complaints, complaint => complaint.StartsWith("dialog", StringComparison.Ordinal));
        }
        await page.ComesToRestAsync();
        Assert.Single(page.Requests, address => !address.StartsWith("data:", StringComparison.Ordinal));
    }

    /// <summary>A judge that finds nothing anywhere would prove nothing.</summary>
    [Fact]
    public async Task The_judge_finds_what_is_not_sanitised()
    {
        await using var page = await EmptyPageAsync();
        var random = new Random(1);
        var verdicts = await JudgeAsync(page, Enumerable.Range(0, Batch).Select(_ => string.Concat(HostileFragments.Next(random))));
        Assert.InRange(verdicts.Count(verdict => verdict.Length > 0), Batch * 3 / 4, Batch);
        Assert.All(await JudgeAsync(page, ["<script>1</script>", "<p onclick=x>", "<a href=' javascript:x'>", "<a href='data:text/html,x'>", "<img src=x>", "<p style='background:url(x)'>", "<svg><rect fill='url(x#y)'/></svg>", "<template><p onclick=x></template>", "<p id=Plotly>", "</main>x"]), Assert.NotEmpty);
    }

    private static string Sanitised(string html) => HtmlSanitizer.Sanitize(html, Prefix);

    private static Task<string[]> JudgeAsync(OpenPage page, IEnumerable<string> pieces) => page.Page.EvaluateAsync<string[]>(Judge, pieces.ToArray());

    /// <summary>Names the smallest input that still fails: pieces are taken away, then characters, as long as the verdict stays.</summary>
    private static async Task FailAsync(OpenPage page, int seed, IReadOnlyList<string> pieces)
    {
        var smallest = await ShrinkAsync(pieces.ToList());
        smallest = await ShrinkAsync(string.Concat(smallest).Select(c => c.ToString()).ToList());
        var input = string.Concat(smallest);
        var verdict = await VerdictAsync(input);
        Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}: {verdict}\n{input}\nbecomes\n{Sanitised(input)}"));

        async Task<List<string>> ShrinkAsync(List<string> parts)
        {
            for (var i = parts.Count - 1; i >= 0; i--)
            {
                var fewer = parts.Where((_, k) => k != i).ToList();
                if ((await VerdictAsync(string.Concat(fewer))).Length > 0)
                    parts = fewer;
            }
            return parts;
        }

        async Task<string> VerdictAsync(string html) => (await JudgeAsync(page, [Sanitised(html)]))[0];
    }

    private async Task<OpenPage> EmptyPageAsync()
    {
        using var folder = new TemporaryFolder();
        return await book.OpenFileAsync(folder.Write("empty.html", "<!doctype html><title>Empty</title><main></main>"));
    }
}
