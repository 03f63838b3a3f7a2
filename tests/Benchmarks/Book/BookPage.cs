using System.Text;
using AngleSharp.Html.Parser;

namespace Benchmarks;

/// <summary>A page of a book that has been built, in bytes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="All">The page as it is.</param>
/// <param name="WithoutFigures">The page with its figures taken out, and the tables of numbers in them.</param>
/// <param name="Figures">The files of its figures, fetched when one comes near.</param>
internal sealed record BookPage(string Name, long All, long WithoutFigures, long Figures)
{
    public static IReadOnlyList<BookPage> In(string folder) => [.. Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal).Select(file => Of(folder, file))];

    private static BookPage Of(string folder, string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        using var page = new HtmlParser().ParseDocument(File.ReadAllText(file));
        foreach (var figure in page.QuerySelectorAll("figure")) figure.Remove();
        var figures = new DirectoryInfo(Path.Combine(folder, "figures")) is { Exists: true } pictures ? pictures.EnumerateFiles(name + "-*").Sum(picture => picture.Length) : 0;
        return new(name, new FileInfo(file).Length, Encoding.UTF8.GetByteCount(page.DocumentElement.OuterHtml), figures);
    }
}
