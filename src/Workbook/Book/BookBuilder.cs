using System.Globalization;
using System.Text.Json;
using Workbook.Book.Assets;
using Workbook.Book.Pages;
using Workbook.Book.Prose;
using Workbook.Files;
using Workbook.Ipynb;

namespace Workbook.Book;

/// <summary>Makes notebooks into pages that open from disk, need no network, and can be read without scripts.</summary>
public static class BookBuilder
{
    private static readonly JsonSerializerOptions Compact = new() { MaxDepth = StrictJson.MaxDepth, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Builds the book of these pages, in this order, and puts it in place of <paramref name="output"/> when it is complete.</summary>
    /// <exception cref="BookException">There are no pages, two have one name, or the output folder holds something else.</exception>
    public static BookResult Build(IReadOnlyList<BookPage> pages, string output, BookOptions? options = null, CancellationToken cancel = default)
    {
        options ??= new BookOptions();
        Check(pages);
        BookPlace.Told(output, () => Write(pages, output, options, cancel));
        return new BookResult(Path.Combine(output, "index.html"), pages.Count, Size(output));
    }

    private static void Write(IReadOnlyList<BookPage> pages, string output, BookOptions options, CancellationToken cancel)
    {
        using var folder = BookPlace.Begin(output);
        var assets = Prepare(options, cancel, out var npm);
        var drafts = Draft(pages, npm, options, cancel);

        assets.WriteTo(folder.Path, drafts.Any(draft => draft.HasDiagrams));
        var pictures = new PictureFiles(folder.Path);
        var template = new PageTemplate(options);
        var sources = assets.Beside(options.LiveReload);
        foreach (var draft in drafts)
        {
            cancel.ThrowIfCancellationRequested();
            pictures.MoveOut(draft);
            WriteFigures(draft, folder.Path, assets.Interactive);
            var body = ArticlePage.Body(draft, drafts, alone: false);
            var page = template.ToHtml(new PageParts(draft.Name, "notebook", $"{draft.Title} · {options.Title}", draft.Promise, body), sources);
            File.WriteAllText(Path.Combine(folder.Path, $"{draft.Name}.html"), page);
            NotebookFile.Write(Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, "notebooks")).FullName, $"{draft.Name}.ipynb"), draft.Source.Notebook);
        }
        File.WriteAllText(Path.Combine(folder.Path, "assets", "search-index.js"), SearchIndex.ToScript(drafts));
        File.WriteAllText(Path.Combine(folder.Path, "index.html"), template.ToHtml(new PageParts("index", "index", options.Title, options.Subtitle, IndexPage.Body(drafts, options)), sources));
        cancel.ThrowIfCancellationRequested();
        folder.Commit();
    }

    /// <summary>Writes the page named <paramref name="name"/> as one file that holds everything it needs.</summary>
    /// <exception cref="BookException">There is no such page.</exception>
    public static BookResult BuildSingleFile(IReadOnlyList<BookPage> pages, string name, string outputFile, BookOptions? options = null, CancellationToken cancel = default)
    {
        options ??= new BookOptions();
        Check(pages);
        var page = Find(pages, name);
        var assets = Prepare(options, cancel, out var npm);
        var draft = Draft([page], npm, options, cancel)[0];
        PictureFiles.CleanInPlace(draft);
        var body = ArticlePage.Body(draft, [draft], alone: true);
        var figures = draft.Figures.Select((_, i) => FigureScript(draft, i)).ToList();
        var html = new PageTemplate(options).ToHtml(new PageParts(draft.Name, "notebook", $"{draft.Title} · {options.Title}", draft.Promise, body), assets.Inside(figures, draft.HasDiagrams));
        BookPlace.Told(outputFile, () => AtomicFile.WriteAllText(outputFile, html));
        return new BookResult(outputFile, 1, new FileInfo(outputFile).Length);
    }

    /// <summary>The page of that name: the notebook's file name, with or without its extension, or the beginning of only one.</summary>
    /// <exception cref="BookException">There is none, or more than one.</exception>
    public static BookPage Find(IReadOnlyList<BookPage> pages, string name)
    {
        var wanted = NotebookFile.IsNotebook(name) ? Path.GetFileNameWithoutExtension(name) : name;
        var exact = pages.FirstOrDefault(page => page.Name == wanted);
        var beginning = pages.Where(page => page.Name.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        return exact ?? (beginning.Count == 1 ? beginning[0] : throw new BookException(
            $"There is {(beginning.Count == 0 ? "no" : "more than one")} notebook named {name}. There are: {string.Join(", ", pages.Select(page => page.Name))}."));
    }

    /// <exception cref="BookException">There are no pages, or the names of two collide.</exception>
    internal static void Check(IReadOnlyList<BookPage> pages)
    {
        if (pages.Count == 0)
            throw new BookException("A book needs at least one notebook. Name notebooks or a folder that holds some.");
        if (pages.GroupBy(page => page.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } same)
            throw new BookException($"{string.Join(" and ", same.Select(page => page.Path))} would be the same page. Rename one.");
        if (pages.FirstOrDefault(page => page.Name.Equals("index", StringComparison.OrdinalIgnoreCase)) is { } index)
            throw new BookException($"{index.Path} can't be named index: that page is the book's own. Rename it.");
    }

    private static BookAssets Prepare(BookOptions options, CancellationToken cancel, out NpmFolder? npm)
    {
        (npm, var reason) = options.UseNode ? NpmFolder.Prepare(options.Cache, cancel) : (null, "Node.js is not asked for");
        if (npm is null)
            options.Report($"Figures stay still, and formulas and diagrams are shown as text: {reason}.");
        return new BookAssets(npm);
    }

    private static List<Draft> Draft(IReadOnlyList<BookPage> pages, NpmFolder? npm, BookOptions options, CancellationToken cancel)
    {
        var writer = new DraftWriter(pages, options.Report, cancel);
        var drafts = pages.Select(page =>
        {
            cancel.ThrowIfCancellationRequested();
            return writer.Write(page);
        }).ToList();
        writer.Link(drafts);
        FormulaRenderer.Fill([.. drafts.Select(draft => (draft.Name, draft.Article))], npm, options.Report, cancel);
        drafts.ForEach(draft => FormulaTrimmer.Trim(draft.Article));
        return drafts;
    }

    private static void WriteFigures(Draft draft, string folder, bool interactive)
    {
        for (var i = 0; i < draft.Figures.Count && interactive; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{draft.Name}-figure-{i}.js");
            Directory.CreateDirectory(Path.Combine(folder, PictureFiles.Folder));
            File.WriteAllText(Path.Combine(folder, PictureFiles.Folder, name), FigureScript(draft, i));
        }
    }

    private static string FigureScript(Draft draft, int i) =>
        string.Create(CultureInfo.InvariantCulture, $"workbookFigure({i}, {draft.Figures[i].ToJsonString(Compact)});\n");

    private static long Size(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
}
