using Workbook.Files;
using Microsoft.Win32.SafeHandles;

namespace Workbook.Book.Pages;

/// <summary>A picture that lies in a notebook's folder: really there, whatever links say, since a book shows its files to everyone.</summary>
internal static class PictureBeside
{
    private const int Largest = 8 << 20;

    /// <summary>Its bytes and their type, or what is wrong with it.</summary>
    /// <param name="folder">The notebook's folder.</param>
    /// <param name="name">The picture's path from there.</param>
    public static (string Mime, byte[] Content)? Read(string folder, string name, out string problem)
    {
        problem = "there is no such file in the notebook's folder";
        if (name.Contains('\0') || RealPath.Of(folder) is not { } root || RealPath.Of(Path.Combine(folder, name)) is not { } path)
            return null;
        if (!path.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            problem = "it leads out of the notebook's folder, and a book shows nothing that lies elsewhere. Put a copy beside the notebook";
            return null;
        }
        if (!File.Exists(path))
            return null;
        if (TypeOf(path) is not { } mime)
        {
            problem = "its name doesn't end as a picture's does (png, jpg, jpeg, gif, webp, avif, svg)";
            return null;
        }
        problem = $"it must be a file of at most {Largest >> 20} MB that is not empty and can be read";
        try
        {
            // Pipes and devices are empty, too: to open one could last for ever.
            return new FileInfo(path).Length is > 0 and <= Largest && Content(path) is { } content ? (mime, content) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static byte[]? Content(string path)
    {
        using var file = File.OpenHandle(path);
        var content = new byte[(int)Math.Min(RandomAccess.GetLength(file), Largest)];
        for (var at = 0; at < content.Length;)
        {
            if (RandomAccess.Read(file, content.AsSpan(at), at) is not (> 0 and var read))
                return null;
            at += read;
        }
        return IsStillAt(path, file) ? content : null;
    }

    /// <summary>A link may have taken the place of a folder or of the file itself between the look and the opening.</summary>
    private static bool IsStillAt(string path, SafeFileHandle file) =>
        (OperatingSystem.IsLinux() ? new FileInfo($"/proc/self/fd/{file.DangerousGetHandle()}").LinkTarget : RealPath.Of(path)) == path;

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
