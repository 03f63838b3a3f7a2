using Microsoft.Win32.SafeHandles;

namespace Workbook.Files;

/// <summary>A file that lies in a notebook's folder: really there, whatever links say, since a book shows its files to everyone.</summary>
internal static class FileBeside
{
    /// <summary>Where a path from the folder leads, or what is wrong with it.</summary>
    public static string? Find(string folder, string name, out string problem)
    {
        problem = "there is no such file in the notebook's folder";
        if (name.Contains('\0') || RealPath.Of(folder) is not { } root || RealPath.Of(Path.Combine(folder, name)) is not { } path)
            return null;
        if (path.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return File.Exists(path) ? path : null;
        problem = "it leads out of the notebook's folder, and a book shows nothing that lies elsewhere. Put a copy beside the notebook";
        return null;
    }

    /// <summary>The bytes of a found file, or null where it is empty, larger than that, or can't be read.</summary>
    public static byte[]? Content(string path, int largest)
    {
        try
        {
            // Pipes and devices are empty, too: to open one could last for ever.
            return new FileInfo(path).Length is > 0 and var length && length <= largest ? Read(path, largest) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static byte[]? Read(string path, int largest)
    {
        using var file = File.OpenHandle(path);
        var content = new byte[(int)Math.Min(RandomAccess.GetLength(file), largest)];
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
}
