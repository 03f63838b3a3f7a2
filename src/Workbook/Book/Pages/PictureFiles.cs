using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Workbook.Book.Sanitising;

namespace Workbook.Book.Pages;

/// <summary>Moves pictures out of a page into files beside it, so that the text is there before they are.</summary>
internal sealed class PictureFiles(string folder)
{
    public const string Folder = "figures";

    public void MoveOut(Draft page)
    {
        var number = 0;
        foreach (var image in page.Article.QuerySelectorAll("img[src^='data:']"))
        {
            if (Read(image.GetAttribute("src")!) is not var (extension, content))
            {
                image.RemoveAttribute("src");
                continue;
            }
            var name = string.Create(CultureInfo.InvariantCulture, $"{page.Name}-{++number}.{extension}");
            Directory.CreateDirectory(Path.Combine(folder, Folder));
            File.WriteAllBytes(Path.Combine(folder, Folder, name), content);
            image.SetAttribute("src", $"{Folder}/{Uri.EscapeDataString(name)}");
            if (image.HasAttribute("width") && image.HasAttribute("height"))
                image.SetAttribute("loading", "lazy");
            image.SetAttribute("decoding", "async");
        }
    }

    /// <summary>The same cleaning for a page that keeps its pictures.</summary>
    public static void CleanInPlace(Draft page)
    {
        foreach (var image in page.Article.QuerySelectorAll("img[src^='data:']"))
        {
            if (Read(image.GetAttribute("src")!) is var (extension, content))
                image.SetAttribute("src", $"data:image/{(extension == "svg" ? "svg+xml" : extension)};base64,{Convert.ToBase64String(content)}");
            else
                image.RemoveAttribute("src");
        }
    }

    private static (string Extension, byte[] Content)? Read(string source)
    {
        var comma = source.IndexOf(',');
        var head = source["data:image/".Length..comma];
        var type = head.Split(';')[0];
        byte[] content;
        try
        {
            content = head.EndsWith(";base64", StringComparison.Ordinal)
                ? Convert.FromBase64String(Uri.UnescapeDataString(source[(comma + 1)..]))
                : Encoding.UTF8.GetBytes(Uri.UnescapeDataString(source[(comma + 1)..]));
        }
        catch (FormatException)
        {
            return null;
        }
        return type == "svg+xml" ? (SvgFile.Clean(content) is { } svg ? ("svg", svg) : null) : (type, content);
    }
}
