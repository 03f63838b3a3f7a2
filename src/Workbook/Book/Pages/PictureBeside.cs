using Workbook.Files;

namespace Workbook.Book.Pages;

/// <summary>A picture that lies in a notebook's folder.</summary>
internal static class PictureBeside
{
    private const int Largest = 8 << 20;

    /// <summary>Its bytes and their type, or what is wrong with it.</summary>
    /// <param name="folder">The notebook's folder.</param>
    /// <param name="name">The picture's path from there.</param>
    public static (string Mime, byte[] Content)? Read(string folder, string name, out string problem)
    {
        if (FileBeside.Find(folder, name, out problem) is not { } path)
            return null;
        if (TypeOf(path) is not { } mime)
        {
            problem = "its name doesn't end as a picture's does (png, jpg, jpeg, gif, webp, avif, svg)";
            return null;
        }
        problem = $"it must be a file of at most {Largest >> 20} MB that is not empty and can be read";
        return FileBeside.Content(path, Largest) is { } content ? (mime, content) : null;
    }

    private static string? TypeOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".svg" => "image/svg+xml",
        _ => null,
    };
}
