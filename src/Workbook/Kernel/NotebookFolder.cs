namespace Workbook.Kernel;

/// <summary>The folder of a notebook in texts that may be stored or shown: its path is no one else's business, and files are named from it.</summary>
internal static class NotebookFolder
{
    /// <summary>The text without the folder's path.</summary>
    public static string TakenOut(string text, string folder)
    {
        folder = Path.TrimEndingDirectorySeparator(folder);
        return folder.Length > 1 ? text.Replace(folder + Path.DirectorySeparatorChar, "").Replace(folder, ".") : text;
    }

    /// <summary>A file as a reader knows it.</summary>
    public static string NameOf(string file, string folder) =>
        Path.IsPathRooted(file) ? Path.GetRelativePath(folder, file).Replace('\\', '/') : file;

    /// <summary>The code in a file that a cell loaded or imported, or null. Lines in the cells of an imported notebook are not lines of its file.</summary>
    public static string? CodeOf(string file) => Path.GetExtension(file) is ".cs" or ".csx" && File.Exists(file) ? File.ReadAllText(file) : null;
}
